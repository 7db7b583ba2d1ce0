#pragma once
#include <SFML/Graphics/RenderTarget.hpp>
#include <render/renderer.hpp>

namespace wherein::render {

/// What has been drawn on a target, without alpha. Call before the target is presented.
/// errors  work_failed: the target cannot be made current
base::Result<Picture> read_back(sf::RenderTarget& target);

}  // namespace wherein::render
