#pragma once
#include <cstddef>
#include <fstream>
#include <optional>
#include <string>

#include <base/result.hpp>

namespace wherein::cli {

/// Lines of a stream with bounded memory: of a line longer than max_bytes only that it was there
/// is kept.
class LineSource {
  public:
    LineSource(std::istream& stream, std::size_t max_bytes)
        : stream_(stream), max_bytes_(max_bytes) {}

    struct Line {
        std::size_t number{};  ///< from 1
        std::string text;      ///< without its LF; empty when too long
        bool is_too_long{};
    };

    std::optional<Line> next();
    /// The line comes again at the next call; at most one at a time.
    void put_back(Line line) { returned_ = std::move(line); }
    /// Whether reading ended by an error of the stream.
    bool has_failed() const { return stream_.bad(); }

  private:
    std::istream& stream_;
    std::size_t max_bytes_;
    std::size_t number_{};
    std::optional<Line> returned_;
};

/// A file to read lines from.
/// errors  unreadable: no such file, a folder, no permission
base::Result<std::ifstream> open_lines(const std::string& path);

}  // namespace wherein::cli
