#pragma once
#include <atomic>
#include <cstdio>
#include <string_view>

#include <base/result.hpp>

namespace wherein::cli {

/// A stream results go to. After the reader has closed it (EPIPE) writing is in vain but no error.
/// SIGPIPE must be ignored.
/// thread  one writes; any may ask whether it is open
class Output {
  public:
    explicit Output(std::FILE* stream) : stream_(stream) {}

    /// Write and hand over at once, so that a program reading us gets each answer when it is there.
    void write(std::string_view text);

    /// Whether more would reach anybody.
    bool is_open() const { return error_number_ == 0; }

    /// errors  work_failed: could not be written for another reason than a reader gone
    base::Status status() const;

  private:
    std::FILE* stream_;
    std::atomic<int> error_number_{};
};

}  // namespace wherein::cli
