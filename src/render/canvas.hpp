#pragma once
#include <array>

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Transform.hpp>
#include <SFML/Graphics/View.hpp>
#include <carto/camera.hpp>

namespace wherein::render {

/// While it lives, the target's unit is a canvas pixel with the origin at the canvas's corner, and
/// nothing is drawn outside the canvas. Afterwards the target has its old view and clipping, so one
/// section can lie inside another; `corner` is in pixels of the target. In a target that is kept
/// upside down (see Pixels) the corner counts from the picture's top all the same.
class CanvasSection {
  public:
    CanvasSection(sf::RenderTarget& target, carto::ScreenPt corner, carto::ScreenSize size,
                  bool is_upside_down = false);
    ~CanvasSection();
    CanvasSection(const CanvasSection&) = delete;
    CanvasSection& operator=(const CanvasSection&) = delete;

  private:
    sf::RenderTarget& target_;
    sf::View before_;
    std::array<int, 4> clip_before_{};
    bool was_clipped_{};
};

/// What turns metres from a mesh's anchor into canvas pixels. The shift is computed in doubles.
sf::Transform to_canvas(const carto::Camera& camera, carto::ScreenSize size,
                        carto::ProjectedPt anchor);

/// Whether a mesh with these bounds, grown by `margin_px`, touches the canvas.
bool is_visible(const carto::Camera& camera, carto::ScreenSize size, const carto::ProjectedBox& box,
                double margin_px);

}  // namespace wherein::render
