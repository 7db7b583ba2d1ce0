#pragma once
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

#include <document/command.hpp>

namespace wherein::app {

/// Where worker threads leave commands for the main thread, in order.
class Inbox {
  public:
    void post(document::Command command) {
        {
            const std::lock_guard lock(mutex_);
            commands_.push_back(std::move(command));
        }
        arrived_.notify_one();
    }

    std::vector<document::Command> take() {
        const std::lock_guard lock(mutex_);
        std::vector<document::Command> taken(std::make_move_iterator(commands_.begin()),
                                             std::make_move_iterator(commands_.end()));
        commands_.clear();
        return taken;
    }

    bool is_empty() const {
        const std::lock_guard lock(mutex_);
        return commands_.empty();
    }

    /// Blocks until something is there or the time is up.
    void wait(std::chrono::milliseconds at_most) {
        std::unique_lock lock(mutex_);
        arrived_.wait_for(lock, at_most, [this] { return !commands_.empty(); });
    }

  private:
    mutable std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<document::Command> commands_;
};

}  // namespace wherein::app
