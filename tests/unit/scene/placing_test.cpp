#include <scene/edge_chips.hpp>
#include <scene/label_placer.hpp>
#include <support/catch.hpp>

namespace wherein::scene {
namespace {

constexpr PixelBox map{0, 0, 800, 600};

}  // namespace

TEST_CASE("labels never overlap: the second takes its next free spot", "[scene]") {
    LabelPlacer placer(2);
    const std::vector<PixelBox> spots{{100, 100, 180, 120}, {100, 130, 180, 150}};
    CHECK(placer.place(spots, {map}) == 0U);
    CHECK(placer.place(spots, {map}) == 1U);
    CHECK_FALSE(placer.place(spots, {map}).has_value());
}

TEST_CASE("labels keep a gap between each other", "[scene]") {
    LabelPlacer placer(4);
    placer.block({100, 100, 200, 120});
    CHECK_FALSE(placer.is_free({203, 100, 240, 120}));
    CHECK(placer.is_free({204, 100, 240, 120}));
}

TEST_CASE("a label that would cross the edge of the map is not placed", "[scene]") {
    LabelPlacer placer(2);
    CHECK_FALSE(placer.place(std::vector<PixelBox>{{760, 10, 801, 30}}, {map}).has_value());
    CHECK_FALSE(placer.place(std::vector<PixelBox>{{10, -1, 60, 20}}, {map}).has_value());
    CHECK(placer.place(std::vector<PixelBox>{{760, 10, 800, 30}}, {map}).has_value());
}

TEST_CASE("reserved ground is kept for its label, which goes there first", "[scene]") {
    LabelPlacer placer(2);
    const PixelBox left{100, 100, 180, 120}, right{300, 100, 380, 120};
    placer.reserve({{"Baku", {right}}, {"Lost", {right}}});
    CHECK(placer.reserved("Lost") == nullptr);  // that ground was given away already
    CHECK_FALSE(placer.place(std::vector<PixelBox>{right}, {map}, "Ganja").has_value());
    CHECK(placer.place(std::vector<PixelBox>{left, right}, {map}, "Baku") == 1U);
    CHECK(placer.place(std::vector<PixelBox>{left, right}, {map}, "Ganja") == 0U);
    CHECK(placer.placed().size() == 2);
    placer.reserve({});
    CHECK_FALSE(placer.is_free(right));
}

TEST_CASE("labels keep off furniture", "[scene]") {
    LabelPlacer placer(2);
    const std::vector<PixelBox> furniture{{0, 500, 300, 600}};
    const std::vector<PixelBox> spots{{250, 480, 320, 510}, {310, 480, 380, 510}};
    CHECK(placer.place(spots, {map, furniture}) == 1U);
}

TEST_CASE("boxes around a symbol do not touch it and start on its right", "[scene]") {
    const carto::ScreenPt symbol{400, 300};
    const auto boxes = boxes_around(symbol, 5, 60, 16);
    REQUIRE(boxes.size() == 8);
    CHECK(boxes[0].left_px == 405);
    CHECK(boxes[0].center().y_px == 300);
    CHECK(boxes[1].right_px == 395);
    for (const PixelBox& box : boxes) {
        CHECK_FALSE(overlaps(box, box_around(symbol, 3, 3)));
        CHECK(box.width_px() == 60);
    }
}

TEST_CASE("a label beside a small area stays off it but for the last resort", "[scene]") {
    const PixelBox area{380, 280, 420, 320};
    const auto boxes = boxes_beside(area, 90, 30, 3);
    for (std::size_t i = 0; i + 1 < boxes.size(); ++i) {
        CHECK_FALSE(overlaps(boxes[i], area));
    }
    CHECK(boxes.back().center() == area.center());
    CHECK(boxes.front().bottom_px < area.top_px);
}

TEST_CASE("a chip sits where its bearing leaves the map", "[scene]") {
    const std::vector<ChipRequest> chips{
        {100, 24, 0}, {100, 24, 90}, {100, 24, 180}, {100, 24, 270}};
    const auto boxes = place_chips(chips, map, {}, 4);
    REQUIRE(boxes.size() == 4);
    REQUIRE((boxes[0] && boxes[1] && boxes[2] && boxes[3]));
    CHECK(boxes[0]->top_px == 0);
    CHECK(boxes[0]->center().x_px == 400);
    CHECK(boxes[1]->right_px == 800);
    CHECK(boxes[1]->center().y_px == 300);
    CHECK(boxes[2]->bottom_px == 600);
    CHECK(boxes[3]->left_px == 0);
}

TEST_CASE("chips of one direction lie beside each other, in the map and off obstacles", "[scene]") {
    const std::vector<ChipRequest> chips(6, ChipRequest{140, 24, 300});
    const std::vector<PixelBox> obstacles{{0, 60, 200, 120}};
    const auto boxes = place_chips(chips, map, obstacles, 4);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        REQUIRE(boxes[i]);
        CHECK(contains(map, *boxes[i]));
        CHECK_FALSE(overlaps(*boxes[i], obstacles[0]));
        for (std::size_t j = 0; j < i; ++j) {
            CHECK_FALSE(overlaps(*boxes[i], *boxes[j]));
        }
    }
}

TEST_CASE("a corner bearing lands in the corner", "[scene]") {
    const PixelBox square{0, 0, 424, 424};
    const auto boxes = place_chips(std::vector<ChipRequest>{{24, 24, 45}}, square, {}, 4);
    REQUIRE(boxes[0]);
    CHECK(boxes[0]->right_px == 424);
    CHECK_THAT(boxes[0]->top_px, Catch::Matchers::WithinAbs(0, 0.01));
}

TEST_CASE("a chip without room is left out", "[scene]") {
    const std::vector<ChipRequest> chips{{900, 24, 10}, {100, 24, 10}};
    const auto boxes = place_chips(chips, map, {}, 4);
    CHECK_FALSE(boxes[0].has_value());
    CHECK(boxes[1].has_value());
    CHECK_FALSE(place_chips(chips, map, std::vector<PixelBox>{map}, 4)[1].has_value());
}

}  // namespace wherein::scene
