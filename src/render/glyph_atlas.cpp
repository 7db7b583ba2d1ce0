#include <render/glyph_atlas.hpp>

#include <algorithm>
#include <bit>
#include <cmath>

namespace wherein::render {
namespace {

// Pages are wide and low: a picture needs a few hundred glyphs, and a page costs its whole memory
// twice while it is made.
constexpr int page_width_px = 1024;
constexpr int least_page_height_px = 256;
constexpr int most_page_height_px = 1024;
constexpr int gap_px = 1;
constexpr std::size_t most_pages = 16;

std::vector<std::uint8_t> white_with(const std::vector<std::uint8_t>& coverage) {
    std::vector<std::uint8_t> rgba;
    rgba.reserve(coverage.size() * 4);
    for (const std::uint8_t alpha : coverage) {
        rgba.insert(rgba.end(), {255, 255, 255, alpha});
    }
    return rgba;
}

/// White and clear all over, so that blending at the rim of a glyph brings in no other colour.
std::unique_ptr<sf::Texture> clear_page(int height_px, bool is_smooth) {
    auto page = std::make_unique<sf::Texture>();
    page->create(page_width_px, static_cast<unsigned>(height_px));
    const std::vector<std::uint8_t> clear(
        std::size_t{page_width_px} * static_cast<std::size_t>(height_px), 0);
    page->update(white_with(clear).data());
    page->setSmooth(is_smooth);
    return page;
}

}  // namespace

GlyphAtlas::Key GlyphAtlas::key_of(const lettering::GlyphLook& look) {
    const auto in_64ths = [](float px) { return static_cast<std::uint64_t>(std::lround(px * 64)); };
    return {std::uint64_t{look.font} << 32 | look.index,
            std::uint64_t{look.size_px} << 40 | in_64ths(look.halo_px) << 16 |
                in_64ths(look.shift_px) << 1 | (look.is_hinted ? 1U : 0U)};
}

const GlyphAtlas::Slot& GlyphAtlas::slot(const lettering::FontBook& fonts,
                                         const lettering::GlyphLook& look) {
    const auto [place, is_new] = slots_.try_emplace(key_of(look));
    if (is_new) {
        place->second = paint(fonts, look);
    }
    return place->second;
}

GlyphAtlas::Slot GlyphAtlas::paint(const lettering::FontBook& fonts,
                                   const lettering::GlyphLook& look) {
    const lettering::GlyphPicture picture = painter_.paint(fonts, look);
    if (picture.width_px <= 0 || picture.height_px <= 0 || picture.width_px > page_width_px ||
        picture.height_px > most_page_height_px) {
        return {};
    }
    Slot slot{0, 0, 0, picture.width_px, picture.height_px, picture.left_px, -picture.top_px};
    find_room(slot);
    pages_[slot.page]->update(
        white_with(picture.coverage).data(), static_cast<unsigned>(slot.width_px),
        static_cast<unsigned>(slot.height_px), static_cast<unsigned>(slot.left_px),
        static_cast<unsigned>(slot.top_px));
    return slot;
}

void GlyphAtlas::find_room(Slot& slot) {
    if (next_x_px_ + slot.width_px > page_width_px) {
        next_x_px_ = 0;
        row_y_px_ += row_height_px_ + gap_px;
        row_height_px_ = 0;
    }
    if (pages_.empty() ||
        row_y_px_ + slot.height_px > static_cast<int>(pages_.back()->getSize().y)) {
        const int height_px =
            std::max(least_page_height_px,
                     static_cast<int>(std::bit_ceil(static_cast<unsigned>(slot.height_px))));
        pages_.push_back(clear_page(height_px, is_smooth_));
        next_x_px_ = row_y_px_ = row_height_px_ = 0;
    }
    slot.page = pages_.size() - 1;
    slot.left_px = next_x_px_;
    slot.top_px = row_y_px_;
    next_x_px_ += slot.width_px + gap_px;
    row_height_px_ = std::max(row_height_px_, slot.height_px);
}

void GlyphAtlas::forget_if_full() {
    if (pages_.size() > most_pages) {
        pages_.clear();
        slots_.clear();
    }
}

}  // namespace wherein::render
