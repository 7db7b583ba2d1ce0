#pragma once
#include <memory>
#include <optional>

#include <lettering/font_book.hpp>

namespace wherein::lettering {

/// The machine's scalable fonts as fontconfig orders them for a sans serif text. The list is asked
/// for at the first look. Not thread-safe.
class InstalledFonts {
  public:
    InstalledFonts();
    InstalledFonts(InstalledFonts&&) noexcept;
    InstalledFonts& operator=(InstalledFonts&&) noexcept;
    ~InstalledFonts();

    /// The first font that has the letter: the same whatever was asked before.
    std::optional<FontFile> font_with(char32_t letter);

  private:
    struct List;
    std::unique_ptr<List> list_;
};

}  // namespace wherein::lettering
