#pragma once
#include <vector>

#include <ui/panel.hpp>

namespace sf {
class RenderTarget;
}

namespace wherein::platform {

/// Clears the panels' boxes of a target to their colours: cheaper than drawing them filled.
/// thread  main
void lay_grounds(sf::RenderTarget& target, const std::vector<ui::Ground>& grounds);

}  // namespace wherein::platform
