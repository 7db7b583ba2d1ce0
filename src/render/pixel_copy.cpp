// The names of OpenGL 3.
#define GL_GLEXT_PROTOTYPES
#include <render/pixel_copy.hpp>

#include <algorithm>
#include <utility>

#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/OpenGL.hpp>

namespace wherein::render {
namespace {

/// OpenGL's row of the box's upper edge, then that of its lower one.
std::pair<int, int> rows_of(const Pixels& pixels, int top, int height) {
    if (pixels.is_upside_down) {
        return {top, top + height};
    }
    const auto whole = static_cast<int>(pixels.target.getSize().y);
    return {whole - top, whole - top - height};
}

/// Makes the target active; its framebuffer. 0 is a window's.
GLuint activate(sf::RenderTarget& target) {
    GLint framebuffer = 0;
    if (target.setActive(true)) {
        glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &framebuffer);
    }
    return static_cast<GLuint>(framebuffer);
}

}  // namespace

PixelBox common_part(const PixelBox& a, const PixelBox& b) {
    const int left = std::max(a.left, b.left);
    const int top = std::max(a.top, b.top);
    return {left, top, std::max(std::min(a.left + a.width, b.left + b.width) - left, 0),
            std::max(std::min(a.top + a.height, b.top + b.height) - top, 0)};
}

PixelBox whole_of(const sf::RenderTarget& target) {
    return {0, 0, static_cast<int>(target.getSize().x), static_cast<int>(target.getSize().y)};
}

void take_bytes_of_windows(sf::RenderTexture& texture) {
    const PixelBox whole = whole_of(texture);
    sf::Texture::bind(&texture.getTexture());
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, whole.width, whole.height, 0, GL_BGRA, GL_UNSIGNED_BYTE,
                 nullptr);
    sf::Texture::bind(nullptr);
}

void copy_pixels(Pixels from, const PixelBox& box, Pixels to, int left, int top) {
    if (box.is_empty()) {
        return;
    }
    const GLuint source = activate(from.target);
    const GLuint destination = activate(to.target);
    const auto [from_upper, from_lower] = rows_of(from, box.top, box.height);
    const auto [to_upper, to_lower] = rows_of(to, top, box.height);
    const bool is_clipped = glIsEnabled(GL_SCISSOR_TEST) == GL_TRUE;
    glDisable(GL_SCISSOR_TEST);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, source);
    glBlitFramebuffer(box.left, from_upper, box.left + box.width, from_lower, left, to_upper,
                      left + box.width, to_lower, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, destination);
    if (is_clipped) {
        glEnable(GL_SCISSOR_TEST);
    }
}

}  // namespace wherein::render
