#include <ui/tab_row.hpp>

#include <support/catch.hpp>

using namespace wherein;

TEST_CASE("few tabs are wide but do not fill the row", "[ui]") {
    const auto tabs = ui::lay_tabs(2, 0, 640, 1);
    REQUIRE(tabs.size() == 2);
    CHECK(tabs[0].left == 0);
    CHECK(tabs[0].width == 210);
    CHECK(tabs[1].left == 210);
}

TEST_CASE("more tabs share the row", "[ui]") {
    const auto tabs = ui::lay_tabs(4, 3, 480, 1);
    CHECK(tabs[0].left == 0);
    CHECK(tabs[3].left + tabs[3].width == 480);
    CHECK(ui::lay_tabs(4, 3, 960, 2)[0].width == 240);
}

TEST_CASE("of more tabs than fit the shown one is seen whole", "[ui]") {
    for (const std::size_t shown : {0U, 7U, 19U}) {
        const auto tabs = ui::lay_tabs(20, shown, 400, 1);
        CHECK(tabs[shown].left >= 0);
        CHECK(tabs[shown].left + tabs[shown].width <= 400);
    }
    CHECK(ui::lay_tabs(20, 0, 400, 1)[0].left == 0);
    const auto last = ui::lay_tabs(20, 19, 400, 1)[19];
    CHECK(last.left + last.width == 400);
}
