#include <render/text_painter.hpp>

#include <cmath>

#include <SFML/Graphics/RenderStates.hpp>
#include <SFML/Graphics/VertexArray.hpp>
#include <render/colors.hpp>

namespace wherein::render {
namespace {

// Pictures of turned glyphs are so much larger than they are drawn.
constexpr unsigned turned_ratio = 2;
constexpr float phases = 4;

/// Glyphs as textured triangles, one list for each page of an atlas.
class GlyphBatch {
  public:
    explicit GlyphBatch(const GlyphAtlas& atlas) : atlas_(atlas) {}

    /// The slot's corners are its offsets times `shrink`, turned about the origin.
    void add(const GlyphAtlas::Slot& slot, sf::Vector2f origin, float shrink, float cosine,
             float sine, sf::Color color) {
        if (slot.width_px == 0) {
            return;
        }
        const auto corner = [&](int x_px, int y_px) {
            const float x = static_cast<float>(slot.offset_x_px + x_px) * shrink;
            const float y = static_cast<float>(slot.offset_y_px + y_px) * shrink;
            return sf::Vertex(
                {origin.x + x * cosine - y * sine, origin.y + x * sine + y * cosine}, color,
                {static_cast<float>(slot.left_px + x_px), static_cast<float>(slot.top_px + y_px)});
        };
        while (pages_.size() <= slot.page) {
            pages_.emplace_back(sf::PrimitiveType::Triangles);
        }
        sf::VertexArray& page = pages_[slot.page];
        const sf::Vertex top_right = corner(slot.width_px, 0);
        const sf::Vertex bottom_left = corner(0, slot.height_px);
        for (const sf::Vertex& vertex : {corner(0, 0), top_right, bottom_left, bottom_left,
                                         top_right, corner(slot.width_px, slot.height_px)}) {
            page.append(vertex);
        }
    }

    void draw(sf::RenderTarget& target) const {
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            target.draw(pages_[i], sf::RenderStates(&atlas_.page(i)));
        }
    }

  private:
    const GlyphAtlas& atlas_;
    std::vector<sf::VertexArray> pages_;
};

bool has_halo(const scene::TextItem& item) {
    return item.halo_px > 0 && item.halo.a > 0;
}

void add_straight(GlyphBatch& batch, GlyphAtlas& atlas, const lettering::FontBook& fonts,
                  const lettering::Line& line, const scene::TextItem& item, float halo_px,
                  sf::Color color) {
    const float left = static_cast<float>(std::round(item.origin.x_px));
    const float baseline = static_cast<float>(std::round(item.origin.y_px));
    for (const lettering::Glyph& glyph : line.glyphs) {
        const float x = left + std::round(glyph.x_px * phases) / phases;
        const float whole = std::floor(x);
        const auto& slot =
            atlas.slot(fonts, {glyph.font, glyph.index, lettering::whole_size_px(item.size_px),
                               halo_px, x - whole, true});
        batch.add(slot, {whole, baseline + std::round(glyph.y_px)}, 1, 1, 0, color);
    }
}

void add_curved(GlyphBatch& batch, GlyphAtlas& atlas, const lettering::FontBook& fonts,
                const lettering::Line& line, const scene::TextItem& item, float halo_px,
                sf::Color color) {
    constexpr float shrink = 1.0F / turned_ratio;
    const unsigned size = lettering::whole_size_px(item.size_px) * turned_ratio;
    for (std::size_t i = 0; i < std::min(line.glyphs.size(), item.curve.size()); ++i) {
        const lettering::Glyph& glyph = line.glyphs[i];
        const scene::GlyphPose& pose = item.curve[i];
        const auto& slot =
            atlas.slot(fonts, {glyph.font, glyph.index, size, halo_px * turned_ratio, 0, false});
        batch.add(slot,
                  {static_cast<float>(pose.origin.x_px), static_cast<float>(pose.origin.y_px)},
                  shrink, static_cast<float>(std::cos(pose.angle_rad)),
                  static_cast<float>(std::sin(pose.angle_rad)), color);
    }
}

}  // namespace

void TextPainter::draw(sf::RenderTarget& target, const std::vector<scene::TextItem>& items) {
    for (const bool is_halo : {true, false}) {
        GlyphBatch straight(upright_);
        GlyphBatch curved(turned_);
        for (const scene::TextItem& item : items) {
            if (is_halo && !has_halo(item)) {
                continue;
            }
            const lettering::Line& line =
                shaper_->line(item.text, item.face, item.size_px, item.spacing_px);
            const float halo_px = is_halo ? item.halo_px : 0;
            const sf::Color color = to_sf(is_halo ? item.halo : item.color);
            if (item.curve.empty()) {
                add_straight(straight, upright_, shaper_->fonts(), line, item, halo_px, color);
            } else {
                add_curved(curved, turned_, shaper_->fonts(), line, item, halo_px, color);
            }
        }
        straight.draw(target);
        curved.draw(target);
    }
}

void TextPainter::end_frame() {
    upright_.forget_if_full();
    turned_.forget_if_full();
}

}  // namespace wherein::render
