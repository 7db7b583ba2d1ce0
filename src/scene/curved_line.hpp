#pragma once
#include <optional>
#include <vector>

#include <lettering/shaper.hpp>
#include <scene/pixel_box.hpp>
#include <scene/scene.hpp>

namespace wherein::scene {

/// A line to write along, in canvas pixels, from left to right as far as it can be.
class TextPath {
  public:
    /// At least two points. Turned round where text along it would stand on its head; what runs
    /// straight up or down is read from below.
    explicit TextPath(std::vector<ScreenPt> points);

    double length_px() const { return reach_px_.back(); }
    /// The point so far along; past an end, straight on.
    ScreenPt at(double along_px) const;
    /// Height of the path's bow over the straight line between two places of it.
    double bow_px(double begin_px, double end_px) const;
    /// Direction from one place to another, clockwise from the right.
    double angle_rad(double begin_px, double end_px) const;

  private:
    std::size_t piece(double along_px) const;

    std::vector<ScreenPt> points_;
    std::vector<double> reach_px_;  ///< length up to each point
};

/// A line of text laid along a path: where each glyph stands, and the ground it takes.
struct CurvedLine {
    std::vector<GlyphPose> glyphs;  ///< parallel to the line's
    std::vector<PixelBox> boxes;    ///< a small one for each letter
};

/// Lay a line along a path, its middle at `middle_px`: the middle of its letters on the path, or
/// their feet `lift_px` above it where that is not 0.
CurvedLine laid_along(const TextPath& path, double middle_px, const lettering::Line& line,
                      double size_px, double spacing_px, double lift_px);

}  // namespace wherein::scene
