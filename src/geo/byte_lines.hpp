#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <cpl_vsi.h>

#include <base/result.hpp>

namespace wherein::geo {

/// Lines of a plain, gzipped or zipped text, read in large pieces through GDAL's file systems. Of a
/// zip archive the largest .txt, .tsv or .csv is read.
class ByteLines {
  public:
    /// errors  unreadable: missing, no such member
    static base::Result<ByteLines> open(const std::filesystem::path& path);

    /// The next line without its end, valid until the next call; false at the end of the text or
    /// where it cannot be read on (see is_broken()).
    bool next(std::string_view& line);
    /// Whether the end came too early: a damaged archive, a line of more than 16 MiB.
    bool is_broken() const { return is_broken_; }
    /// Share of the text that has been read, [0, 1]; 0 where its length is not known.
    double ratio() const;
    std::size_t line_number() const { return line_number_; }

  private:
    struct Close {
        void operator()(VSILFILE* file) const { VSIFCloseL(file); }
    };
    ByteLines(VSILFILE* file, std::size_t total_bytes);
    bool read_more();

    std::unique_ptr<VSILFILE, Close> file_;
    std::size_t total_bytes_{};
    std::size_t read_bytes_{};
    std::size_t line_number_{};
    std::vector<char> buffer_;
    std::size_t begin_{};
    std::size_t end_{};
    bool is_at_end_{};
    bool is_broken_{};
};

}  // namespace wherein::geo
