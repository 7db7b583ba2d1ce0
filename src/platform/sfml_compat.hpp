#pragma once
#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Window/VideoMode.hpp>

namespace wherein::platform {

/// What differs between the versions of SFML, or is wrong in one of them.

/// The next waiting event; false when there is none.
inline bool poll_event(sf::RenderWindow& window, sf::Event& event) {
    return window.pollEvent(event);
}

/// The part of the screen windows should fit in, in pixels.
inline sf::Vector2u desktop_size() {
    const sf::VideoMode desktop = sf::VideoMode::getDesktopMode();
    return {desktop.width, desktop.height};
}

/// Centre a new window. SFML 2.5.1 takes the screen's width for its height when it does this, so
/// the window's foot would lie below a wide screen.
inline void center_window(sf::RenderWindow& window) {
    const sf::Vector2u desktop = desktop_size();
    const sf::Vector2u size = window.getSize();
    const auto half_gap = [](unsigned whole, unsigned part) {
        return static_cast<int>(whole > part ? (whole - part) / 2 : 0);
    };
    window.setPosition({half_gap(desktop.x, size.x), half_gap(desktop.y, size.y)});
}

}  // namespace wherein::platform
