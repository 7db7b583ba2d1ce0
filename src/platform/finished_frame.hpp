#pragma once
#include <functional>

namespace sf {
class RenderTarget;
}

namespace wherein::platform {

/// Draws what Dear ImGui has of this frame over the target, then does what every frame ends with;
/// `finish` may be empty.
/// thread  main
void finish_frame(sf::RenderTarget& target, const std::function<void(sf::RenderTarget&)>& finish);

}  // namespace wherein::platform
