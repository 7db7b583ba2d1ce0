#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include <gazetteer/gazetteer.hpp>

namespace wherein::gazetteer {

/// Folds a text piece by piece onto the end of `out`: what it has appended is always fold() of the
/// pieces together. ASCII never touches ICU; other letters are folded one by one through a table.
class Folder {
  public:
    /// `out` may be longer than it should until the folder ends.
    explicit Folder(std::string& out) : out_(out), begin_(out.size()), end_(out.size()) {}
    ~Folder() { out_.resize(end_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void append(std::string_view text);
    /// Of `out`, as far as it is folded.
    std::size_t size() const { return end_; }

  private:
    template <class FoldByte>
    std::size_t put(std::string_view text, FoldByte fold_byte);

    std::string& out_;
    std::size_t begin_;
    std::size_t end_;
    bool is_space_pending_{};  ///< white space counts once something follows it
};

}  // namespace wherein::gazetteer
