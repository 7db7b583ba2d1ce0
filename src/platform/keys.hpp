#pragma once
#include <cstdint>
#include <string>

#include <platform/window.hpp>

namespace wherein::platform {

/// The keys the program knows, whatever the window library calls them.
enum class Key : std::uint8_t {
    unknown,
    a,
    b,
    c,
    d,
    e,
    f,
    g,
    h,
    i,
    j,
    k,
    l,
    m,
    n,
    o,
    p,
    q,
    r,
    s,
    t,
    u,
    v,
    w,
    x,
    y,
    z,
    digit_0,
    digit_1,
    digit_2,
    digit_3,
    digit_4,
    digit_5,
    digit_6,
    digit_7,
    digit_8,
    digit_9,
    f1,
    f2,
    f3,
    f4,
    f5,
    f6,
    f7,
    f8,
    f9,
    f10,
    f11,
    f12,
    plus,
    minus,
    equal,
    slash,
    backslash,
    comma,
    period,
    semicolon,
    apostrophe,
    bracket_left,
    bracket_right,
    grave,
    space,
    enter,
    escape,
    tab,
    backspace,
    insert,
    remove,
    home,
    end,
    page_up,
    page_down,
    left,
    right,
    up,
    down,
    menu,
    pause
};
constexpr std::size_t key_count = static_cast<std::size_t>(Key::pause) + 1;

/// Letters, digits and signs: keys that write a character other than a blank.
bool writes_character(Key key);

/// The chord of a key: "Ctrl+Shift+P", "n", "N" (with Shift), "F12", "Shift+Left", "Ctrl++".
/// Empty for an unknown key.
std::string chord_name(Key key, const Modifiers& modifiers);

/// The chord of a typed character, "?" or "N"; empty unless it is a printable ASCII character other
/// than a blank.
std::string chord_name(char32_t typed);

}  // namespace wherein::platform
