#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include <base/result.hpp>
#include <style/fonts.hpp>

struct hb_font_t;

namespace wherein::lettering {

/// Number of a font in a FontBook: the shipped faces by their own numbers, then installed fonts.
using FontNumber = std::uint16_t;

/// A font on the disk; `face_index` tells apart the faces of a collection.
struct FontFile {
    std::string path;
    int face_index{};
    friend bool operator==(const FontFile&, const FontFile&) = default;
};

/// The shipped faces, and behind them what is installed on the machine, opened when a letter needs
/// it. Not thread-safe.
class FontBook {
  public:
    /// errors  unreadable: a shipped face is missing or no font
    static base::Result<FontBook> open(const std::filesystem::path& assets_folder);
    FontBook(FontBook&&) noexcept;
    ~FontBook();

    /// The font for a letter: the face for its script, else the first installed font that has it;
    /// nullopt when there is none.
    std::optional<FontNumber> font_for(style::Face preferred, char32_t letter);
    bool has(FontNumber font, char32_t letter) const;

    const FontFile& file(FontNumber font) const;
    /// The font at this size, owned by the book; the next call with another size changes it.
    hb_font_t* at_size(FontNumber font, unsigned size_px) const;

  private:
    struct Content;
    explicit FontBook(std::unique_ptr<Content> content);
    std::unique_ptr<Content> content_;
};

}  // namespace wherein::lettering
