#include <render/readback.hpp>

#include <SFML/OpenGL.hpp>

namespace wherein::render {

base::Result<Picture> read_back(sf::RenderTarget& target) {
    if (!target.setActive(true)) {
        return base::Error{base::ErrorCode::work_failed, "The drawn picture cannot be read back",
                           "", ""};
    }
    const auto size = target.getSize();
    Picture picture{static_cast<int>(size.x), static_cast<int>(size.y), {}};
    const std::size_t row_pixels = size.x;
    std::vector<std::uint8_t> rgba(row_pixels * size.y * 4);
    glPixelStorei(GL_PACK_ALIGNMENT, 4);
    glReadPixels(0, 0, picture.width_px, picture.height_px, GL_RGBA, GL_UNSIGNED_BYTE, rgba.data());
    picture.rgb.resize(row_pixels * size.y * 3);
    // OpenGL starts with the bottom row.
    for (std::size_t y = 0; y < size.y; ++y) {
        const std::uint8_t* from = rgba.data() + (size.y - 1 - y) * row_pixels * 4;
        std::uint8_t* to = picture.rgb.data() + y * row_pixels * 3;
        for (std::size_t x = 0; x < row_pixels; ++x) {
            to[3 * x] = from[4 * x];
            to[3 * x + 1] = from[4 * x + 1];
            to[3 * x + 2] = from[4 * x + 2];
        }
    }
    return picture;
}

}  // namespace wherein::render
