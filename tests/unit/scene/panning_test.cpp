#include <cmath>
#include <map>

#include <unit/scene/story.hpp>

namespace wherein::scene {
namespace {

/// Where each of the article's names stands, from the ground below the middle of the first canvas.
std::map<std::string, ScreenPt> names_on_the_ground(const Scene& scene, carto::ScreenPt ground) {
    std::map<std::string, ScreenPt> names;
    for (const TextItem& label : scene.labels) {
        const bool is_of_the_article = label.text.find("LAND") != std::string::npos ||
                                       label.text == "Firstville" || label.text == "Nearby" ||
                                       label.text.find("mention") != std::string::npos;
        if (is_of_the_article) {
            names[label.text] = {label.origin.x_px - ground.x_px, label.origin.y_px - ground.y_px};
        }
    }
    return names;
}

}  // namespace

TEST_CASE("the names of the article stand still on the ground while the map is dragged",
          "[scene]") {
    Story story;
    story.mention("iso:XA", MentionKind::place, 0);
    story.mention("iso:XB", MentionKind::actor, 1);
    story.mention("geonames:900000001", MentionKind::place, -1);
    story.mention("geonames:900000003", MentionKind::place, -1);
    const carto::Camera start = story.camera;
    std::map<std::string, ScreenPt> last;
    std::size_t compared = 0;
    for (int step = 0; step < 50; ++step) {
        story.camera = carto::panned(start, 3.0 * step, -2.0 * step);
        story.state.view.camera = story.camera;
        const auto names = names_on_the_ground(story.build(), story.at(36, 43));
        CHECK(names.size() >= 4);
        for (const auto& [name, at] : names) {
            if (const auto before = last.find(name); before != last.end()) {
                INFO(name << " at step " << step);
                CHECK(std::hypot(at.x_px - before->second.x_px, at.y_px - before->second.y_px) <
                      0.5);
                ++compared;
            }
        }
        last = names;
    }
    CHECK(compared >= 190);
}

}  // namespace wherein::scene
