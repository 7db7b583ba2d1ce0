#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <base/result.hpp>

namespace wherein::cli {

/// What one piece of work has to say: text for the output, or why there is none.
struct Answer {
    std::string text;
    std::optional<base::Error> error;
    std::optional<base::Error> warning{};  ///< what the text had to do without
};

/// Does pieces of work on several threads and hands their answers on in the order they were added,
/// each as soon as it and all before it are there. Memory stays bounded: add() waits while too
/// much is under way.
class InOrder {
  public:
    using Work = std::function<Answer()>;

    /// take: called for each answer on a thread of its own, never two at a time.
    InOrder(std::size_t threads, std::function<void(Answer)> take);
    /// Waits until every answer has been taken.
    ~InOrder();
    InOrder(const InOrder&) = delete;
    InOrder& operator=(const InOrder&) = delete;

    /// bytes: what the work holds in memory until it is done.
    void add(Work work, std::size_t bytes);

  private:
    struct Piece {
        std::future<Answer> answer;
        std::size_t bytes{};
    };

    void do_work();
    void hand_on();

    std::size_t most_pieces_;
    std::function<void(Answer)> take_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::packaged_task<Answer()>> waiting_;
    std::deque<Piece> pieces_;  ///< not yet taken, in order
    std::size_t bytes_{};       ///< of pieces_
    bool is_ending_{};
    std::vector<std::thread> workers_;
    std::thread taker_;
};

}  // namespace wherein::cli
