#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <base/result.hpp>

namespace wherein::document {

/// Reads the arguments of one script command from left to right; the first mistake is kept.
class Arguments {
  public:
    /// `usage` is the command with its arguments, for the error's hint.
    Arguments(std::span<const std::string> words, std::string_view usage);

    bool has_more() const { return next_ < words_.size(); }
    /// The next word; an empty one and a mistake where there is none.
    std::string text(std::string_view what);
    /// The next word, or nothing.
    std::string text_or_empty();
    /// A finite number; 0 on a mistake.
    double number(std::string_view what);
    /// A number in [low, high].
    double number(std::string_view what, double low, double high);
    /// A whole number from `low` on.
    std::uint32_t count(std::string_view what, std::uint32_t low);
    /// Takes the next word if it is this one.
    bool takes(std::string_view word);
    /// A whole number if the next word begins with a digit; nothing is taken otherwise.
    std::optional<std::uint32_t> count_if_any(std::string_view what, std::uint32_t low);
    /// Index of the next word in "a|b|c".
    std::size_t one_of(std::string_view what, std::string_view words);

    /// The first mistake, or that words are left over.
    base::Status check() const;

  private:
    void fail(std::string what, std::string where);

    std::span<const std::string> words_;
    std::string usage_;
    std::size_t next_{};
    base::Status mistake_;
};

/// The word of `words` that is the fewest single-letter changes away from `word`.
std::string_view nearest_word(std::string_view word, std::span<const std::string_view> words);

}  // namespace wherein::document
