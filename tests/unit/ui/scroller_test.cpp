#include <support/catch.hpp>

#include <ui/scroller.hpp>

using Catch::Matchers::WithinAbs;
using wherein::ui::Scroller;

TEST_CASE("A glide arrives, and moves only forward on its way", "[ui]") {
    Scroller scroller;
    scroller.glide(300);
    float last = 0;
    int frames = 0;
    while (scroller.is_moving() && frames < 100) {
        scroller.step(1.0F / 60, 1000);
        CHECK(scroller.offset_px() >= last);
        last = scroller.offset_px();
        ++frames;
    }
    CHECK_THAT(scroller.offset_px(), WithinAbs(300, 1e-3));
    CHECK(frames < 30);
}

TEST_CASE("The wheel interrupts a glide where it is", "[ui]") {
    Scroller scroller;
    scroller.glide(300);
    scroller.step(0.1F, 1000);
    const float there = scroller.offset_px();
    scroller.nudge(-5);
    CHECK_FALSE(scroller.is_moving());
    scroller.step(0.1F, 1000);
    CHECK_THAT(scroller.offset_px(), WithinAbs(static_cast<double>(there) - 5, 1e-3));
}

TEST_CASE("A scroll position stays inside the page", "[ui]") {
    Scroller scroller;
    scroller.jump(5000);
    scroller.step(0, 100);
    CHECK_THAT(scroller.offset_px(), WithinAbs(100, 1e-3));
    scroller.jump(-50);
    scroller.step(0, 100);
    CHECK_THAT(scroller.offset_px(), WithinAbs(0, 1e-3));
    scroller.glide(900);
    scroller.step(10, -20);
    CHECK_THAT(scroller.offset_px(), WithinAbs(0, 1e-3));
}
