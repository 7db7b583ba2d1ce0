#include <platform/frame_queue.hpp>
#include <support/catch.hpp>

using namespace wherein::platform;

namespace {

KeyedEvent event_of(EventKind kind, Key key = Key::unknown) {
    KeyedEvent keyed;
    keyed.event.kind = kind;
    keyed.key = key;
    return keyed;
}

std::vector<std::size_t> frame_sizes(const std::vector<KeyedEvent>& events) {
    FrameQueue queue;
    for (const KeyedEvent& event : events) {
        queue.push(event);
    }
    std::vector<std::size_t> sizes;
    while (!queue.is_empty()) {
        sizes.push_back(queue.take_frame().size());
    }
    return sizes;
}

const KeyedEvent move = event_of(EventKind::mouse_moved);
const KeyedEvent press = event_of(EventKind::button_pressed);
const KeyedEvent release = event_of(EventKind::button_released);
const KeyedEvent wheel = event_of(EventKind::wheel);

}  // namespace

TEST_CASE("a press and its release never share a frame", "[platform]") {
    CHECK(frame_sizes({press, release}) == std::vector<std::size_t>{1, 1});
    CHECK(frame_sizes({press, release, press, release}) == std::vector<std::size_t>{1, 1, 1, 1});
}

TEST_CASE("a press or a wheel step waits for the frame after a move", "[platform]") {
    CHECK(frame_sizes({move, move, press, release}) == std::vector<std::size_t>{2, 1, 1});
    CHECK(frame_sizes({move, wheel, wheel}) == std::vector<std::size_t>{1, 2});
}

TEST_CASE("a move after a press waits, so the press is judged where it happened", "[platform]") {
    CHECK(frame_sizes({press, move, move, release}) == std::vector<std::size_t>{1, 2, 1});
}

TEST_CASE("a key's press and release are told apart but other keys go along", "[platform]") {
    const auto down = event_of(EventKind::key_pressed, Key::a);
    const auto up = event_of(EventKind::key_released, Key::a);
    const auto other = event_of(EventKind::key_pressed, Key::b);
    CHECK(frame_sizes({down, up}) == std::vector<std::size_t>{1, 1});
    CHECK(frame_sizes({down, other, up}) == std::vector<std::size_t>{2, 1});
}

TEST_CASE("a modifier let go before its key waits for the next frame", "[platform]") {
    auto shift_down = event_of(EventKind::key_pressed);
    auto down = event_of(EventKind::key_pressed, Key::enter);
    shift_down.event.modifiers.shift = down.event.modifiers.shift = true;
    const auto shift_up = event_of(EventKind::key_released);
    const auto up = event_of(EventKind::key_released, Key::enter);
    CHECK(frame_sizes({shift_down, down, shift_up, up}) == std::vector<std::size_t>{2, 2});
}

TEST_CASE("typed text is not held back", "[platform]") {
    const auto text = event_of(EventKind::text);
    const auto chord = event_of(EventKind::key_pressed);
    CHECK(frame_sizes({chord, text, chord, text, chord, text}) == std::vector<std::size_t>{6});
}

TEST_CASE("events leave the queue in the order they came", "[platform]") {
    FrameQueue queue;
    for (const KeyedEvent& event : {move, press, move, release}) {
        queue.push(event);
    }
    std::vector<EventKind> kinds;
    while (!queue.is_empty()) {
        for (const KeyedEvent& keyed : queue.take_frame()) {
            kinds.push_back(keyed.event.kind);
        }
    }
    CHECK(kinds == std::vector{EventKind::mouse_moved, EventKind::button_pressed,
                               EventKind::mouse_moved, EventKind::button_released});
    CHECK(queue.take_frame().empty());
}
