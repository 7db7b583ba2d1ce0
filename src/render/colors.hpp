#pragma once
#include <SFML/Graphics/Color.hpp>
#include <style/theme.hpp>

namespace wherein::render {

inline sf::Color to_sf(style::Color color) {
    return {color.r, color.g, color.b, color.a};
}

inline sf::Color faded(sf::Color color, double ratio) {
    color.a = static_cast<sf::Uint8>(static_cast<double>(color.a) * ratio + 0.5);
    return color;
}

}  // namespace wherein::render
