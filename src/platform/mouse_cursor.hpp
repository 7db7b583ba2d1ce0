#pragma once
#include <map>
#include <memory>
#include <optional>

#include <SFML/Window/Cursor.hpp>
#include <SFML/Window/Window.hpp>

namespace wherein::platform {

/// Sets a window's pointer shape, only when it changes.
class MouseCursor {
  public:
    void show(sf::Window& window, sf::Cursor::Type shape);

  private:
    std::map<sf::Cursor::Type, std::unique_ptr<sf::Cursor>> loaded_;
    std::optional<sf::Cursor::Type> shown_;
};

/// The shape Dear ImGui asks for in this frame.
sf::Cursor::Type imgui_cursor_shape();

}  // namespace wherein::platform
