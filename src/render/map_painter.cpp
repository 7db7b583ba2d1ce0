#include <render/map_painter.hpp>

#include <array>
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
        // Without blending a software driver need not read what is below.
        states.blendMode = item.color.a == 255 && !is_hatched ? sf::BlendNone : sf::BlendAlpha;
        states.transform = to_canvas(view.camera, view.size, item.mesh->anchor_m);
        target.draw(mesh->buffer, states);
    }
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

void MapPainter::draw_glow(sf::RenderTarget& target, MapView view, const scene::StrokeItem& stroke,
                           double reach_px) {
    sf::Shader& shader = programs_->glow;
    shader.setUniform("u_color", to_uniform(stroke.style.color));
    shader.setUniform("u_fade_px", static_cast<float>(reach_px));
    draw_ribbons(target, view, Strokes(&stroke, 1), reach_px, shader, sf::BlendNone, false);
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
