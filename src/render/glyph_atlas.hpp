#pragma once
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include <SFML/Graphics/Texture.hpp>
#include <lettering/glyph_painter.hpp>

namespace wherein::render {

/// Pictures of glyphs on textures, each painted when it is first asked for.
/// thread  the one with the GL context
class GlyphAtlas {
  public:
    /// Where a glyph lies on a page, and where its picture goes from its origin (+y down).
    struct Slot {
        std::size_t page{};
        int left_px{}, top_px{}, width_px{}, height_px{};
        int offset_x_px{}, offset_y_px{};
    };

    /// `is_smooth`: pages are drawn turned or scaled, so texels blend into each other.
    explicit GlyphAtlas(bool is_smooth) : is_smooth_(is_smooth) {}

    /// Width 0 for what leaves no mark. Valid until forget_if_full().
    const Slot& slot(const lettering::FontBook& fonts, const lettering::GlyphLook& look);

    std::size_t page_count() const { return pages_.size(); }
    const sf::Texture& page(std::size_t number) const { return *pages_[number]; }

    /// Begin anew when more pages have been filled than are worth keeping: between frames.
    void forget_if_full();

  private:
    struct Key {
        std::uint64_t glyph{};
        std::uint64_t look{};
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct Hash {
        std::size_t operator()(const Key& key) const {
            return static_cast<std::size_t>(key.glyph * 0x9E3779B97F4A7C15U ^
                                            key.look * 0xC2B2AE3D27D4EB4FU);
        }
    };
    static Key key_of(const lettering::GlyphLook& look);
    Slot paint(const lettering::FontBook& fonts, const lettering::GlyphLook& look);
    /// Room for a picture in rows from the top, on the last page or a new one.
    void find_room(Slot& slot);

    bool is_smooth_;
    lettering::GlyphPainter painter_;
    std::vector<std::unique_ptr<sf::Texture>> pages_;
    std::unordered_map<Key, Slot, Hash> slots_;
    int next_x_px_{}, row_y_px_{}, row_height_px_{};
};

}  // namespace wherein::render
