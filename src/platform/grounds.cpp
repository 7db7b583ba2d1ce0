#include <platform/grounds.hpp>

#include <SFML/Graphics/RenderTarget.hpp>
#include <render/canvas.hpp>

namespace wherein::platform {

void lay_grounds(sf::RenderTarget& target, const std::vector<ui::Ground>& grounds) {
    for (const ui::Ground& ground : grounds) {
        const render::CanvasSection section(target, ground.corner, ground.size);
        target.clear({ground.color.r, ground.color.g, ground.color.b});
    }
}

}  // namespace wherein::platform
