#include <app/relief_builder.hpp>
#include <support/catch.hpp>

using namespace wherein;

TEST_CASE("a picture wider than the window has relief to its edges", "[app]") {
    const std::filesystem::path root = WHEREIN_SOURCE_DIR;
    const base::GeoBox box{44, 38, 51, 42};
    constexpr carto::ScreenSize window{300, 400}, wide{800, 200};
    const carto::Camera seen = carto::camera_for(box, window, 0.02, carto::choose_projection(box));
    const auto in_window = app::relief_of_picture(root, seen, window, nullptr);
    REQUIRE(in_window);

    const auto covers = [](const carto::ReliefPatch& patch, const carto::Camera& camera,
                           carto::ScreenSize size) {
        const auto have = carto::visible_box(patch.camera, patch.size);
        const auto want = carto::visible_box(camera, size);
        return have.min_x_m <= want.min_x_m && have.max_x_m >= want.max_x_m;
    };
    CHECK(covers(*in_window, seen, window));
    CHECK_FALSE(covers(*in_window, seen, wide));
    const auto in_picture = app::relief_of_picture(root, seen, wide, in_window);
    REQUIRE(in_picture);
    CHECK(covers(*in_picture, seen, wide));

    SECTION("what will do is not made again") {
        CHECK(app::relief_of_picture(root, seen, wide, in_picture) == in_picture);
    }
    SECTION("among streets none is made") {
        carto::Camera close = seen;
        close.m_per_px = 5;
        CHECK_FALSE(app::relief_of_picture(root, close, wide, nullptr));
    }
    SECTION("without heights there is none, and no error") {
        CHECK_FALSE(app::relief_of_picture(root / "nowhere", seen, wide, in_window));
    }
}
