#include <platform/imgui_input.hpp>

#include <array>
#include <cfloat>
#include <string>

#include <SFML/Window/Clipboard.hpp>
#include <imgui.h>

namespace wherein::platform {
namespace {

constexpr std::array imgui_keys{
    std::pair{Key::tab, ImGuiKey_Tab},
    std::pair{Key::left, ImGuiKey_LeftArrow},
    std::pair{Key::right, ImGuiKey_RightArrow},
    std::pair{Key::up, ImGuiKey_UpArrow},
    std::pair{Key::down, ImGuiKey_DownArrow},
    std::pair{Key::page_up, ImGuiKey_PageUp},
    std::pair{Key::page_down, ImGuiKey_PageDown},
    std::pair{Key::home, ImGuiKey_Home},
    std::pair{Key::end, ImGuiKey_End},
    std::pair{Key::insert, ImGuiKey_Insert},
    std::pair{Key::remove, ImGuiKey_Delete},
    std::pair{Key::backspace, ImGuiKey_Backspace},
    std::pair{Key::space, ImGuiKey_Space},
    std::pair{Key::enter, ImGuiKey_Enter},
    std::pair{Key::escape, ImGuiKey_Escape},
    std::pair{Key::a, ImGuiKey_A},
    std::pair{Key::c, ImGuiKey_C},
    std::pair{Key::v, ImGuiKey_V},
    std::pair{Key::x, ImGuiKey_X},
    std::pair{Key::y, ImGuiKey_Y},
    std::pair{Key::z, ImGuiKey_Z},
};

int button_index(MouseButton button) {
    switch (button) {
        case MouseButton::left:
            return ImGuiMouseButton_Left;
        case MouseButton::right:
            return ImGuiMouseButton_Right;
        case MouseButton::middle:
            return ImGuiMouseButton_Middle;
    }
    return ImGuiMouseButton_Left;
}

#if IMGUI_VERSION_NUM < 18700

void add_position(ImGuiIO& io, float x_px, float y_px) {
    io.MousePos = ImVec2(x_px, y_px);
}
void add_button(ImGuiIO& io, MouseButton button, bool is_down) {
    io.MouseDown[button_index(button)] = is_down;
}
void add_wheel(ImGuiIO& io, float steps) {
    io.MouseWheel += steps;
}
void add_modifiers(ImGuiIO& io, const Modifiers& modifiers) {
    io.KeyCtrl = modifiers.control;
    io.KeyShift = modifiers.shift;
    io.KeyAlt = modifiers.alt;
}
void add_key(ImGuiIO& io, Key key, bool is_down) {
    io.KeysDown[static_cast<std::size_t>(key)] = is_down;
}
void add_focus_lost(ImGuiIO& io) {
    io.AddFocusEvent(false);
    for (bool& is_down : io.KeysDown) {
        is_down = false;
    }
    for (bool& is_down : io.MouseDown) {
        is_down = false;
    }
}
void map_keys(ImGuiIO& io) {
    for (const auto& [key, imgui_key] : imgui_keys) {
        io.KeyMap[imgui_key] = static_cast<int>(key);
    }
}

#else

#if IMGUI_VERSION_NUM < 18900
constexpr auto mod_control = ImGuiKey_ModCtrl;
constexpr auto mod_shift = ImGuiKey_ModShift;
constexpr auto mod_alt = ImGuiKey_ModAlt;
#else
constexpr auto mod_control = ImGuiMod_Ctrl;
constexpr auto mod_shift = ImGuiMod_Shift;
constexpr auto mod_alt = ImGuiMod_Alt;
#endif

void add_position(ImGuiIO& io, float x_px, float y_px) {
    io.AddMousePosEvent(x_px, y_px);
}
void add_button(ImGuiIO& io, MouseButton button, bool is_down) {
    io.AddMouseButtonEvent(button_index(button), is_down);
}
void add_wheel(ImGuiIO& io, float steps) {
    io.AddMouseWheelEvent(0, steps);
}
void add_modifiers(ImGuiIO& io, const Modifiers& modifiers) {
    io.AddKeyEvent(mod_control, modifiers.control);
    io.AddKeyEvent(mod_shift, modifiers.shift);
    io.AddKeyEvent(mod_alt, modifiers.alt);
}
void add_key(ImGuiIO& io, Key key, bool is_down) {
    for (const auto& [ours, imgui_key] : imgui_keys) {
        if (ours == key) {
            io.AddKeyEvent(imgui_key, is_down);
        }
    }
}
void add_focus_lost(ImGuiIO& io) {
    io.AddFocusEvent(false);
}
void map_keys(ImGuiIO&) {}

#endif

const char* pasted_text() {
    static std::string text;
    const auto utf8 = sf::Clipboard::getString().toUtf8();
    text.assign(utf8.begin(), utf8.end());
    return text.c_str();
}

void copy_to_clipboard(const char* text) {
    const std::string utf8(text);
    sf::Clipboard::setString(sf::String::fromUtf8(utf8.begin(), utf8.end()));
}

}  // namespace

void start_imgui_input() {
    map_keys(ImGui::GetIO());
}

void feed_imgui(const KeyedEvent& keyed) {
    ImGuiIO& io = ImGui::GetIO();
    const InputEvent& event = keyed.event;
    const auto x_px = static_cast<float>(event.at.x_px);
    const auto y_px = static_cast<float>(event.at.y_px);
    switch (event.kind) {
        case EventKind::mouse_moved:
            add_position(io, x_px, y_px);
            break;
        case EventKind::mouse_left:
            add_position(io, -FLT_MAX, -FLT_MAX);
            break;
        case EventKind::button_pressed:
        case EventKind::button_released:
            add_modifiers(io, event.modifiers);
            add_position(io, x_px, y_px);
            add_button(io, event.button, event.kind == EventKind::button_pressed);
            break;
        case EventKind::wheel:
            add_modifiers(io, event.modifiers);
            add_wheel(io, static_cast<float>(event.wheel_steps));
            break;
        case EventKind::key_pressed:
        case EventKind::key_released:
            add_modifiers(io, event.modifiers);
            if (keyed.key != Key::unknown) {
                add_key(io, keyed.key, event.kind == EventKind::key_pressed);
            }
            break;
        case EventKind::text:
            io.AddInputCharacter(static_cast<unsigned>(event.code_point));
            break;
        case EventKind::focus_lost:
            add_focus_lost(io);
            break;
        case EventKind::closed:
        case EventKind::resized:
        case EventKind::files_dropped:
            break;
    }
}

#if IMGUI_VERSION_NUM < 19110
void connect_imgui_clipboard() {
    ImGuiIO& io = ImGui::GetIO();
    io.GetClipboardTextFn = [](void*) { return pasted_text(); };
    io.SetClipboardTextFn = [](void*, const char* text) { copy_to_clipboard(text); };
}
#else
void connect_imgui_clipboard() {
    ImGuiPlatformIO& io = ImGui::GetPlatformIO();
    io.Platform_GetClipboardTextFn = [](ImGuiContext*) { return pasted_text(); };
    io.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) {
        copy_to_clipboard(text);
    };
}
#endif

}  // namespace wherein::platform
