#include <base/log.hpp>

#include <atomic>
#include <chrono>
#include <cstdio>

namespace wherein::base {
namespace {

const auto started = std::chrono::steady_clock::now();
std::atomic<bool> is_verbose{false};

}  // namespace

void be_verbose() {
    is_verbose = true;
}

void tell_step(std::string_view what) {
    if (!is_verbose) {
        return;
    }
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    std::fprintf(stderr, "[%7.3f s] %.*s\n", seconds, static_cast<int>(what.size()), what.data());
}

}  // namespace wherein::base
