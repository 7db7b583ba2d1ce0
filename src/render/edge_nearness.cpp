#include <render/edge_nearness.hpp>

#include <algorithm>
#include <cmath>

// OpenGL 1.4's blend equations; SFML's own header declares OpenGL 1.1 only.
#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>

#include <SFML/Graphics/VertexArray.hpp>
#include <render/canvas.hpp>
#include <render/sfml_messages.hpp>
#include <render/tile_keys.hpp>

namespace wherein::render {
namespace {

constexpr int shrink = 4;  // what fades over many pixels has no finer detail
constexpr std::size_t channels = 4;
constexpr std::size_t most_channels = 4 * channels;
// The textures show this much more than the view on each side, so that it can move: a tile or more,
// for those on its rim are drawn whole.
constexpr double margin_ratio = 0.15;
constexpr int least_margin_px = tile_px + tile_px / 4;
// How far the last picture may be stretched while the map is zoomed.
constexpr double least_growth = 0.8;
constexpr double most_growth = 1.25;

carto::ScreenSize widened(carto::ScreenSize size) {
    const auto wider = [](int length) {
        const int margin = static_cast<int>(std::ceil(margin_ratio * length));
        return length + 2 * std::max(margin, least_margin_px);
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

bool has_edge(const scene::FillItem& fill) {
    return fill.mesh && fill.edge;
}

carto::ProjectedBox box_of(const scene::AreaEdge& edge, double margin_m) {
    carto::ProjectedBox all;
    for (const carto::StrokePtr& mesh : edge.outline) {
        const carto::ProjectedBox& box = mesh->box;
        all = all.is_empty()
                  ? box
                  : carto::ProjectedBox{
                        std::min(all.min_x_m, box.min_x_m), std::min(all.min_y_m, box.min_y_m),
                        std::max(all.max_x_m, box.max_x_m), std::max(all.max_y_m, box.max_y_m)};
    }
    return {all.min_x_m - margin_m, all.min_y_m - margin_m, all.max_x_m + margin_m,
            all.max_y_m + margin_m};
}

// SFML sends its blend mode only when it changes, so after one draw with the mode of the draws that
// follow, the equation set here stays.
class NearestWins {
  public:
    NearestWins(sf::RenderTarget& target, std::size_t channel) {
        const sf::VertexArray nothing(sf::PrimitiveType::Triangles, 3);
        target.draw(nothing, sf::RenderStates(sf::BlendNone));
        glBlendEquation(GL_MAX);
        const auto is_on = [channel](std::size_t number) {
            return static_cast<GLboolean>(channel % channels == number);
        };
        glColorMask(is_on(0), is_on(1), is_on(2), is_on(3));
    }
    ~NearestWins() {
        glBlendEquation(GL_FUNC_ADD);
        glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    }
    NearestWins(const NearestWins&) = delete;
    NearestWins& operator=(const NearestWins&) = delete;
};

}  // namespace

const EdgeNearness::Area* EdgeNearness::find(std::uint64_t id) const {
    const auto found = std::find_if(areas_.begin(), areas_.end(),
                                    [id](const Area& area) { return area.id == id; });
    return found == areas_.end() ? nullptr : &*found;
}

bool EdgeNearness::will_do(MapView view, std::span<const scene::FillItem> fills) const {
    if (!drawn_ || drawn_->projection != view.camera.projection || drawn_size_ != view.size ||
        !std::all_of(fills.begin(), fills.end(), [this](const scene::FillItem& fill) {
            return !has_edge(fill) || find(fill.edge->id);
        })) {
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

void EdgeNearness::prepare(MapPainter& painter, MapView view,
                           std::span<const scene::FillItem> fills) {
    const bool is_good = will_do(view, fills);
    last_ = view.camera;
    if (is_good) {
        return;
    }
    drawn_ = view.camera;
    drawn_size_ = view.size;
    areas_.clear();
    for (const scene::FillItem& fill : fills) {
        if (has_edge(fill) && !find(fill.edge->id)) {
            add(painter, *fill.edge);
        }
    }
    for (std::size_t i = 0; i < textures_.size(); ++i) {
        const bool is_used = std::any_of(areas_.begin(), areas_.end(), [i](const Area& area) {
            return area.channel / channels == i;
        });
        if (is_used && textures_[i]) {
            textures_[i]->display();
        }
    }
}

void EdgeNearness::add(MapPainter& painter, const scene::AreaEdge& edge) {
    const double m_per_px = drawn_->m_per_px;
    // Mitres reach twice as far as the ribbon.
    const carto::ProjectedBox box = box_of(edge, 2 * static_cast<double>(edge.reach_px) * m_per_px);
    const std::size_t channel = free_channel(box);
    sf::RenderTexture* texture = texture_of(channel);
    areas_.push_back({edge.id, box, channel});
    if (!texture) {
        return;
    }
    const NearestWins nearest(*texture, channel);
    carto::Camera camera = *drawn_;
    camera.m_per_px *= shrink;
    const auto size = texture->getSize();
    const MapView small{camera, {static_cast<int>(size.x), static_cast<int>(size.y)}};
    painter.draw_nearness(*texture, small, edge.outline,
                          static_cast<double>(edge.reach_px) / shrink);
}

std::size_t EdgeNearness::free_channel(const carto::ProjectedBox& box) const {
    std::size_t channel = 0;
    const auto is_close = [&](const Area& area) {
        return area.channel == channel && overlaps(area.box, box);
    };
    while (std::any_of(areas_.begin(), areas_.end(), is_close)) {
        ++channel;
    }
    return channel;
}

sf::RenderTexture* EdgeNearness::texture_of(std::size_t channel) {
    if (channel >= most_channels) {
        return nullptr;
    }
    const std::size_t index = channel / channels;
    textures_.resize(std::max(textures_.size(), index + 1));
    std::unique_ptr<sf::RenderTexture>& texture = textures_[index];
    const carto::ScreenSize wide = widened(drawn_size_);
    const sf::Vector2u size(static_cast<unsigned>((wide.width_px + shrink - 1) / shrink),
                            static_cast<unsigned>((wide.height_px + shrink - 1) / shrink));
    if (!texture || texture->getSize() != size) {
        const SfmlMessages silence;
        texture = std::make_unique<sf::RenderTexture>();
        if (!texture->create(size.x, size.y)) {
            texture = nullptr;
            return nullptr;
        }
        texture->setSmooth(true);
    }
    const bool is_first = std::none_of(areas_.begin(), areas_.end(), [index](const Area& area) {
        return area.channel / channels == index;
    });
    if (is_first) {
        texture->clear(sf::Color::Transparent);
    }
    return texture.get();
}

bool EdgeNearness::set(sf::Shader& shader, MapView view, const scene::AreaEdge& edge) const {
    const Area* area = find(edge.id);
    if (!area || area->channel >= most_channels || !textures_[area->channel / channels]) {
        return false;
    }
    const sf::RenderTexture& texture = *textures_[area->channel / channels];
    const carto::ScreenPt middle = carto::to_screen(view.camera, view.size, drawn_->center_m);
    const double scale = view.camera.m_per_px / (drawn_->m_per_px * shrink);
    const double across = scale / texture.getSize().x;
    // The texture's first row is its lowest.
    const double up = -scale / texture.getSize().y;
    shader.setUniform("u_patch",
                      sf::Glsl::Vec4(static_cast<float>(0.5 - middle.x_px * across),
                                     static_cast<float>(0.5 - middle.y_px * up),
                                     static_cast<float>(across), static_cast<float>(up)));
    const auto is_on = [&](std::size_t number) {
        return area->channel % channels == number ? 1.0F : 0.0F;
    };
    shader.setUniform("u_channel", sf::Glsl::Vec4(is_on(0), is_on(1), is_on(2), is_on(3)));
    shader.setUniform("u_nearness", texture.getTexture());
    return true;
}

}  // namespace wherein::render
