#include <render/readback.hpp>

#include <algorithm>

#include <SFML/OpenGL.hpp>

namespace wherein::render {
namespace {

// A strip stays in the processor's cache, and a whole picture with alpha is not needed.
constexpr unsigned strip_rows = 32;

void drop_alpha(const std::uint8_t* rgba, std::uint8_t* rgb, std::size_t pixels) {
    for (std::size_t x = 0; x < pixels; ++x) {
        rgb[3 * x] = rgba[4 * x];
        rgb[3 * x + 1] = rgba[4 * x + 1];
        rgb[3 * x + 2] = rgba[4 * x + 2];
    }
}

}  // namespace

base::Result<Picture> read_back(sf::RenderTarget& target) {
    if (!target.setActive(true)) {
        return base::Error{base::ErrorCode::work_failed, "The drawn picture cannot be read back",
                           "", ""};
    }
    const auto size = target.getSize();
    Picture picture{static_cast<int>(size.x), static_cast<int>(size.y), {}};
    const std::size_t row_pixels = size.x;
    picture.rgb.resize(row_pixels * size.y * 3);
    std::vector<std::uint8_t> rgba(row_pixels * strip_rows * 4);
    glPixelStorei(GL_PACK_ALIGNMENT, 4);
    // OpenGL counts rows from the bottom.
    std::uint8_t* to = picture.rgb.data() + picture.rgb.size();
    for (unsigned begin = 0; begin < size.y; begin += strip_rows) {
        const unsigned rows = std::min(strip_rows, size.y - begin);
        glReadPixels(0, static_cast<int>(begin), picture.width_px, static_cast<int>(rows), GL_RGBA,
                     GL_UNSIGNED_BYTE, rgba.data());
        for (unsigned y = 0; y < rows; ++y) {
            to -= row_pixels * 3;
            drop_alpha(rgba.data() + y * row_pixels * 4, to, row_pixels);
        }
    }
    return picture;
}

}  // namespace wherein::render
