#include <platform/event_translator.hpp>
#include <support/catch.hpp>

using namespace wherein::platform;

namespace {

sf::Event key_event(sf::Event::EventType type, sf::Keyboard::Key code, Modifiers modifiers = {}) {
    sf::Event event{};
    event.type = type;
    event.key.code = code;
    event.key.control = modifiers.control;
    event.key.shift = modifiers.shift;
    event.key.alt = modifiers.alt;
    return event;
}

sf::Event text_event(char32_t code_point) {
    sf::Event event{};
    event.type = sf::Event::TextEntered;
    event.text.unicode = code_point;
    return event;
}

std::vector<std::string> chords_of(const std::vector<sf::Event>& events) {
    EventTranslator translator;
    std::vector<std::string> chords;
    for (const sf::Event& event : events) {
        for (const KeyedEvent& keyed : translator.translate(event)) {
            if (keyed.event.kind == EventKind::key_pressed && !keyed.event.chord.empty()) {
                chords.push_back(keyed.event.chord);
            }
        }
    }
    return chords;
}

constexpr auto pressed = sf::Event::KeyPressed;
using Chords = std::vector<std::string>;

}  // namespace

TEST_CASE("a sign's chord is what its key writes on this keyboard", "[platform]") {
    // On a German keyboard the question mark is Shift and the key right of zero.
    CHECK(chords_of({key_event(pressed, sf::Keyboard::Unknown, {false, true, false}),
                     text_event(U'?')}) == Chords{"?"});
    CHECK(chords_of({key_event(pressed, sf::Keyboard::N), text_event(U'n')}) == Chords{"n"});
    CHECK(chords_of({key_event(pressed, sf::Keyboard::N, {false, true, false}),
                     text_event(U'N')}) == Chords{"N"});
}

TEST_CASE("with another script the key itself decides", "[platform]") {
    CHECK(chords_of({key_event(pressed, sf::Keyboard::N), text_event(U'т')}) == Chords{"n"});
}

TEST_CASE("a chord with Ctrl comes once and writes nothing", "[platform]") {
    const Modifiers control{true, false, false};
    CHECK(chords_of({key_event(pressed, sf::Keyboard::Z, control), text_event(0x1A)}) ==
          Chords{"Ctrl+Z"});
    CHECK(chords_of({key_event(pressed, sf::Keyboard::Hyphen, control), text_event(U'-')}) ==
          Chords{"Ctrl+-"});
    EventTranslator translator;
    CHECK(translator.translate(text_event(0x1A)).empty());
}

TEST_CASE("a blank is a key by name and a character", "[platform]") {
    EventTranslator translator;
    CHECK(chords_of({key_event(pressed, sf::Keyboard::Space), text_event(U' ')}) ==
          Chords{"Space"});
    const auto typed = translator.translate(text_event(U' '));
    REQUIRE(typed.size() == 1);
    CHECK(typed[0].event.code_point == U' ');
}

TEST_CASE("a released modifier no longer counts for the wheel", "[platform]") {
    EventTranslator translator;
    translator.translate(key_event(pressed, sf::Keyboard::LControl));
    sf::Event wheel{};
    wheel.type = sf::Event::MouseWheelScrolled;
    wheel.mouseWheelScroll.wheel = sf::Mouse::VerticalWheel;
    wheel.mouseWheelScroll.delta = 1;
    CHECK(translator.translate(wheel).at(0).event.modifiers.control);
    translator.translate(
        key_event(sf::Event::KeyReleased, sf::Keyboard::LControl, {true, false, false}));
    CHECK_FALSE(translator.translate(wheel).at(0).event.modifiers.control);
}

TEST_CASE("buttons beyond the first three are left out", "[platform]") {
    EventTranslator translator;
    sf::Event event{};
    event.type = sf::Event::MouseButtonPressed;
    event.mouseButton = {sf::Mouse::XButton1, 3, 4};
    CHECK(translator.translate(event).empty());
    event.mouseButton = {sf::Mouse::Right, 3, 4};
    REQUIRE(translator.translate(event).size() == 1);
    CHECK(translator.translate(event)[0].event.button == MouseButton::right);
}

TEST_CASE("Alt by itself is a key, Alt with another is not", "[platform]") {
    constexpr auto released = sf::Event::KeyReleased;
    const Modifiers alt{false, false, true};
    CHECK(chords_of({key_event(pressed, sf::Keyboard::LAlt),
                     key_event(released, sf::Keyboard::LAlt, alt)}) == Chords{"Alt"});
    CHECK(chords_of({key_event(pressed, sf::Keyboard::LAlt),
                     key_event(pressed, sf::Keyboard::Left, alt),
                     key_event(released, sf::Keyboard::Left, alt),
                     key_event(released, sf::Keyboard::LAlt, alt)}) == Chords{"Alt+Left"});
}
