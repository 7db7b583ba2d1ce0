#include <platform/keys.hpp>
#include <support/catch.hpp>

using namespace wherein::platform;

TEST_CASE("letters are named by what they write, chords by the capital", "[platform]") {
    CHECK(chord_name(Key::n, {}) == "n");
    CHECK(chord_name(Key::n, {false, true, false}) == "N");
    CHECK(chord_name(Key::p, {true, true, false}) == "Ctrl+Shift+P");
    CHECK(chord_name(Key::q, {true, false, false}) == "Ctrl+Q");
    CHECK(chord_name(Key::f, {false, false, true}) == "Alt+F");
}

TEST_CASE("named keys keep every modifier", "[platform]") {
    CHECK(chord_name(Key::f12, {}) == "F12");
    CHECK(chord_name(Key::f1, {false, true, false}) == "Shift+F1");
    CHECK(chord_name(Key::left, {true, false, false}) == "Ctrl+Left");
    CHECK(chord_name(Key::home, {}) == "Home");
    CHECK(chord_name(Key::enter, {}) == "Return");
    CHECK(chord_name(Key::escape, {}) == "Escape");
    CHECK(chord_name(Key::space, {}) == "Space");
    CHECK(chord_name(Key::backspace, {}) == "BackSpace");
    CHECK(chord_name(Key::page_down, {false, true, false}) == "Shift+PageDown");
    CHECK(chord_name(Key::remove, {}) == "Delete");
    CHECK(chord_name(Key::pause, {}) == "Pause");
    CHECK(chord_name(Key::tab, {false, true, false}) == "Shift+Tab");
}

TEST_CASE("signs in chords are named by their text", "[platform]") {
    CHECK(chord_name(Key::plus, {true, false, false}) == "Ctrl++");
    CHECK(chord_name(Key::equal, {true, true, false}) == "Ctrl++");
    CHECK(chord_name(Key::minus, {true, false, false}) == "Ctrl+-");
    CHECK(chord_name(Key::digit_0, {true, false, false}) == "Ctrl+0");
    CHECK(chord_name(Key::slash, {true, true, false}) == "Ctrl+?");
}

TEST_CASE("only printable ASCII characters are chords of their own", "[platform]") {
    CHECK(chord_name(U'?') == "?");
    CHECK(chord_name(U'N') == "N");
    CHECK(chord_name(U' ').empty());
    CHECK(chord_name(U'\x1a').empty());
    CHECK(chord_name(U'ə').empty());
    CHECK(chord_name(Key::unknown, {true, false, false}).empty());
}
