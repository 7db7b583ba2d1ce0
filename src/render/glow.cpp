#include <render/glow.hpp>

#include <algorithm>
#include <cmath>

// OpenGL 1.4's blend equations; SFML's own header declares OpenGL 1.1 only.
#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>

#include <SFML/Graphics/VertexArray.hpp>
#include <base/hash.hpp>
#include <render/canvas.hpp>
#include <render/colors.hpp>
#include <render/sfml_messages.hpp>

namespace wherein::render {
namespace {

constexpr int shrink = 4;  // a glow has no detail finer than this many pixels
constexpr int square = 8;  // of the texture, for what is lit
constexpr std::size_t most_layers = 4;
// The textures show this much more than the view on each side, so that it can move.
constexpr double margin_ratio = 0.15;
// How far the last picture may be stretched while the map is zoomed.
constexpr double least_growth = 0.8;
constexpr double most_growth = 1.25;

bool wants_glow(const scene::StrokeItem& stroke) {
    return stroke.mesh && stroke.glow_px > 0 && stroke.style.color.a > 0;
}

carto::ScreenSize widened(carto::ScreenSize size) {
    const auto wider = [](int length) {
        return length + 2 * static_cast<int>(std::ceil(margin_ratio * length));
    };
    return {wider(size.width_px), wider(size.height_px)};
}

/// Whether what was drawn for one view, margin and all, covers another.
bool reaches_over(MapView drawn, MapView view) {
    const carto::ScreenSize wide = widened(drawn.size);
    const double dx_m = std::abs(view.camera.center_m.x_m - drawn.camera.center_m.x_m);
    const double dy_m = std::abs(view.camera.center_m.y_m - drawn.camera.center_m.y_m);
    return dx_m + view.size.width_px * view.camera.m_per_px / 2 <=
               wide.width_px * drawn.camera.m_per_px / 2 &&
           dy_m + view.size.height_px * view.camera.m_per_px / 2 <=
               wide.height_px * drawn.camera.m_per_px / 2;
}

/// Of all that glows.
std::uint64_t key_of(const std::vector<scene::StrokeItem>& strokes) {
    base::Hash key;
    for (const scene::StrokeItem& stroke : strokes) {
        if (wants_glow(stroke)) {
            key.mix(stroke.mesh->id);
            key.mix(stroke.style.color);
            key.mix(stroke.glow_px);
        }
    }
    return key.value();
}

sf::Vector2u shrunk(carto::ScreenSize size) {
    const auto part = [](int length) {
        return static_cast<unsigned>((length + shrink - 1) / shrink);
    };
    return {part(size.width_px), part(size.height_px)};
}

int squares(unsigned length) {
    return (static_cast<int>(length) + square - 1) / square;
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

bool Glow::will_do(MapView view, std::uint64_t key) const {
    if (!drawn_ || key != drawn_key_ || drawn_->projection != view.camera.projection ||
        drawn_size_ != view.size) {
        return false;
    }
    if (*drawn_ == view.camera) {
        return true;
    }
    const bool stands_still = last_ && *last_ == view.camera;
    const double growth = drawn_->m_per_px / view.camera.m_per_px;
    return !stands_still && least_growth <= growth && growth <= most_growth &&
           reaches_over({*drawn_, drawn_size_}, view);
}

void Glow::prepare(MapPainter& painter, MapView view,
                   const std::vector<scene::StrokeItem>& strokes) {
    const std::uint64_t key = key_of(strokes);
    const bool is_good = will_do(view, key);
    last_ = view.camera;
    if (is_good) {
        return;
    }
    drawn_ = view.camera;
    drawn_size_ = view.size;
    drawn_key_ = key;
    for (Layer& layer : layers_) {
        layer.is_used = false;
    }
    const carto::ScreenSize wide = widened(view.size);
    carto::Camera camera = view.camera;
    camera.m_per_px *= shrink;
    for (const scene::StrokeItem& stroke : strokes) {
        if (!wants_glow(stroke) || !is_visible(view.camera, wide, stroke.mesh->box,
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
        const MapView small{camera, {static_cast<int>(size.x), static_cast<int>(size.y)}};
        const double reach_px = static_cast<double>(stroke.glow_px) / shrink;
        painter.draw_glow(*layer->texture, small, stroke, reach_px);
        mark_lit(*layer, small, *stroke.mesh, reach_px);
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
    const sf::Vector2u size = shrunk(widened(view.size));
    if (!layer.texture || layer.texture->getSize() != size) {
        const SfmlMessages silence;
        layer.texture = std::make_unique<sf::RenderTexture>();
        if (!layer.texture->create(size.x, size.y)) {
            layer.texture = nullptr;
            return false;
        }
        layer.texture->setSmooth(true);
    }
    const int columns = squares(size.x);
    layer.lit_columns = columns;
    layer.lit.assign(static_cast<std::size_t>(columns * squares(size.y)), false);
    // The colour everywhere, so that smoothing mixes in no black.
    layer.texture->clear(faded(to_sf(layer.color), 0));
    return true;
}

void Glow::mark_lit(Layer& layer, MapView view, const carto::StrokeMesh& mesh, double reach_px) {
    const sf::Transform to_texture = to_canvas(view.camera, view.size, mesh.anchor_m);
    const int rows = static_cast<int>(layer.lit.size()) / layer.lit_columns;
    // Mitres reach twice as far as the ribbon, and smoothing a pixel further.
    const auto reach = static_cast<float>(2 * reach_px + 2);
    const auto mark = [&](sf::Vector2f a, sf::Vector2f b) {
        const auto from = [&](float low) {
            return std::max(0, static_cast<int>(std::floor((low - reach) / square)));
        };
        const auto to = [&](float high, int count) {
            return std::min(count - 1, static_cast<int>(std::floor((high + reach) / square)));
        };
        for (int row = from(std::min(a.y, b.y)); row <= to(std::max(a.y, b.y), rows); ++row) {
            for (int column = from(std::min(a.x, b.x));
                 column <= to(std::max(a.x, b.x), layer.lit_columns); ++column) {
                layer.lit[static_cast<std::size_t>(row * layer.lit_columns + column)] = true;
            }
        }
    };
    std::size_t begin = 0;
    for (const std::uint32_t end : mesh.ends) {
        sf::Vector2f last;
        for (std::size_t i = begin; i < end; ++i) {
            const sf::Vector2f at =
                to_texture.transformPoint({mesh.points[i].x_m, mesh.points[i].y_m});
            mark(i == begin ? at : last, at);
            last = at;
        }
        begin = end;
    }
}

sf::VertexArray Glow::lit_part(const Layer& layer) {
    sf::VertexArray triangles(sf::PrimitiveType::Triangles);
    const auto size = layer.texture->getSize();
    const int rows = static_cast<int>(layer.lit.size()) / layer.lit_columns;
    const auto is_lit = [&](int row, int column) {
        return column < layer.lit_columns &&
               layer.lit[static_cast<std::size_t>(row * layer.lit_columns + column)];
    };
    const auto add = [&](float left, float top, float right, float bottom) {
        for (const sf::Vector2f corner : {sf::Vector2f{left, top},
                                          {right, top},
                                          {right, bottom},
                                          {left, top},
                                          {right, bottom},
                                          {left, bottom}}) {
            triangles.append(sf::Vertex(corner, corner));
        }
    };
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < layer.lit_columns; ++column) {
            const int first = column;
            while (is_lit(row, column)) {
                ++column;
            }
            if (column > first) {
                add(static_cast<float>(first * square), static_cast<float>(row * square),
                    std::min(static_cast<float>(column * square), static_cast<float>(size.x)),
                    std::min(static_cast<float>((row + 1) * square), static_cast<float>(size.y)));
            }
        }
    }
    return triangles;
}

void Glow::draw(sf::RenderTarget& target, MapView view) const {
    if (!drawn_) {
        return;
    }
    const double growth = drawn_->m_per_px / view.camera.m_per_px;
    const double dx_px = (drawn_->center_m.x_m - view.camera.center_m.x_m) / view.camera.m_per_px;
    const double dy_px = (view.camera.center_m.y_m - drawn_->center_m.y_m) / view.camera.m_per_px;
    for (const Layer& layer : layers_) {
        if (!layer.is_used) {
            continue;
        }
        const auto size = layer.texture->getSize();
        const double scale = shrink * growth;
        sf::RenderStates states(&layer.texture->getTexture());
        // Both pictures have their camera in their middle.
        states.transform.translate(
            {static_cast<float>((view.size.width_px - size.x * scale) / 2 + dx_px),
             static_cast<float>((view.size.height_px - size.y * scale) / 2 + dy_px)});
        states.transform.scale({static_cast<float>(scale), static_cast<float>(scale)});
        target.draw(lit_part(layer), states);
    }
}

}  // namespace wherein::render
