// The names of the article's places on the whole data: still on the ground while the map is
// dragged, unless something else comes to lie where they stood.
#include <algorithm>
#include <cmath>
#include <map>

#include <scene/pixel_box.hpp>
#include <unit/app/article_desk.hpp>

using namespace wherein;
using scene::PixelBox;

namespace {

constexpr int steps = 60;
// Labels keep this far from the canvas's edge and from each other.
constexpr double clear_px = 4;

PixelBox box_of(const scene::HitItem& hit) {
    return {hit.box_min->x_px, hit.box_min->y_px, hit.box_max->x_px, hit.box_max->y_px};
}

std::vector<PixelBox> panels_of(const scene::Scene& scene) {
    std::vector<PixelBox> panels;
    for (const scene::BoxItem& box : scene.boxes) {
        panels.push_back({box.min.x_px, box.min.y_px, box.max.x_px, box.max.y_px});
    }
    return panels;
}

/// Where each place has its name; those that a chip on the rim stands for have none.
std::map<document::PlaceIndex, PixelBox> names_of(const scene::Scene& scene) {
    const std::vector<PixelBox> panels = panels_of(scene);
    std::map<document::PlaceIndex, PixelBox> names;
    for (const scene::HitItem& hit : scene.hits) {
        if (hit.box_min && hit.box_max &&
            std::find(panels.begin(), panels.end(), box_of(hit)) == panels.end()) {
            names[hit.place] = box_of(hit);
        }
    }
    return names;
}

/// Whether the scene leaves a place's name room there.
bool is_open(const scene::Scene& scene, document::PlaceIndex place, const PixelBox& spot) {
    std::vector<PixelBox> taken = panels_of(scene);
    if (scene.inset) {
        const auto [left, top] = scene.inset->corner;
        taken.push_back(
            {left, top, left + scene.inset->size.width_px, top + scene.inset->size.height_px});
    }
    for (const scene::DiscItem& disc : scene.discs) {
        const auto wide = 2 * static_cast<double>(disc.radius_px);
        taken.push_back(scene::box_around(disc.center, wide, wide));
    }
    for (const auto& [other, box] : names_of(scene)) {
        if (other != place) {
            taken.push_back(box);
        }
    }
    const PixelBox wide = scene::grown(spot, clear_px);
    return contains(scene::grown(scene::canvas_box(scene.size), -clear_px), spot) &&
           std::none_of(taken.begin(), taken.end(),
                        [&](const PixelBox& other) { return overlaps(wide, other); });
}

/// What the names did over a drag.
struct Drag {
    int stood{};    ///< times a name was where it had been
    int yielded{};  ///< times it moved because its place was taken
};

Drag dragged(test::ArticleDesk& desk, double dx, double dy) {
    Drag drag;
    std::map<document::PlaceIndex, PixelBox> last;
    for (int step = 0; step < steps; ++step) {
        const scene::Scene scene = desk.scene();
        const auto names = names_of(scene);
        for (const auto& [place, before] : last) {
            const auto now = names.find(place);
            if (now == names.end()) {
                continue;  // left to a chip, or gone with its place
            }
            const PixelBox spot = shifted(before, dx, dy);
            const double jump_px =
                std::hypot(now->second.left_px - spot.left_px, now->second.top_px - spot.top_px);
            INFO(desk.state().resources.gazetteer->place(place).name << " at step " << step
                                                                     << " by " << jump_px);
            CHECK((jump_px <= 0.5 || !is_open(scene, place, spot)));
            ++(jump_px <= 0.5 ? drag.stood : drag.yielded);
        }
        last = names;
        desk.apply(document::Pan{dx, dy});
        desk.wait();
    }
    return drag;
}

}  // namespace

TEST_CASE("the article's names keep their ground while the map is dragged, as long as it is free",
          "[app]") {
    test::ArticleDesk desk;
    for (const base::GeoBox& view :
         {base::GeoBox{38, 37.5, 52, 44.5}, base::GeoBox{20, 30, 70, 55}}) {
        for (const auto& [dx, dy] : {std::pair{3.0, 0.0}, std::pair{-3.0, 0.0}, std::pair{0.0, 3.0},
                                     std::pair{2.0, -2.0}}) {
            desk.show(view);
            INFO("from " << view.west_deg << " E by " << dx << ", " << dy);
            const Drag drag = dragged(desk, dx, dy);
            CHECK(drag.stood > 3 * steps);
            CHECK(drag.yielded * 50 < drag.stood);
        }
    }
}

TEST_CASE("a country on the verge of the view changes between name and chip once", "[app]") {
    test::ArticleDesk desk;
    desk.show({38, 37.5, 52, 44.5});
    const auto russia = desk.state().resources.gazetteer->by_id("iso:RU");
    REQUIRE(russia);
    std::vector<bool> named;
    for (int step = 0; step < 120; ++step) {
        named.push_back(names_of(desk.scene()).count(*russia) > 0);
        desk.apply(document::Pan{0, 3});
        desk.wait();
    }
    CHECK_FALSE(named.front());
    CHECK(named.back());
    CHECK(std::is_sorted(named.begin(), named.end()));
}
