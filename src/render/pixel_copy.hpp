#pragma once

namespace sf {
class RenderTarget;
class RenderTexture;
}  // namespace sf

namespace wherein::render {

/// A box of pixels, counted from a picture's top left corner.
struct PixelBox {
    int left{}, top{}, width{}, height{};

    bool is_empty() const { return width <= 0 || height <= 0; }
    friend bool operator==(const PixelBox&, const PixelBox&) = default;
};

/// What two boxes have in common; empty where that is nothing.
PixelBox common_part(const PixelBox& a, const PixelBox& b);
PixelBox whole_of(const sf::RenderTarget& target);

/// A picture in a target. OpenGL's first row is the bottom one, and in memory that of a texture
/// comes first, but that of a window last.
struct Pixels {
    sf::RenderTarget& target;
    bool is_upside_down{};  ///< a texture with the picture's top in OpenGL's first row
};

/// Gives a texture's pixels the bytes that a window's have; what it held is lost. Between such a
/// texture, upside down, and a window a software driver copies by moving memory, which takes a
/// twentieth of the time of drawing the picture.
void take_bytes_of_windows(sf::RenderTexture& texture);

/// Copies a box of pixels as they are, whatever the clipping; afterwards `to` is active. The box
/// must lie in both pictures, in `to` with its corner at `left` and `top`.
/// thread  the one with the GL context
void copy_pixels(Pixels from, const PixelBox& box, Pixels to, int left, int top);

}  // namespace wherein::render
