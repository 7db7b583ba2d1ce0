#include <render/shape_batch.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

#include <render/colors.hpp>

namespace wherein::render {
namespace {

constexpr double feather_px = 0.5;  // on each side of an edge

Vec moved(Vec point, Vec direction, double distance) {
    return {point.x + direction.x * distance, point.y + direction.y * distance};
}

// Enough corners that the outline stays within 0.05 px of the circle.
int arc_steps(double radius) {
    return std::clamp(static_cast<int>(std::ceil(5 * std::sqrt(std::max(radius, 1.0)))), 6, 64);
}

void add_arc(std::vector<Vec>& points, std::vector<Vec>& normals, Vec center, double radius,
             double from_rad, double sweep_rad, int steps) {
    for (int i = 0; i <= steps; ++i) {
        const double angle = from_rad + sweep_rad * i / steps;
        const Vec normal{std::cos(angle), std::sin(angle)};
        points.push_back(moved(center, normal, radius));
        normals.push_back(normal);
    }
}

}  // namespace

ShapeBatch::Outline ShapeBatch::circle(Vec center, double radius) {
    Outline outline;
    add_arc(outline.points, outline.normals, center, radius, 0, 2 * std::numbers::pi,
            4 * arc_steps(radius));
    return outline;
}

ShapeBatch::Outline ShapeBatch::rounded_box(Vec min, Vec max, double radius) {
    using std::numbers::pi;
    const double r = std::clamp(radius, 0.0, std::min(max.x - min.x, max.y - min.y) / 2);
    const int steps = r > 0 ? arc_steps(r) : 1;
    Outline outline;
    add_arc(outline.points, outline.normals, {max.x - r, max.y - r}, r, 0, pi / 2, steps);
    add_arc(outline.points, outline.normals, {min.x + r, max.y - r}, r, pi / 2, pi / 2, steps);
    add_arc(outline.points, outline.normals, {min.x + r, min.y + r}, r, pi, pi / 2, steps);
    add_arc(outline.points, outline.normals, {max.x - r, min.y + r}, r, 3 * pi / 2, pi / 2, steps);
    outline.points.push_back(outline.points.front());
    outline.normals.push_back(outline.normals.front());
    return outline;
}

void ShapeBatch::add(const scene::DiscItem& disc) {
    const Vec center{disc.center.x_px, disc.center.y_px};
    const double radius = static_cast<double>(disc.radius_px);
    const double rim = disc.rim.a > 0 ? std::min(static_cast<double>(disc.rim_px), radius) : 0;
    if (radius <= 0) {
        return;
    }
    fill(circle(center, radius - rim / 2), center, to_sf(disc.fill));
    if (rim > 0) {
        band(circle(center, radius), rim, to_sf(disc.rim));
    }
}

void ShapeBatch::add(const scene::BoxItem& box) {
    const Vec min{std::round(box.min.x_px), std::round(box.min.y_px)};
    const Vec max{std::round(box.max.x_px), std::round(box.max.y_px)};
    if (max.x <= min.x || max.y <= min.y) {
        return;
    }
    const Outline outline = rounded_box(min, max, static_cast<double>(box.radius_px));
    fill(outline, {(min.x + max.x) / 2, (min.y + max.y) / 2}, to_sf(box.fill));
    if (box.rim.a > 0) {
        band(outline, 1, to_sf(box.rim));
    }
}

void ShapeBatch::add(const scene::PathItem& path) {
    std::vector<Vec> points;
    points.reserve(path.points.size());
    for (const scene::ScreenPt point : path.points) {
        points.push_back({point.x_px, point.y_px});
    }
    const double edge = static_cast<double>(path.width_px) / 2;
    const double inner = std::max(0.0, edge - feather_px);
    const double outer = edge + feather_px;
    const sf::Color clear = faded(to_sf(path.color), 0);
    const sf::Color core = faded(to_sf(path.color), std::min(1.0, 2 * edge));
    struct Row {
        Vec point, rim;
    };
    std::vector<Row> rows;
    for (const Joint& joint : joints_of(points)) {
        rows.push_back({joint.point, joint.rim});
        if (joint.second_rim) {
            rows.push_back({joint.point, *joint.second_rim});
        }
    }
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const Row& a = rows[i - 1];
        const Row& b = rows[i];
        const auto ribbon = [&](double from, sf::Color from_color, double to, sf::Color to_color) {
            quad(moved(a.point, a.rim, from), from_color, moved(b.point, b.rim, from), from_color,
                 moved(b.point, b.rim, to), to_color, moved(a.point, a.rim, to), to_color);
        };
        ribbon(-outer, clear, -inner, core);
        if (inner > 0) {
            ribbon(-inner, core, inner, core);
        }
        ribbon(inner, core, outer, clear);
    }
}

void ShapeBatch::fill(const Outline& outline, Vec inside, sf::Color color) {
    if (color.a == 0) {
        return;
    }
    const sf::Color clear = faded(color, 0);
    for (std::size_t i = 1; i < outline.points.size(); ++i) {
        const Vec a = moved(outline.points[i - 1], outline.normals[i - 1], -feather_px);
        const Vec b = moved(outline.points[i], outline.normals[i], -feather_px);
        triangle(inside, color, a, color, b, color);
        quad(a, color, moved(a, outline.normals[i - 1], 2 * feather_px), clear,
             moved(b, outline.normals[i], 2 * feather_px), clear, b, color);
    }
}

void ShapeBatch::band(const Outline& outline, double inward, sf::Color color) {
    const sf::Color clear = faded(color, 0);
    const double half = inward / 2;
    const double core = std::max(0.0, half - feather_px);
    const sf::Color middle = faded(color, std::min(1.0, inward));
    for (std::size_t i = 1; i < outline.points.size(); ++i) {
        const auto ribbon = [&](double from, sf::Color from_color, double to, sf::Color to_color) {
            const auto at = [&](std::size_t k, double offset) {
                return moved(outline.points[k], outline.normals[k], offset - half);
            };
            quad(at(i - 1, from), from_color, at(i, from), from_color, at(i, to), to_color,
                 at(i - 1, to), to_color);
        };
        ribbon(-half - feather_px, clear, -core, middle);
        if (core > 0) {
            ribbon(-core, middle, core, middle);
        }
        ribbon(core, middle, half + feather_px, clear);
    }
}

void ShapeBatch::quad(Vec a, sf::Color color_a, Vec b, sf::Color color_b, Vec c, sf::Color color_c,
                      Vec d, sf::Color color_d) {
    triangle(a, color_a, b, color_b, c, color_c);
    triangle(a, color_a, c, color_c, d, color_d);
}

void ShapeBatch::triangle(Vec a, sf::Color color_a, Vec b, sf::Color color_b, Vec c,
                          sf::Color color_c) {
    const auto append = [this](Vec point, sf::Color color) {
        triangles_.append({{static_cast<float>(point.x), static_cast<float>(point.y)}, color});
    };
    append(a, color_a);
    append(b, color_b);
    append(c, color_c);
}

}  // namespace wherein::render
