#include <render/strip.hpp>

#include <algorithm>
#include <cmath>

#include <render/joints.hpp>

namespace wherein::render {
namespace {

constexpr double most_units = 0xFFFFFF;
constexpr double finest_unit_m = 0.01;
constexpr sf::Uint8 left_side = 255;
constexpr sf::Uint8 right_side = 0;

/// A line without repeated points; widths are shares of the full one, none where that is
/// everywhere.
struct Line {
    std::vector<Vec> points;
    std::vector<double> widths;
};

Line line_of(const carto::StrokeMesh& mesh, std::size_t begin, std::size_t end) {
    constexpr double full_width = 255;
    const bool has_widths = mesh.widths.size() == mesh.points.size();
    Line line;
    line.points.reserve(end - begin);
    for (std::size_t i = begin; i < end; ++i) {
        const Vec point{static_cast<double>(mesh.points[i].x_m),
                        static_cast<double>(mesh.points[i].y_m)};
        if (!line.points.empty() && line.points.back() == point) {
            continue;
        }
        line.points.push_back(point);
        if (has_widths) {
            line.widths.push_back(mesh.widths[i] / full_width);
        }
    }
    return line;
}

double length_m(const std::vector<Vec>& points) {
    double length = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        length += std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
    }
    return length;
}

template <class Visit>
void for_each_line(const carto::StrokeMesh& mesh, Visit visit) {
    std::size_t begin = 0;
    for (const std::uint32_t line_end : mesh.ends) {
        const std::size_t end = std::min<std::size_t>(line_end, mesh.points.size());
        if (end > begin) {
            visit(line_of(mesh, begin, end));
            begin = end;
        }
    }
}

class StripWriter {
  public:
    explicit StripWriter(LineStrip& strip) : strip_(strip) {}

    void add_line(const Line& line) {
        std::vector<Joint> joints = joints_of(line.points);
        if (joints.empty()) {
            return;
        }
        for (std::size_t i = 0; i < line.widths.size(); ++i) {
            narrow(joints[i], line.widths[i]);
        }
        starts_line_ = !strip_.vertices.empty();
        // The caps are quads of their own, so that they do not stretch the dashes.
        add_cap(joints.front());
        for (const Joint& joint : joints) {
            add_pair(joint, joint.rim, {});
            if (joint.second_rim) {
                add_pair(joint, *joint.second_rim, {});
            }
        }
        add_cap(joints.back());
    }

  private:
    static void narrow(Joint& joint, double width) {
        const auto scale = [width](Vec& rim) { rim = {rim.x * width, rim.y * width}; };
        scale(joint.rim);
        scale(joint.cap);
        if (joint.second_rim) {
            scale(*joint.second_rim);
        }
    }

    void add_cap(const Joint& joint) {
        if (!(joint.cap == Vec{})) {
            add_pair(joint, joint.rim, joint.cap);
        }
    }

    void add_pair(const Joint& joint, Vec rim, Vec shift) {
        const sf::Vertex left = vertex(joint, {shift.x + rim.x, shift.y + rim.y}, left_side);
        const sf::Vertex right = vertex(joint, {shift.x - rim.x, shift.y - rim.y}, right_side);
        if (starts_line_) {
            strip_.vertices.push_back(strip_.vertices.back());
            strip_.vertices.push_back(left);
            starts_line_ = false;
        }
        strip_.vertices.push_back(left);
        strip_.vertices.push_back(right);
    }

    sf::Vertex vertex(const Joint& joint, Vec extrusion, sf::Uint8 side) const {
        const auto units = static_cast<std::uint32_t>(
            std::clamp(std::round(joint.along / strip_.unit_m), 0.0, most_units));
        const sf::Color bytes(static_cast<sf::Uint8>(units >> 16U),
                              static_cast<sf::Uint8>(units >> 8U & 0xFFU),
                              static_cast<sf::Uint8>(units & 0xFFU), side);
        return {{static_cast<float>(joint.point.x), static_cast<float>(joint.point.y)},
                bytes,
                {static_cast<float>(extrusion.x), static_cast<float>(extrusion.y)}};
    }

    LineStrip& strip_;
    bool starts_line_{false};
};

}  // namespace

LineStrip build_strip(const carto::StrokeMesh& mesh) {
    LineStrip strip;
    double longest_m = 0;
    for_each_line(
        mesh, [&](const Line& line) { longest_m = std::max(longest_m, length_m(line.points)); });
    strip.unit_m = std::max(finest_unit_m, longest_m / most_units);
    strip.vertices.reserve(mesh.points.size() * 2 + mesh.ends.size() * 6);
    StripWriter writer(strip);
    for_each_line(mesh, [&](const Line& line) { writer.add_line(line); });
    return strip;
}

std::uint32_t distance_units(const sf::Vertex& vertex) {
    return static_cast<std::uint32_t>(vertex.color.r) << 16U |
           static_cast<std::uint32_t>(vertex.color.g) << 8U |
           static_cast<std::uint32_t>(vertex.color.b);
}

}  // namespace wherein::render
