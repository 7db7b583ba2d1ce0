#include <platform/keys.hpp>

#include <array>
#include <string_view>

namespace wherein::platform {
namespace {

constexpr std::size_t index_of(Key key) {
    return static_cast<std::size_t>(key);
}

struct SignKey {
    Key key;
    char plain;
    char shifted;  // on a US keyboard; only asked with Ctrl or Alt, else the typed character counts
};
constexpr std::array sign_keys{
    SignKey{Key::plus, '+', '+'},          SignKey{Key::minus, '-', '_'},
    SignKey{Key::equal, '=', '+'},         SignKey{Key::slash, '/', '?'},
    SignKey{Key::backslash, '\\', '|'},    SignKey{Key::comma, ',', '<'},
    SignKey{Key::period, '.', '>'},        SignKey{Key::semicolon, ';', ':'},
    SignKey{Key::apostrophe, '\'', '"'},   SignKey{Key::bracket_left, '[', '{'},
    SignKey{Key::bracket_right, ']', '}'}, SignKey{Key::grave, '`', '~'},
};

constexpr std::array<std::string_view, 17> named_keys{
    "Space",  "Return",   "Escape", "Tab",   "BackSpace", "Insert", "Delete", "Home",  "End",
    "PageUp", "PageDown", "Left",   "Right", "Up",        "Down",   "Menu",   "Pause",
};

bool is_letter(Key key) {
    return key >= Key::a && key <= Key::z;
}

bool is_digit(Key key) {
    return key >= Key::digit_0 && key <= Key::digit_9;
}

const SignKey* sign_of(Key key) {
    for (const SignKey& sign : sign_keys) {
        if (sign.key == key) {
            return &sign;
        }
    }
    return nullptr;
}

std::string prefix(const Modifiers& modifiers, bool with_shift) {
    return std::string(modifiers.control ? "Ctrl+" : "") + (modifiers.alt ? "Alt+" : "") +
           (with_shift && modifiers.shift ? "Shift+" : "");
}

std::string letter_chord(Key key, const Modifiers& modifiers) {
    const auto offset = static_cast<char>(index_of(key) - index_of(Key::a));
    if (modifiers.control || modifiers.alt) {
        return prefix(modifiers, true) + static_cast<char>('A' + offset);
    }
    return std::string(1, static_cast<char>((modifiers.shift ? 'A' : 'a') + offset));
}

}  // namespace

bool writes_character(Key key) {
    return is_letter(key) || is_digit(key) || sign_of(key) != nullptr;
}

std::string chord_name(Key key, const Modifiers& modifiers) {
    if (key == Key::unknown) {
        return "";
    }
    if (is_letter(key)) {
        return letter_chord(key, modifiers);
    }
    if (is_digit(key)) {
        return prefix(modifiers, true) + std::to_string(index_of(key) - index_of(Key::digit_0));
    }
    if (key >= Key::f1 && key <= Key::f12) {
        return prefix(modifiers, true) + "F" +
               std::to_string(index_of(key) - index_of(Key::f1) + 1);
    }
    if (const SignKey* sign = sign_of(key)) {
        return prefix(modifiers, false) +
               std::string(1, modifiers.shift ? sign->shifted : sign->plain);
    }
    return prefix(modifiers, true) + std::string(named_keys[index_of(key) - index_of(Key::space)]);
}

std::string chord_name(char32_t typed) {
    return typed > U' ' && typed < 0x7F ? std::string(1, static_cast<char>(typed)) : std::string();
}

}  // namespace wherein::platform
