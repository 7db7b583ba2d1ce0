#include <render/inset_picture.hpp>

#include <cmath>
#include <cstring>
#include <string>

#include <SFML/Graphics/Sprite.hpp>
#include <render/canvas.hpp>
#include <render/sfml_messages.hpp>
#include <render/shape_batch.hpp>

namespace wherein::render {
namespace {

// The globe's own shade and the paper below it reach a little out of its square.
constexpr int rim_px = 6;

/// Bytes of everything the picture depends on.
class Key {
  public:
    template <class Value>
    void add(const Value& value) {
        bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    std::uint64_t hash() const { return std::hash<std::string>()(bytes_) | 1U; }

  private:
    std::string bytes_;
};

std::uint64_t key_of(const scene::Inset& inset) {
    Key key;
    key.add(inset.size.width_px);
    key.add(inset.size.height_px);
    key.add(inset.camera.m_per_px);
    key.add(inset.camera.center_m.x_m);
    key.add(inset.camera.center_m.y_m);
    for (const scene::FillItem& fill : inset.fills) {
        key.add(fill.mesh ? fill.mesh->id : 0);
        key.add(fill.color);
    }
    for (const scene::StrokeItem& stroke : inset.strokes) {
        key.add(stroke.mesh ? stroke.mesh->id : 0);
        key.add(stroke.style.color);
        key.add(stroke.style.width_px);
    }
    for (const auto* discs : {&inset.under, &inset.over}) {
        for (const scene::DiscItem& disc : *discs) {
            key.add(disc.radius_px);
            key.add(disc.rim_px);
            key.add(disc.fill);
            key.add(disc.rim);
        }
    }
    return key.hash();
}

/// Discs given in pixels of the map's canvas.
void draw_discs(sf::RenderTarget& target, const scene::Inset& inset,
                const std::vector<scene::DiscItem>& discs) {
    ShapeBatch shapes;
    for (scene::DiscItem disc : discs) {
        disc.center.x_px += rim_px - inset.corner.x_px;
        disc.center.y_px += rim_px - inset.corner.y_px;
        shapes.add(disc);
    }
    shapes.draw(target);
}

}  // namespace

void InsetPicture::prepare(MapPainter& painter, const scene::Inset& inset) {
    if (inset.size.width_px <= 0 || inset.size.height_px <= 0) {
        return;
    }
    const std::uint64_t key = key_of(inset);
    if (texture_ && key == shown_) {
        return;
    }
    const sf::Vector2u size{static_cast<unsigned>(inset.size.width_px + 2 * rim_px),
                            static_cast<unsigned>(inset.size.height_px + 2 * rim_px)};
    if (!texture_ || texture_->getSize() != size) {
        const SfmlMessages silence;
        texture_ = std::make_unique<sf::RenderTexture>();
        if (!texture_->create(size.x, size.y)) {
            texture_ = nullptr;
            return;
        }
    }
    texture_->clear(sf::Color::Transparent);
    draw_discs(*texture_, inset, inset.under);
    {
        const CanvasSection globe(*texture_, {rim_px, rim_px}, inset.size);
        const MapView view{inset.camera, inset.size};
        painter.draw(*texture_, view, inset.fills);
        painter.draw(*texture_, view, inset.strokes);
    }
    draw_discs(*texture_, inset, inset.over);
    texture_->display();
    shown_ = key;
}

void InsetPicture::draw(sf::RenderTarget& target, const scene::Inset& inset) const {
    if (!texture_) {
        return;
    }
    sf::Sprite sprite(texture_->getTexture());
    sprite.setPosition({static_cast<float>(std::round(inset.corner.x_px) - rim_px),
                        static_cast<float>(std::round(inset.corner.y_px) - rim_px)});
    // What was drawn onto nothing has its colours multiplied by their alpha already.
    target.draw(sprite, sf::RenderStates(
                            sf::BlendMode(sf::BlendMode::One, sf::BlendMode::OneMinusSrcAlpha)));
}

}  // namespace wherein::render
