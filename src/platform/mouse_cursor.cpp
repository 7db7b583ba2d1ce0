#include <platform/mouse_cursor.hpp>

#include <imgui.h>
#include <render/sfml_messages.hpp>

namespace wherein::platform {

void MouseCursor::show(sf::Window& window, sf::Cursor::Type shape) {
    if (shown_ == shape) {
        return;
    }
    shown_ = shape;
    const auto [place, is_new] = loaded_.try_emplace(shape);
    if (is_new) {
        const render::SfmlMessages silence;
        auto cursor = std::make_unique<sf::Cursor>();
        if (cursor->loadFromSystem(shape)) {
            place->second = std::move(cursor);
        }
    }
    if (place->second) {
        window.setMouseCursor(*place->second);
    }
}

sf::Cursor::Type imgui_cursor_shape() {
    switch (ImGui::GetMouseCursor()) {
        case ImGuiMouseCursor_TextInput:
            return sf::Cursor::Text;
        case ImGuiMouseCursor_ResizeAll:
            return sf::Cursor::SizeAll;
        case ImGuiMouseCursor_ResizeNS:
            return sf::Cursor::SizeVertical;
        case ImGuiMouseCursor_ResizeEW:
            return sf::Cursor::SizeHorizontal;
        case ImGuiMouseCursor_ResizeNESW:
            return sf::Cursor::SizeBottomLeftTopRight;
        case ImGuiMouseCursor_ResizeNWSE:
            return sf::Cursor::SizeTopLeftBottomRight;
        case ImGuiMouseCursor_Hand:
            return sf::Cursor::Hand;
        case ImGuiMouseCursor_NotAllowed:
            return sf::Cursor::NotAllowed;
        default:
            return sf::Cursor::Arrow;
    }
}

}  // namespace wherein::platform
