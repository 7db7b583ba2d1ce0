#include <render/canvas.hpp>

#include <cmath>

#include <SFML/OpenGL.hpp>

namespace wherein::render {

CanvasSection::CanvasSection(sf::RenderTarget& target, carto::ScreenPt corner,
                             carto::ScreenSize size, bool is_upside_down)
    : target_(target), before_(target.getView()) {
    const auto whole = target.getSize();
    const auto left = static_cast<int>(std::lround(corner.x_px));
    const auto top_row = static_cast<int>(std::lround(corner.y_px));
    const int top = is_upside_down ? static_cast<int>(whole.y) - top_row - size.height_px : top_row;
    const auto width = static_cast<float>(size.width_px);
    const auto height = static_cast<float>(size.height_px);
    // What lies on the middle of a pixel would go to the other row when it is upside down.
    constexpr float least_step_px = 1.0F / 256;
    sf::View view(is_upside_down ? sf::FloatRect({0, height - least_step_px}, {width, -height})
                                 : sf::FloatRect({0, 0}, {width, height}));
    const auto whole_width = static_cast<float>(whole.x);
    const auto whole_height = static_cast<float>(whole.y);
    view.setViewport(sf::FloatRect(
        {static_cast<float>(left) / whole_width, static_cast<float>(top) / whole_height},
        {width / whole_width, height / whole_height}));
    target.setView(view);
    // SFML has no clipping before version 3; OpenGL counts rows from the bottom.
    if (target.setActive(true)) {
        was_clipped_ = glIsEnabled(GL_SCISSOR_TEST) == GL_TRUE;
        glGetIntegerv(GL_SCISSOR_BOX, clip_before_.data());
        glEnable(GL_SCISSOR_TEST);
        glScissor(left, static_cast<int>(whole.y) - top - size.height_px, size.width_px,
                  size.height_px);
    }
}

CanvasSection::~CanvasSection() {
    if (target_.setActive(true)) {
        glScissor(clip_before_[0], clip_before_[1], clip_before_[2], clip_before_[3]);
        if (!was_clipped_) {
            glDisable(GL_SCISSOR_TEST);
        }
    }
    target_.setView(before_);
}

sf::Transform to_canvas(const carto::Camera& camera, carto::ScreenSize size,
                        carto::ProjectedPt anchor) {
    const double scale = 1 / camera.m_per_px;
    const double x_px = (anchor.x_m - camera.center_m.x_m) * scale + size.width_px / 2.0;
    const double y_px = (camera.center_m.y_m - anchor.y_m) * scale + size.height_px / 2.0;
    const auto s = static_cast<float>(scale);
    return {s, 0, static_cast<float>(x_px), 0, -s, static_cast<float>(y_px), 0, 0, 1};
}

bool is_visible(const carto::Camera& camera, carto::ScreenSize size, const carto::ProjectedBox& box,
                double margin_px) {
    const double half_width_m = (size.width_px / 2.0 + margin_px) * camera.m_per_px;
    const double half_height_m = (size.height_px / 2.0 + margin_px) * camera.m_per_px;
    return !box.is_empty() && box.min_x_m < camera.center_m.x_m + half_width_m &&
           box.max_x_m > camera.center_m.x_m - half_width_m &&
           box.min_y_m < camera.center_m.y_m + half_height_m &&
           box.max_y_m > camera.center_m.y_m - half_height_m;
}

}  // namespace wherein::render
