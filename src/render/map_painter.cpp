#include <render/map_painter.hpp>

#include <algorithm>
#include <array>
#include <cmath>

#include <render/canvas.hpp>
#include <render/colors.hpp>
#include <render/edge_nearness.hpp>

namespace wherein::render {
namespace {

constexpr double hatch_pitch_px = 9;
constexpr double hatch_width_px = 1.1;
constexpr double feather_px = 0.5;

sf::Glsl::Vec4 to_uniform(style::Color color) {
    return sf::Glsl::Vec4(to_sf(color));
}

bool is_same(const style::LineStyle& a, const style::LineStyle& b) {
    const auto numbers = [](const style::LineStyle& style) {
        return std::array{style.width_px, style.casing_width_px, style.dash_px, style.gap_px};
    };
    return a.color == b.color && a.casing == b.casing && numbers(a) == numbers(b);
}

// A shift that keeps the hatch on the same ground while the map is dragged, whatever part of it is
// drawn, in whole pixels so that its lines stay equally sharp.
float hatch_phase_px(MapView view, double pitch_px) {
    const carto::ProjectedPt center = view.camera.center_m;
    const double drift = (center.x_m - center.y_m) / view.camera.m_per_px -
                         (view.size.width_px + view.size.height_px) / 2.0;
    return static_cast<float>(std::fmod(std::round(drift), pitch_px));
}

}  // namespace

void MapPainter::draw(sf::RenderTarget& target, MapView view,
                      std::span<const scene::FillItem> fills, const EdgeNearness* edges) {
    for (const scene::FillItem& item : fills) {
        draw_fill(target, view, item, shader_for(view, item, edges));
    }
}

sf::Shader& MapPainter::shader_for(MapView view, const scene::FillItem& item,
                                   const EdgeNearness* edges) {
    if (item.hatch == scene::Hatch::diagonal) {
        sf::Shader& shader = programs_->hatch;
        const double scale = static_cast<double>(item.hatch_scale);
        shader.setUniform("u_pitch_px", static_cast<float>(hatch_pitch_px * scale));
        shader.setUniform("u_width_px", static_cast<float>(hatch_width_px * scale));
        shader.setUniform("u_phase_px", hatch_phase_px(view, hatch_pitch_px * scale));
        return shader;
    }
    if (edges && item.edge && edges->set(programs_->edge, view, *item.edge)) {
        programs_->edge.setUniform("u_edge_color", to_uniform(item.edge_color));
        programs_->edge.setUniform("u_softness", item.edge->is_soft ? 1.0F : 0.0F);
        return programs_->edge;
    }
    return programs_->fill;
}

void MapPainter::draw(sf::RenderTarget& target, MapView view,
                      std::span<const scene::FillItem> fills, const scene::Relief& relief) {
    relief_.prepare(relief);
    const auto first = std::find_if(fills.begin(), fills.end(),
                                    [](const scene::FillItem& item) { return item.has_relief; });
    draw(target, view, fills.first(static_cast<std::size_t>(first - fills.begin())));
    relief_.draw_depth(target, programs_->depth, view, relief);
    sf::Shader& shader = programs_->relief;
    const bool is_ready = relief_.set(shader, view, relief);
    shader.setUniform("u_shadow", to_uniform(relief.shadow));
    shader.setUniform("u_light", to_uniform(relief.light));
    for (auto item = first; item != fills.end(); ++item) {
        if (is_ready && item->has_relief) {
            draw_fill(target, view, *item, shader);
        } else {
            draw(target, view, std::span(&*item, 1));
        }
    }
}

void MapPainter::draw_fill(sf::RenderTarget& target, MapView view, const scene::FillItem& item,
                           sf::Shader& shader) {
    if (!item.mesh || (item.color.a == 0 && item.edge_color.a == 0) ||
        !is_visible(view.camera, view.size, item.mesh->box, 1)) {
        return;
    }
    GpuMesh* mesh = meshes_.find(*item.mesh);
    if (!mesh) {
        return;
    }
    shader.setUniform("u_color", to_uniform(item.color));
    sf::RenderStates states(&shader);
    // Without blending a software driver need not read what is below.
    const bool is_opaque = item.color.a == 255 && item.hatch == scene::Hatch::none;
    states.blendMode = is_opaque ? sf::BlendNone : sf::BlendAlpha;
    states.transform = to_canvas(view.camera, view.size, item.mesh->anchor_m);
    target.draw(mesh->buffer, states);
}

void MapPainter::draw(sf::RenderTarget& target, MapView view,
                      const std::vector<scene::StrokeItem>& strokes) {
    const Strokes all(strokes);
    for (std::size_t begin = 0; begin < all.size();) {
        const style::LineStyle& style = all[begin].style;
        std::size_t end = begin + 1;
        while (end < all.size() && is_same(all[end].style, style)) {
            ++end;
        }
        const Strokes alike = all.subspan(begin, end - begin);
        if (style.casing_width_px > 0) {
            draw_line(target, view, alike, style.casing, style.casing_width_px);
        }
        if (style.dash_px > 0 && style.gap_px > 0) {
            draw_dashes(target, view, alike, style);
        } else {
            draw_line(target, view, alike, style.color, style.width_px);
        }
        begin = end;
    }
}

void MapPainter::draw_line(sf::RenderTarget& target, MapView view, Strokes strokes,
                           style::Color color, float width_px) {
    if (color.a == 0 || width_px <= 0) {
        return;
    }
    sf::Shader& shader = programs_->line;
    shader.setUniform("u_color", to_uniform(color));
    shader.setUniform("u_edge_px", width_px / 2);
    draw_ribbons(target, view, strokes, static_cast<double>(width_px) / 2 + feather_px, shader,
                 sf::BlendAlpha, false);
}

void MapPainter::draw_dashes(sf::RenderTarget& target, MapView view, Strokes strokes,
                             const style::LineStyle& style) {
    if (style.color.a == 0 || style.width_px <= 0) {
        return;
    }
    sf::Shader& shader = programs_->dash;
    shader.setUniform("u_color", to_uniform(style.color));
    shader.setUniform("u_edge_px", style.width_px / 2);
    shader.setUniform("u_dash_px", sf::Glsl::Vec2(style.dash_px, style.dash_px + style.gap_px));
    draw_ribbons(target, view, strokes, static_cast<double>(style.width_px) / 2 + feather_px,
                 shader, sf::BlendAlpha, true);
}

void MapPainter::draw_nearness(sf::RenderTarget& target, MapView view,
                               std::span<const carto::StrokePtr> outline, double reach_px) {
    std::vector<scene::StrokeItem> strokes;
    for (const carto::StrokePtr& mesh : outline) {
        strokes.push_back({mesh, {}});
    }
    sf::Shader& shader = programs_->nearness;
    shader.setUniform("u_reach_px", static_cast<float>(reach_px));
    draw_ribbons(target, view, strokes, reach_px, shader, sf::BlendNone, false);
}

void MapPainter::draw_ribbons(sf::RenderTarget& target, MapView view, Strokes strokes,
                              double half_px, sf::Shader& shader, const sf::BlendMode& blend,
                              bool is_dashed) {
    sf::RenderStates states(&shader);
    states.blendMode = blend;
    shader.setUniform("u_half_px", static_cast<float>(half_px));
    for (const scene::StrokeItem& item : strokes) {
        if (!item.mesh || !is_visible(view.camera, view.size, item.mesh->box, 2 * half_px)) {
            continue;
        }
        GpuMesh* mesh = meshes_.find(*item.mesh);
        if (!mesh) {
            continue;
        }
        if (is_dashed) {
            shader.setUniform("u_px_per_unit",
                              static_cast<float>(mesh->unit_m / view.camera.m_per_px));
        }
        states.transform = to_canvas(view.camera, view.size, item.mesh->anchor_m);
        target.draw(mesh->buffer, states);
    }
}

}  // namespace wherein::render
