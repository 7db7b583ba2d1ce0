#include <render/glow.hpp>

#include <algorithm>

// OpenGL 1.4's blend equations; SFML's own header declares OpenGL 1.1 only.
#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>

#include <SFML/Graphics/Sprite.hpp>
#include <SFML/Graphics/VertexArray.hpp>
#include <render/canvas.hpp>
#include <render/colors.hpp>
#include <render/sfml_messages.hpp>

namespace wherein::render {
namespace {

constexpr int shrink = 4;  // a glow has no detail finer than this many pixels
constexpr std::size_t most_layers = 4;

sf::Vector2u shrunk(carto::ScreenSize size) {
    const auto part = [](int length) {
        return static_cast<unsigned>((length + shrink - 1) / shrink);
    };
    return {part(size.width_px), part(size.height_px)};
}

bool wants_glow(const scene::StrokeItem& stroke) {
    return stroke.mesh && stroke.glow_px > 0 && stroke.style.color.a > 0;
}

// SFML sends its blend mode only when it changes, so after one draw with the mode of the draws that
// follow, the equation set here stays.
class BrightestWins {
  public:
    explicit BrightestWins(sf::RenderTarget& target) {
        const sf::VertexArray nothing(sf::PrimitiveType::Triangles, 3);
        target.draw(nothing, sf::RenderStates(sf::BlendNone));
        glBlendEquation(GL_MAX);
    }
    ~BrightestWins() { glBlendEquation(GL_FUNC_ADD); }
    BrightestWins(const BrightestWins&) = delete;
    BrightestWins& operator=(const BrightestWins&) = delete;
};

}  // namespace

void Glow::prepare(MapPainter& painter, MapView view,
                   const std::vector<scene::StrokeItem>& strokes) {
    for (Layer& layer : layers_) {
        layer.is_used = false;
    }
    carto::Camera camera = view.camera;
    camera.m_per_px *= shrink;
    for (const scene::StrokeItem& stroke : strokes) {
        if (!wants_glow(stroke) || !is_visible(view.camera, view.size, stroke.mesh->box,
                                               static_cast<double>(2 * stroke.glow_px))) {
            continue;
        }
        Layer* layer = layer_for(stroke);
        if (!layer || (!layer->is_used && !begin(*layer, view))) {
            continue;
        }
        layer->is_used = true;
        const BrightestWins brightest(*layer->texture);
        const auto size = layer->texture->getSize();
        painter.draw_glow(*layer->texture,
                          {camera, {static_cast<int>(size.x), static_cast<int>(size.y)}}, stroke,
                          static_cast<double>(stroke.glow_px) / shrink);
    }
    for (Layer& layer : layers_) {
        if (layer.is_used) {
            layer.texture->display();
        }
    }
}

Glow::Layer* Glow::layer_for(const scene::StrokeItem& stroke) {
    const auto same = std::find_if(layers_.begin(), layers_.end(), [&](const Layer& layer) {
        return layer.color == stroke.style.color && layer.reach_px == stroke.glow_px;
    });
    if (same != layers_.end()) {
        return &*same;
    }
    const auto unused = std::find_if(layers_.begin(), layers_.end(),
                                     [](const Layer& layer) { return !layer.is_used; });
    if (unused != layers_.end()) {
        unused->color = stroke.style.color;
        unused->reach_px = stroke.glow_px;
        return &*unused;
    }
    if (layers_.size() == most_layers) {
        return nullptr;
    }
    layers_.push_back({nullptr, stroke.style.color, stroke.glow_px, false});
    return &layers_.back();
}

bool Glow::begin(Layer& layer, MapView view) const {
    const sf::Vector2u size = shrunk(view.size);
    if (!layer.texture || layer.texture->getSize() != size) {
        const SfmlMessages silence;
        layer.texture = std::make_unique<sf::RenderTexture>();
        if (!layer.texture->create(size.x, size.y)) {
            layer.texture = nullptr;
            return false;
        }
        layer.texture->setSmooth(true);
    }
    // The colour everywhere, so that smoothing mixes in no black.
    layer.texture->clear(faded(to_sf(layer.color), 0));
    return true;
}

void Glow::draw(sf::RenderTarget& target) const {
    const auto view_size = target.getView().getSize();
    for (const Layer& layer : layers_) {
        if (!layer.is_used) {
            continue;
        }
        const auto size = layer.texture->getSize();
        sf::Sprite sprite(layer.texture->getTexture());
        sprite.setScale({shrink, shrink});
        // Both pictures have the camera in their middle.
        sprite.setPosition({(view_size.x - static_cast<float>(size.x * shrink)) / 2,
                            (view_size.y - static_cast<float>(size.y * shrink)) / 2});
        target.draw(sprite);
    }
}

}  // namespace wherein::render
