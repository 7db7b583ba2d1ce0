#pragma once
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace wherein::app {

/// Looks at files now and then, on a thread of its own, and tells when one has changed and come to
/// rest, or is gone. Asking for time and size works on every file system, network ones included.
class FileWatch {
  public:
    using Tell = std::function<void(const std::string& path, bool is_gone)>;

    /// `tell` is called from the watching thread.
    FileWatch(Tell tell, std::chrono::milliseconds interval);

    /// Watch these files and no others, new ones from their present state on.
    void watch(std::vector<std::string> paths);

  private:
    void look(std::stop_token stop);

    Tell tell_;
    std::chrono::milliseconds interval_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::vector<std::string> paths_;
    std::uint64_t version_{};  ///< counts up with each watch()
    std::jthread thread_;      // last, so that it ends before what it uses
};

}  // namespace wherein::app
