#include <platform/grounds.hpp>

#include <cmath>

#include <SFML/Graphics/RenderTarget.hpp>
#include <render/canvas.hpp>

namespace wherein::platform {
namespace {

render::PixelBox box_at(carto::ScreenPt corner, carto::ScreenSize size) {
    return {static_cast<int>(std::lround(corner.x_px)), static_cast<int>(std::lround(corner.y_px)),
            size.width_px, size.height_px};
}

long area_of(const render::PixelBox& box) {
    return box.is_empty() ? 0 : static_cast<long>(box.width) * box.height;
}

}  // namespace

render::PixelBox box_of(const ui::Ground& ground) {
    return box_at(ground.corner, ground.size);
}

render::PixelBox map_box(const ui::Layout& layout) {
    return box_at(layout.map_corner, layout.map_size);
}

bool cover_all(const ui::Layout& layout, const render::PixelBox& window) {
    std::vector<render::PixelBox> boxes{common_part(map_box(layout), window)};
    long bare = area_of(window) - area_of(boxes[0]);
    for (const ui::Ground& ground : layout.grounds) {
        const render::PixelBox box = common_part(box_of(ground), window);
        for (const render::PixelBox& other : boxes) {
            if (!common_part(box, other).is_empty()) {
                return false;
            }
        }
        boxes.push_back(box);
        bare -= area_of(box);
    }
    return bare == 0;
}

void lay_ground(sf::RenderTarget& target, const ui::Ground& ground) {
    const render::CanvasSection section(target, ground.corner, ground.size);
    target.clear({ground.color.r, ground.color.g, ground.color.b});
}

}  // namespace wherein::platform
