#pragma once
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace wherein::app {

/// A thread that does jobs one after the other in the order they came, and all of them before its
/// end: what must not overtake each other, such as writes of one file.
class JobQueue {
  public:
    JobQueue() : thread_([this] { work(); }) {}
    JobQueue(const JobQueue&) = delete;
    JobQueue& operator=(const JobQueue&) = delete;
    ~JobQueue() {
        add([this] { is_ended_ = true; });
        thread_.join();
    }

    void add(std::function<void()> job) {
        ++left_;
        {
            const std::lock_guard lock(mutex_);
            jobs_.push_back(std::move(job));
        }
        arrived_.notify_one();
    }
    bool is_idle() const { return left_ == 0; }

  private:
    void work() {
        while (!is_ended_) {
            std::unique_lock lock(mutex_);
            arrived_.wait(lock, [this] { return !jobs_.empty(); });
            const std::function<void()> job = std::move(jobs_.front());
            jobs_.pop_front();
            lock.unlock();
            job();
            --left_;
        }
    }

    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<std::function<void()>> jobs_;
    std::atomic<int> left_{0};
    bool is_ended_{};  // only the thread itself uses it
    std::thread thread_;
};

}  // namespace wherein::app
