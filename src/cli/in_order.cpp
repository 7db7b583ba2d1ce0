#include <cli/in_order.hpp>

#include <algorithm>
#include <exception>
#include <utility>

namespace wherein::cli {
namespace {

constexpr std::size_t pieces_per_thread = 8;
constexpr std::size_t most_bytes = std::size_t{64} << 20;

Answer answer_of(std::future<Answer>& future) {
    try {
        return future.get();
    } catch (const std::exception& problem) {
        return {{},
                base::Error{base::ErrorCode::work_failed, "A text could not be worked on",
                            problem.what(), "Close other programs, or split the text."}};
    }
}

}  // namespace

InOrder::InOrder(std::size_t threads, std::function<void(Answer)> take)
    : most_pieces_(std::max<std::size_t>(threads, 1) * pieces_per_thread), take_(std::move(take)) {
    for (std::size_t i = 0; i < std::max<std::size_t>(threads, 1); ++i) {
        workers_.emplace_back([this] { do_work(); });
    }
    taker_ = std::thread([this] { hand_on(); });
}

InOrder::~InOrder() {
    {
        const std::lock_guard lock(mutex_);
        is_ending_ = true;
    }
    changed_.notify_all();
    for (std::thread& worker : workers_) {
        worker.join();
    }
    taker_.join();
}

void InOrder::add(Work work, std::size_t bytes) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] {
        return pieces_.empty() || (pieces_.size() < most_pieces_ && bytes_ + bytes <= most_bytes);
    });
    waiting_.emplace_back(std::move(work));
    pieces_.push_back({waiting_.back().get_future(), bytes});
    bytes_ += bytes;
    changed_.notify_all();
}

void InOrder::do_work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return !waiting_.empty() || is_ending_; });
        if (waiting_.empty()) {
            return;
        }
        std::packaged_task<Answer()> task = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        task();
        task = {};
        lock.lock();
    }
}

void InOrder::hand_on() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return !pieces_.empty() || is_ending_; });
        if (pieces_.empty()) {
            return;
        }
        // Only this thread takes pieces away, so the first one stays where it is.
        std::future<Answer>& first = pieces_.front().answer;
        lock.unlock();
        take_(answer_of(first));
        lock.lock();
        bytes_ -= pieces_.front().bytes;
        pieces_.pop_front();
        changed_.notify_all();
    }
}

}  // namespace wherein::cli
