#include <render/joints.hpp>

#include <cmath>

namespace wherein::render {
namespace {

constexpr double mitre_limit = 2;

Vec unit(Vec from, Vec to) {
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    const double length = std::hypot(dx, dy);
    return {dx / length, dy / length};
}

Vec left_of(Vec direction) {
    return {-direction.y, direction.x};
}

std::vector<Vec> without_repeats(std::span<const Vec> line) {
    std::vector<Vec> points;
    points.reserve(line.size());
    for (const Vec point : line) {
        if (points.empty() || !(points.back() == point)) {
            points.push_back(point);
        }
    }
    return points;
}

void turn(Joint& joint, Vec in, Vec out) {
    const Vec before = left_of(in);
    const Vec after = left_of(out);
    const double one_plus_cosine = 1 + before.x * after.x + before.y * after.y;
    // The mitre's length is sqrt(2 / (1 + cos)) half widths.
    if (2 > mitre_limit * mitre_limit * one_plus_cosine) {
        joint.rim = before;
        joint.second_rim = after;
        return;
    }
    joint.rim = {(before.x + after.x) / one_plus_cosine, (before.y + after.y) / one_plus_cosine};
}

}  // namespace

std::vector<Joint> joints_of(std::span<const Vec> line) {
    const std::vector<Vec> points = without_repeats(line);
    std::vector<Joint> joints;
    if (points.size() < 2) {
        return joints;
    }
    const std::size_t last = points.size() - 1;
    const bool is_closed = last > 2 && points.front() == points.back();
    joints.reserve(points.size());
    double along = 0;
    for (std::size_t i = 0; i <= last; ++i) {
        Joint joint;
        joint.point = points[i];
        if (i > 0) {
            along += std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
        }
        joint.along = along;
        if (is_closed || (i > 0 && i < last)) {
            const Vec before = i > 0 ? points[i - 1] : points[last - 1];
            const Vec after = i < last ? points[i + 1] : points[1];
            turn(joint, unit(before, points[i]), unit(points[i], after));
        } else {
            const Vec direction =
                i == 0 ? unit(points[0], points[1]) : unit(points[last - 1], points[last]);
            joint.rim = left_of(direction);
            joint.cap = i == 0 ? Vec{-direction.x, -direction.y} : direction;
        }
        joints.push_back(joint);
    }
    return joints;
}

}  // namespace wherein::render
