#include <app/file_watch.hpp>

#include <cstdint>
#include <filesystem>

namespace wherein::app {
namespace {

namespace fs = std::filesystem;

/// What tells one state of a file from another.
struct Stamp {
    bool is_there{};
    fs::file_time_type time{};
    std::uintmax_t bytes{};

    friend bool operator==(const Stamp&, const Stamp&) = default;
};

Stamp stamp_of(const std::string& path) {
    std::error_code failed;
    const auto time = fs::last_write_time(path, failed);
    if (failed) {
        return {};
    }
    const auto bytes = fs::file_size(path, failed);
    return failed ? Stamp{} : Stamp{true, time, bytes};
}

}  // namespace

FileWatch::FileWatch(Tell tell, std::chrono::milliseconds interval)
    : tell_(std::move(tell)), interval_(interval) {
    thread_ = std::jthread([this](std::stop_token stop) { look(stop); });
}

void FileWatch::watch(const std::string& path) {
    {
        const std::lock_guard lock(mutex_);
        path_ = path;
        ++version_;
    }
    changed_.notify_all();
}

void FileWatch::look(std::stop_token stop) {
    std::uint64_t version = 0;
    std::string path;
    Stamp told;
    Stamp seen;
    while (!stop.stop_requested()) {
        std::unique_lock lock(mutex_);
        const auto is_other = [&] { return version_ != version; };
        if (path.empty()) {
            changed_.wait(lock, stop, is_other);
        } else {
            changed_.wait_for(lock, stop, interval_, is_other);
        }
        const bool begins_anew = is_other();
        version = version_;
        path = path_;
        lock.unlock();
        const Stamp now = path.empty() ? Stamp{} : stamp_of(path);
        if (begins_anew) {
            told = now;
        } else if (now != told && now == seen && !path.empty()) {
            // Twice the same, so whoever writes it has finished.
            told = now;
            tell_(path, !now.is_there);
        }
        seen = now;
    }
}

}  // namespace wherein::app
