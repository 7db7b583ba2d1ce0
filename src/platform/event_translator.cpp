#include <platform/event_translator.hpp>

#include <array>
#include <optional>
#include <utility>

namespace wherein::platform {
namespace {

using SfKey = sf::Keyboard::Key;

constexpr std::array key_pairs{
    std::pair{SfKey::Add, Key::plus},
    std::pair{SfKey::Subtract, Key::minus},
    std::pair{SfKey::Hyphen, Key::minus},
    std::pair{SfKey::Equal, Key::equal},
    std::pair{SfKey::Slash, Key::slash},
    std::pair{SfKey::Divide, Key::slash},
    std::pair{SfKey::Backslash, Key::backslash},
    std::pair{SfKey::Comma, Key::comma},
    std::pair{SfKey::Period, Key::period},
    std::pair{SfKey::Semicolon, Key::semicolon},
    std::pair{SfKey::Quote, Key::apostrophe},
    std::pair{SfKey::LBracket, Key::bracket_left},
    std::pair{SfKey::RBracket, Key::bracket_right},
    std::pair{SfKey::Tilde, Key::grave},
    std::pair{SfKey::Space, Key::space},
    std::pair{SfKey::Enter, Key::enter},
    std::pair{SfKey::Escape, Key::escape},
    std::pair{SfKey::Tab, Key::tab},
    std::pair{SfKey::Backspace, Key::backspace},
    std::pair{SfKey::Insert, Key::insert},
    std::pair{SfKey::Delete, Key::remove},
    std::pair{SfKey::Home, Key::home},
    std::pair{SfKey::End, Key::end},
    std::pair{SfKey::PageUp, Key::page_up},
    std::pair{SfKey::PageDown, Key::page_down},
    std::pair{SfKey::Left, Key::left},
    std::pair{SfKey::Right, Key::right},
    std::pair{SfKey::Up, Key::up},
    std::pair{SfKey::Down, Key::down},
    std::pair{SfKey::Menu, Key::menu},
    std::pair{SfKey::Pause, Key::pause},
};

// Runs of keys that both libraries number in the same order.
std::optional<Key> in_run(SfKey key, SfKey first, SfKey last, Key ours) {
    if (key < first || key > last) {
        return std::nullopt;
    }
    return static_cast<Key>(static_cast<int>(ours) +
                            (static_cast<int>(key) - static_cast<int>(first)));
}

Key to_key(SfKey key) {
    for (const auto& found : {in_run(key, SfKey::A, SfKey::Z, Key::a),
                              in_run(key, SfKey::Num0, SfKey::Num9, Key::digit_0),
                              in_run(key, SfKey::Numpad0, SfKey::Numpad9, Key::digit_0),
                              in_run(key, SfKey::F1, SfKey::F12, Key::f1)}) {
        if (found) {
            return *found;
        }
    }
    for (const auto& [theirs, ours] : key_pairs) {
        if (theirs == key) {
            return ours;
        }
    }
    return Key::unknown;
}

std::optional<MouseButton> to_button(sf::Mouse::Button button) {
    switch (button) {
        case sf::Mouse::Button::Left:
            return MouseButton::left;
        case sf::Mouse::Button::Middle:
            return MouseButton::middle;
        case sf::Mouse::Button::Right:
            return MouseButton::right;
        default:
            return std::nullopt;
    }
}

// X reports the modifiers as they were before the event.
Modifiers modifiers_after(EventKind kind, const sf::Event::KeyEvent& event) {
    Modifiers modifiers{event.control, event.shift, event.alt};
    const bool is_down = kind == EventKind::key_pressed;
    switch (event.code) {
        case SfKey::LControl:
        case SfKey::RControl:
            modifiers.control = is_down;
            break;
        case SfKey::LShift:
        case SfKey::RShift:
            modifiers.shift = is_down;
            break;
        case SfKey::LAlt:
        case SfKey::RAlt:
            modifiers.alt = is_down;
            break;
        default:
            break;
    }
    return modifiers;
}

bool is_control_character(char32_t code_point) {
    return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
}

}  // namespace

std::vector<KeyedEvent> EventTranslator::translate(const sf::Event& event) {
    switch (event.type) {
        case sf::Event::Closed:
            return {{{EventKind::closed, {}, {}, 0, "", 0, modifiers_}, Key::unknown}};
        case sf::Event::Resized:
            return {mouse(EventKind::resized, static_cast<int>(event.size.width),
                          static_cast<int>(event.size.height))};
        case sf::Event::LostFocus:
            modifiers_ = {};
            is_alt_alone_ = false;
            return {mouse(EventKind::focus_lost, 0, 0)};
        case sf::Event::MouseLeft:
            return {mouse(EventKind::mouse_left, 0, 0)};
        case sf::Event::MouseMoved:
            return {mouse(EventKind::mouse_moved, event.mouseMove.x, event.mouseMove.y)};
        case sf::Event::MouseButtonPressed:
            return button(EventKind::button_pressed, event.mouseButton);
        case sf::Event::MouseButtonReleased:
            return button(EventKind::button_released, event.mouseButton);
        case sf::Event::MouseWheelScrolled: {
            if (event.mouseWheelScroll.wheel != sf::Mouse::VerticalWheel) {
                return {};
            }
            KeyedEvent wheel =
                mouse(EventKind::wheel, event.mouseWheelScroll.x, event.mouseWheelScroll.y);
            wheel.event.wheel_steps = static_cast<double>(event.mouseWheelScroll.delta);
            return {wheel};
        }
        case sf::Event::KeyPressed:
            return key(EventKind::key_pressed, event.key);
        case sf::Event::KeyReleased:
            return key(EventKind::key_released, event.key);
        case sf::Event::TextEntered:
            return text(static_cast<char32_t>(event.text.unicode));
        default:
            return {};
    }
}

KeyedEvent EventTranslator::mouse(EventKind kind, int x_px, int y_px) {
    KeyedEvent keyed;
    keyed.event.kind = kind;
    keyed.event.at = {static_cast<double>(x_px), static_cast<double>(y_px)};
    keyed.event.modifiers = modifiers_;
    return keyed;
}

std::vector<KeyedEvent> EventTranslator::button(EventKind kind,
                                                const sf::Event::MouseButtonEvent& event) {
    is_alt_alone_ = false;
    const auto which = to_button(event.button);
    if (!which) {
        return {};
    }
    KeyedEvent keyed = mouse(kind, event.x, event.y);
    keyed.event.button = *which;
    return {keyed};
}

std::vector<KeyedEvent> EventTranslator::key(EventKind kind, const sf::Event::KeyEvent& event) {
    KeyedEvent keyed;
    keyed.key = to_key(event.code);
    modifiers_ = modifiers_after(kind, event);
    const bool is_alt = event.code == SfKey::LAlt;
    if (is_alt && kind == EventKind::key_released && is_alt_alone_) {
        // Pressed and let go by itself: the key of the menus.
        keyed.event.kind = EventKind::key_pressed;
        keyed.event.chord = "Alt";
        is_alt_alone_ = false;
        return {keyed};
    }
    is_alt_alone_ = is_alt && kind == EventKind::key_pressed;
    keyed.event.kind = kind;
    keyed.event.modifiers = modifiers_;
    const bool waits_for_character = kind == EventKind::key_pressed &&
                                     writes_character(keyed.key) && !modifiers_.control &&
                                     !modifiers_.alt;
    if (!waits_for_character) {
        keyed.event.chord = chord_name(keyed.key, modifiers_);
    }
    if (kind == EventKind::key_pressed) {
        last_pressed_ = keyed.key;
    }
    return {keyed};
}

std::vector<KeyedEvent> EventTranslator::text(char32_t code_point) {
    if (is_control_character(code_point) || modifiers_.control || modifiers_.alt) {
        return {};
    }
    KeyedEvent typed;
    typed.event.kind = EventKind::text;
    typed.event.code_point = code_point;
    typed.event.modifiers = modifiers_;
    KeyedEvent pressed;
    pressed.event.kind = EventKind::key_pressed;
    pressed.event.modifiers = modifiers_;
    pressed.event.chord = chord_name(code_point);
    if (pressed.event.chord.empty() && code_point >= 0x80 && writes_character(last_pressed_)) {
        pressed.event.chord = chord_name(last_pressed_, modifiers_);
    }
    if (pressed.event.chord.empty()) {
        return {typed};
    }
    return {pressed, typed};
}

}  // namespace wherein::platform
