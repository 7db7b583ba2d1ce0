#include <render/relief_picture.hpp>

#include <algorithm>
#include <vector>

#include <SFML/Graphics/VertexArray.hpp>
#include <render/colors.hpp>
#include <render/map_painter.hpp>
#include <render/sfml_messages.hpp>

namespace wherein::render {
namespace {

constexpr unsigned strip_rows = 32;

/// Canvas pixels for one of the patch, and where its corner lies on the canvas.
struct Placing {
    double scale, left_px, top_px;
};

Placing place(const carto::ReliefPatch& patch, MapView view) {
    const double scale = patch.camera.m_per_px / view.camera.m_per_px;
    const carto::ScreenPt middle = carto::to_screen(view.camera, view.size, patch.camera.center_m);
    return {scale, middle.x_px - patch.size.width_px * scale / 2,
            middle.y_px - patch.size.height_px * scale / 2};
}

}  // namespace

void ReliefPicture::prepare(const scene::Relief& relief) {
    const carto::ReliefPatch& patch = *relief.patch;
    if (patch.id == shown_) {
        return;
    }
    const SfmlMessages silence;
    const auto width = static_cast<unsigned>(patch.size.width_px);
    const auto height = static_cast<unsigned>(patch.size.height_px);
    shown_ = 0;
    if (texture_.getSize() != sf::Vector2u(width, height) && !texture_.create(width, height)) {
        return;
    }
    // In strips: memory for all of it would be new, and dear.
    std::vector<sf::Uint8> rgba(std::size_t{width} * strip_rows * 4, 255);
    for (unsigned row = 0; row < height; row += strip_rows) {
        const unsigned rows = std::min(strip_rows, height - row);
        const std::uint8_t* from = patch.light_depth.data() + std::size_t{row} * width * 2;
        for (std::size_t i = 0; i < std::size_t{rows} * width; ++i) {
            rgba[4 * i] = from[2 * i];
            rgba[4 * i + 1] = from[2 * i + 1];
        }
        texture_.update(rgba.data(), width, rows, 0, row);
    }
    texture_.setSmooth(true);
    shown_ = patch.id;
}

bool ReliefPicture::set(sf::Shader& shader, MapView view, const scene::Relief& relief) const {
    const carto::ReliefPatch& patch = *relief.patch;
    if (shown_ != patch.id) {
        return false;
    }
    const Placing placing = place(patch, view);
    const double across = 1 / (placing.scale * patch.size.width_px);
    const double down = 1 / (placing.scale * patch.size.height_px);
    shader.setUniform("u_patch",
                      sf::Glsl::Vec4(static_cast<float>(-placing.left_px * across),
                                     static_cast<float>(-placing.top_px * down),
                                     static_cast<float>(across), static_cast<float>(down)));
    shader.setUniform("u_relief", texture_);
    return true;
}

void ReliefPicture::draw_depth(sf::RenderTarget& target, sf::Shader& shader, MapView view,
                               const scene::Relief& relief) const {
    if (relief.deep.a == 0 || !set(shader, view, relief)) {
        return;
    }
    shader.setUniform("u_deep", sf::Glsl::Vec4(to_sf(relief.deep)));
    const Placing placing = place(*relief.patch, view);
    sf::VertexArray tiles(sf::PrimitiveType::Triangles);
    for (const carto::PatchTile& tile : relief.patch->sea) {
        const auto at = [&](int x, int y) {
            return sf::Vector2f(static_cast<float>(placing.left_px + x * placing.scale),
                                static_cast<float>(placing.top_px + y * placing.scale));
        };
        const sf::Vector2f a = at(tile.left_px, tile.top_px);
        const sf::Vector2f b = at(tile.left_px + tile.width_px, tile.top_px);
        const sf::Vector2f c = at(tile.left_px + tile.width_px, tile.top_px + tile.height_px);
        const sf::Vector2f d = at(tile.left_px, tile.top_px + tile.height_px);
        for (const sf::Vector2f corner : {a, b, c, a, c, d}) {
            tiles.append({corner});
        }
    }
    target.draw(tiles, sf::RenderStates(&shader));
}

}  // namespace wherein::render
