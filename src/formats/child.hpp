#pragma once
#include <stop_token>
#include <string>
#include <vector>

#include <base/result.hpp>

namespace wherein::formats {

/// What a program that was run said and how it ended.
struct ChildAnswer {
    std::string output;
    int status{};  ///< its exit code; 128 and the signal where one ended it
    bool was_found{true};
    bool took_too_long{};
    bool said_too_much{};
    bool was_cancelled{};
};

struct ChildLimits {
    int seconds{60};
    std::size_t output_bytes{};
    std::size_t memory_bytes{};
};

/// Run a program of the search path with a file as its standard input and listen to what it says;
/// it is ended where it goes beyond a limit. Its errors are not listened to.
ChildAnswer run_child(const std::vector<std::string>& words, int input_file,
                      const ChildLimits& limits, const std::stop_token& stop);

}  // namespace wherein::formats
