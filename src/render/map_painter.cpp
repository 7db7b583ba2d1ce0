#include <render/map_painter.hpp>

#include <algorithm>
#include <cmath>

#include <render/canvas.hpp>
#include <render/colors.hpp>

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

// A shift that keeps the hatch on the same ground while the map is dragged, in whole pixels so
// that its lines stay equally sharp.
float hatch_phase_px(const carto::Camera& camera) {
    const double drift = (camera.center_m.x_m - camera.center_m.y_m) / camera.m_per_px;
    return static_cast<float>(std::fmod(std::round(drift), hatch_pitch_px));
}

}  // namespace

void MapPainter::draw(sf::RenderTarget& target, MapView view,
                      const std::vector<scene::FillItem>& fills) {
    for (const scene::FillItem& item : fills) {
        if (!item.mesh || item.color.a == 0 ||
            !is_visible(view.camera, view.size, item.mesh->box, 1)) {
            continue;
        }
        GpuMesh* mesh = meshes_.find(*item.mesh);
        if (!mesh) {
            continue;
        }
        const bool is_hatched = item.hatch == scene::Hatch::diagonal;
        sf::Shader& shader = is_hatched ? programs_->hatch : programs_->fill;
        shader.setUniform("u_color", to_uniform(item.color));
        if (is_hatched) {
            shader.setUniform("u_pitch_px", static_cast<float>(hatch_pitch_px));
            shader.setUniform("u_width_px", static_cast<float>(hatch_width_px));
            shader.setUniform("u_phase_px", hatch_phase_px(view.camera));
        }
        sf::RenderStates states(&shader);
        states.transform = to_canvas(view.camera, view.size, item.mesh->anchor_m);
        target.draw(mesh->buffer, states);
    }
}

void MapPainter::draw(sf::RenderTarget& target, MapView view,
                      const std::vector<scene::StrokeItem>& strokes) {
    const scene::StrokeItem* const end = strokes.data() + strokes.size();
    for (const scene::StrokeItem* first = strokes.data(); first != end;) {
        const scene::StrokeItem* const last = std::find_if_not(
            first, end,
            [first](const scene::StrokeItem& item) { return is_same(item.style, first->style); });
        const style::LineStyle& style = first->style;
        if (style.casing.a > 0 && style.casing_width_px > 0) {
            draw_ribbon(target, view, first, last,
                        {style.casing, static_cast<double>(style.casing_width_px), 0, 0, 0},
                        sf::BlendAlpha);
        }
        draw_ribbon(target, view, first, last,
                    {style.color, static_cast<double>(style.width_px),
                     static_cast<double>(style.dash_px), static_cast<double>(style.gap_px), 0},
                    sf::BlendAlpha);
        first = last;
    }
}

void MapPainter::draw_glow(sf::RenderTarget& target, MapView view, const scene::StrokeItem& stroke,
                           double reach_px) {
    draw_ribbon(target, view, &stroke, &stroke + 1, {stroke.style.color, 0, 0, 0, reach_px},
                sf::BlendNone);
}

void MapPainter::draw_ribbon(sf::RenderTarget& target, MapView view, const scene::StrokeItem* first,
                             const scene::StrokeItem* last, const Ribbon& ribbon,
                             const sf::BlendMode& blend) {
    const double half_px = ribbon.glow_px > 0 ? ribbon.glow_px : ribbon.width_px / 2 + feather_px;
    if (ribbon.color.a == 0 || half_px <= feather_px) {
        return;
    }
    sf::Shader& shader = programs_->line;
    const bool is_dashed = ribbon.dash_px > 0 && ribbon.gap_px > 0;
    bool is_set_up = false;
    for (const scene::StrokeItem* item = first; item != last; ++item) {
        if (!item->mesh || !is_visible(view.camera, view.size, item->mesh->box, 2 * half_px)) {
            continue;
        }
        GpuMesh* mesh = meshes_.find(*item->mesh);
        if (!mesh) {
            continue;
        }
        if (!is_set_up) {
            shader.setUniform("u_color", to_uniform(ribbon.color));
            shader.setUniform("u_half_px", static_cast<float>(half_px));
            shader.setUniform("u_edge_px", static_cast<float>(ribbon.width_px / 2));
            shader.setUniform("u_glow_px", static_cast<float>(ribbon.glow_px));
            shader.setUniform(
                "u_dash_px",
                is_dashed ? sf::Glsl::Vec2(static_cast<float>(ribbon.dash_px),
                                           static_cast<float>(ribbon.dash_px + ribbon.gap_px))
                          : sf::Glsl::Vec2(0, 0));
            is_set_up = true;
        }
        if (is_dashed) {
            shader.setUniform("u_px_per_unit",
                              static_cast<float>(mesh->unit_m / view.camera.m_per_px));
        }
        sf::RenderStates states(&shader);
        states.blendMode = blend;
        states.transform = to_canvas(view.camera, view.size, item->mesh->anchor_m);
        target.draw(mesh->buffer, states);
    }
}

}  // namespace wherein::render
