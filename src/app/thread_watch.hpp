#pragma once
#include <ctime>

namespace wherein::app {

/// Processor time that this thread has used since it was made: what its own work costs, however
/// busy the machine is with others.
class ThreadWatch {
  public:
    double ms() const { return now_ms() - start_ms_; }

  private:
    static double now_ms() {
        timespec now{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1000 + static_cast<double>(now.tv_nsec) / 1e6;
    }

    double start_ms_{now_ms()};
};

}  // namespace wherein::app
