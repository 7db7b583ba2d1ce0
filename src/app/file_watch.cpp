#include <app/file_watch.hpp>

#include <cstdint>
#include <filesystem>
#include <map>

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

void FileWatch::watch(std::vector<std::string> paths) {
    {
        const std::lock_guard lock(mutex_);
        paths_ = std::move(paths);
        ++version_;
    }
    changed_.notify_all();
}

void FileWatch::look(std::stop_token stop) {
    struct Watched {
        Stamp told, seen;
    };
    std::uint64_t version = 0;
    std::map<std::string, Watched> files;
    while (!stop.stop_requested()) {
        std::unique_lock lock(mutex_);
        const auto is_other = [&] { return version_ != version; };
        if (files.empty()) {
            changed_.wait(lock, stop, is_other);
        } else {
            changed_.wait_for(lock, stop, interval_, is_other);
        }
        version = version_;
        const std::vector<std::string> paths = paths_;
        lock.unlock();
        std::map<std::string, Watched> watched;
        for (const std::string& path : paths) {
            const Stamp now = stamp_of(path);
            const auto known = files.find(path);
            Watched& file = watched[path] =
                known == files.end() ? Watched{now, now} : known->second;
            if (now != file.told && now == file.seen) {
                // Twice the same, so whoever writes it has finished.
                file.told = now;
                tell_(path, !now.is_there);
            }
            file.seen = now;
        }
        files = std::move(watched);
    }
}

}  // namespace wherein::app
