#pragma once
#include <vector>

#include <render/pixel_copy.hpp>
#include <ui/panel.hpp>

namespace sf {
class RenderTarget;
}

namespace wherein::platform {

render::PixelBox box_of(const ui::Ground& ground);
render::PixelBox map_box(const ui::Layout& layout);

/// Whether the map and the grounds leave nothing of the window bare.
bool cover_all(const ui::Layout& layout, const render::PixelBox& window);

/// Clears a panel's box of a target to its colour: cheaper than drawing it filled.
/// thread  main
void lay_ground(sf::RenderTarget& target, const ui::Ground& ground);

}  // namespace wherein::platform
