#include <platform/panel_keys.hpp>

#include <deque>

#include <imgui.h>
#include <platform/grounds.hpp>
#include <support/catch.hpp>

using namespace wherein;
using namespace wherein::platform;

namespace {

const render::PixelBox window{0, 0, 400, 200};

/// A map between two panels, and nothing else in the window.
ui::Layout three_columns() {
    return {{100, 0},
            {200, 200},
            {{{0, 0}, {100, 200}, {250, 250, 250}}, {{300, 0}, {100, 200}, {240, 240, 240}}}};
}

/// What Dear ImGui would have of a frame: lists of filled boxes.
class Drawing {
  public:
    ImDrawList& add(ImVec4 clip, ImVec2 min, ImVec2 max, ImU32 color = 0xFF0000FF) {
        ImDrawList& list = data_.emplace_back(nullptr);
        ImDrawCmd command;
        command.ClipRect = clip;
        command.ElemCount = 3;
        list.CmdBuffer.push_back(command);
        for (const ImVec2 at : {min, {max.x, min.y}, max}) {
            list.IdxBuffer.push_back(static_cast<ImDrawIdx>(list.VtxBuffer.Size));
            list.VtxBuffer.push_back({at, {0, 0}, color});
        }
        lists_.push_back(&list);
        return list;
    }
    ImDrawData& drawn() {
        drawn_.CmdLists = {};
        shown_ = lists_;
        set(drawn_.CmdLists);
        drawn_.CmdListsCount = static_cast<int>(shown_.size());
        return drawn_;
    }
    std::vector<PanelKey> keys() { return keys_of(drawn(), three_columns(), window); }

  private:
    // As in Dear ImGui before and after 1.90.
    template <class Lists>
    void set(Lists& lists) {
        if constexpr (requires { lists.resize(1); }) {
            for (ImDrawList* list : shown_) {
                lists.push_back(list);
            }
        } else {
            lists = shown_.data();
        }
    }

    std::deque<ImDrawList> data_;
    std::vector<ImDrawList*> lists_, shown_;
    ImDrawData drawn_;
};

}  // namespace

TEST_CASE("a panel's key changes with what is drawn on it and with nothing else", "[platform]") {
    Drawing drawing;
    ImDrawList& left = drawing.add({0, 0, 100, 200}, {10, 10}, {90, 20});
    ImDrawList& map = drawing.add({100, 0, 300, 200}, {110, 10}, {190, 20});
    const auto before = drawing.keys();
    REQUIRE(before.size() == 2);
    CHECK(drawing.keys() == before);
    SECTION("nothing on it") {
        map.VtxBuffer[0].col = 0xFF00FF00;
        CHECK(drawing.keys() == before);
    }
    const auto check_changed = [&] {
        const auto after = drawing.keys();
        CHECK_FALSE(after[0] == before[0]);
        CHECK(after[1] == before[1]);
    };
    SECTION("a colour") {
        left.VtxBuffer[2].col = 0xFF00FF00;
        check_changed();
    }
    SECTION("a place") {
        left.VtxBuffer[1].pos.x += 1;
        check_changed();
    }
    SECTION("a corner of a letter in the font's picture") {
        left.VtxBuffer[1].uv.y += 0.25F;
        check_changed();
    }
    SECTION("which corners make a triangle") {
        std::swap(left.IdxBuffer[0], left.IdxBuffer[2]);
        check_changed();
    }
    SECTION("clipping") {
        left.CmdBuffer[0].ClipRect.z = 50;
        check_changed();
    }
    SECTION("something over it that begins elsewhere") {
        drawing.add({0, 0, 400, 200}, {90, 0}, {150, 20});
        check_changed();
    }
}

TEST_CASE("a ground that others share has no key", "[platform]") {
    Drawing drawing;
    ui::Layout layout = three_columns();
    SECTION("with the map") {
        layout.map_size.width_px += 1;
        CHECK(keys_of(drawing.drawn(), layout, window).size() == 1);
    }
    SECTION("with each other") {
        layout.grounds[0].size.width_px = 350;
        layout.map_size = {};
        CHECK(keys_of(drawing.drawn(), layout, window).empty());
    }
    SECTION("outside the window") {
        layout.grounds[0].corner.x_px = 500;
        CHECK(keys_of(drawing.drawn(), layout, window).size() == 1);
    }
}

TEST_CASE("what draws only on boxes that are copied is left out", "[platform]") {
    Drawing drawing;
    drawing.add({0, 0, 100, 200}, {10, 10}, {90, 20});
    // Its vertices leave the box, but what can be seen of them does not.
    drawing.add({0, 0, 100, 200}, {10, 10}, {190, 20});
    ImDrawList& over_the_edge = drawing.add({0, 0, 400, 200}, {90, 10}, {110, 20});
    ImDrawList& other_panel = drawing.add({300, 0, 400, 200}, {310, 10}, {390, 20});
    ImDrawData& drawn = drawing.drawn();
    leave_out(drawn, {keys_of(drawn, three_columns(), window)[0]});
    REQUIRE(drawn.CmdListsCount == 2);
    CHECK(drawn.CmdLists[0] == &over_the_edge);
    CHECK(drawn.CmdLists[1] == &other_panel);
}

TEST_CASE("a window is covered when map and panels fill it side by side", "[platform]") {
    ui::Layout layout = three_columns();
    CHECK(cover_all(layout, window));
    CHECK_FALSE(cover_all(layout, {0, 0, 400, 201}));
    CHECK(cover_all(layout, {0, 0, 350, 200}));
    layout.grounds[0].size.width_px += 10;
    layout.grounds[1].corner.x_px += 10;
    CHECK_FALSE(cover_all(layout, window));
}
