#pragma once
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

#include <base/result.hpp>

struct zip;

namespace wherein::formats {

/// A zip file to read from. Parts are named by their path inside it; nothing is ever written, and
/// no name leads out of it. What is read from one archive altogether is bounded, whatever the
/// compression promises.
class ZipArchive {
  public:
    /// errors  unreadable: damaged, or no zip
    static base::Result<ZipArchive> open_file(const std::string& path, const std::string& where);
    /// `bytes` must outlive the archive.
    static base::Result<ZipArchive> open_memory(std::string_view bytes, const std::string& where);

    bool has(const std::string& part) const;

    /// A part, unpacked.
    /// errors  unreadable: no such part, wrong checksum, cut off, encrypted, over the bound,
    ///         cancelled
    base::Result<std::string> read(const std::string& part, std::stop_token stop);

    const std::string& where() const { return where_; }

  private:
    struct Discard {
        void operator()(zip* archive) const;
    };
    ZipArchive(zip* archive, std::string where) : archive_(archive), where_(std::move(where)) {}

    std::unique_ptr<zip, Discard> archive_;
    std::string where_;
    std::size_t read_bytes_{};
};

/// The path a link inside `from` ("OEBPS/content.opf") leads to: "text/one.xhtml#a" gives
/// "OEBPS/text/one.xhtml". Empty where it would leave the archive or is a web address.
std::string resolved_part(const std::string& from, std::string_view link);

}  // namespace wherein::formats
