// Labels over many views of the whole data: without overlap, steady under the hand, the same in a
// file as in the window.
#include <cmath>
#include <map>
#include <set>
#include <sstream>

#include <app/run.hpp>
#include <scene/pixel_box.hpp>
#include <scene/utf8.hpp>
#include <unit/app/article_desk.hpp>

using namespace wherein;
using scene::PixelBox;

namespace {

struct View {
    const char* name;
    base::GeoBox box;
};

constexpr View views[]{{"South Caucasus", {38, 37.5, 52, 44.5}},
                       {"Europe", {-12, 35, 40, 70}},
                       {"the Nile", {24, 14, 38, 32}},
                       {"Indonesia", {94, -12, 142, 8}},
                       {"the world", {-180, -60, 180, 80}}};

class Desk : public test::ArticleDesk {
  public:
    /// Whether it is the name of a place of the article, in whatever letters.
    bool is_own_name(const std::string& text) const {
        const auto& state = this->state();
        return std::any_of(
            state.reading->places.begin(), state.reading->places.end(),
            [&](const geoparse::NamedPlace& place) {
                const std::string name(state.resources.gazetteer->place(place.place).name);
                return scene::upper_case(name) == scene::upper_case(text);
            });
    }

    /// The ground a label takes, a box for each letter of a curved one.
    std::vector<PixelBox> boxes(const scene::TextItem& label) const {
        const lettering::Line& line =
            kit().shaper->line(label.text, label.face, label.size_px, label.spacing_px);
        const auto size = static_cast<double>(label.size_px);
        if (label.curve.empty()) {
            const double right = label.origin.x_px + static_cast<double>(line.width_px) -
                                 static_cast<double>(label.spacing_px);
            return {{label.origin.x_px, label.origin.y_px - 0.8 * size, right,
                     label.origin.y_px + 0.22 * size}};
        }
        std::vector<PixelBox> all;
        for (std::size_t i = 0; i < label.curve.size(); ++i) {
            const scene::GlyphPose& pose = label.curve[i];
            const double along = static_cast<double>(line.glyphs[i].advance_px) / 2;
            const double c = std::cos(pose.angle_rad), s = std::sin(pose.angle_rad);
            all.push_back(scene::box_around({pose.origin.x_px + c * along + s * 0.34 * size,
                                             pose.origin.y_px + s * along - c * 0.34 * size},
                                            0.6 * size, 0.6 * size));
        }
        return all;
    }
};

Desk& desk() {
    static Desk only;
    return only;
}

bool overlap(const std::vector<PixelBox>& a, const std::vector<PixelBox>& b) {
    for (const PixelBox& one : a) {
        for (const PixelBox& other : b) {
            if (overlaps(grown(one, -0.5), grown(other, -0.5))) {
                return true;
            }
        }
    }
    return false;
}

/// Pairs of labels that lie on each other, in words.
std::string overlaps_of(const Desk& at, const scene::Scene& scene) {
    std::vector<std::vector<PixelBox>> all;
    for (const scene::TextItem& label : scene.labels) {
        all.push_back(at.boxes(label));
    }
    std::string found;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            if (overlap(all[i], all[j])) {
                found += scene.labels[i].text + " on " + scene.labels[j].text + "; ";
            }
        }
    }
    return found;
}

/// Labels and chips of the article's places: what a click finds by a box.
std::vector<PixelBox> own_boxes(const scene::Scene& scene) {
    std::vector<PixelBox> boxes;
    for (const scene::HitItem& hit : scene.hits) {
        if (hit.box_min && hit.box_max) {
            boxes.push_back(
                {hit.box_min->x_px, hit.box_min->y_px, hit.box_max->x_px, hit.box_max->y_px});
        }
    }
    return boxes;
}

/// Whether a label of the base map could stand there as far as the map's furniture and the
/// article's labels are concerned.
bool is_open(const scene::Scene& scene, const std::vector<PixelBox>& boxes) {
    constexpr double near_px = 16;
    const auto canvas = grown(scene::canvas_box(scene.size), -5);
    std::vector<PixelBox> furniture;
    for (const scene::BoxItem& box : scene.boxes) {
        furniture.push_back({box.min.x_px, box.min.y_px, box.max.x_px, box.max.y_px});
    }
    if (scene.inset) {
        furniture.push_back({scene.inset->corner.x_px, scene.inset->corner.y_px,
                             scene.inset->corner.x_px + scene.inset->size.width_px,
                             scene.inset->corner.y_px + scene.inset->size.height_px});
    }
    for (const scene::PathItem& path : scene.paths) {
        for (const scene::ScreenPt& point : path.points) {
            furniture.push_back({point.x_px, point.y_px, point.x_px, point.y_px});
        }
    }
    for (const PixelBox& box : own_boxes(scene)) {
        furniture.push_back(box);
    }
    for (const PixelBox& box : boxes) {
        for (const PixelBox& other : furniture) {
            if (!contains(canvas, box) || overlaps(box, grown(other, near_px))) {
                return false;
            }
        }
    }
    return true;
}

/// A label on the ground, and in which of a row of scenes it is drawn.
struct Track {
    std::string text;
    double x_px{}, y_px{};        ///< where it stood before anything moved
    std::vector<PixelBox> boxes;  ///< the same
    std::set<int> steps;
};

void follow(std::vector<Track>& tracks, const Desk& at, const scene::Scene& scene, int step,
            double moved_x, double moved_y) {
    const std::vector<PixelBox> own = own_boxes(scene);
    for (const scene::TextItem& label : scene.labels) {
        // The article's labels may move, to stay in view, or leave their work to a chip.
        if (at.is_own_name(label.text) ||
            std::any_of(own.begin(), own.end(),
                        [&](const PixelBox& box) { return contains(box, label.origin); })) {
            continue;
        }
        const double x = label.origin.x_px - moved_x, y = label.origin.y_px - moved_y;
        auto track = std::find_if(tracks.begin(), tracks.end(), [&](const Track& known) {
            return known.text == label.text && std::hypot(known.x_px - x, known.y_px - y) < 2;
        });
        if (track == tracks.end()) {
            std::vector<PixelBox> boxes = at.boxes(label);
            for (PixelBox& box : boxes) {
                box = shifted(box, -moved_x, -moved_y);
            }
            tracks.push_back({label.text, x, y, boxes, {}});
            track = std::prev(tracks.end());
        }
        track->steps.insert(step);
    }
}

/// Labels that went off and came on again although nothing stood in their way. One that is written
/// elsewhere meanwhile has moved, which is no flicker.
std::string flickers_of(const std::vector<Track>& tracks, const std::vector<scene::Scene>& scenes,
                        double dx, double dy) {
    std::string found;
    for (const Track& track : tracks) {
        for (int step = *track.steps.begin(); step < *track.steps.rbegin(); ++step) {
            const scene::Scene& scene = scenes[static_cast<std::size_t>(step)];
            std::vector<PixelBox> boxes = track.boxes;
            for (PixelBox& box : boxes) {
                box = shifted(box, dx * step, dy * step);
            }
            const bool is_written =
                std::any_of(scene.labels.begin(), scene.labels.end(),
                            [&](const auto& label) { return label.text == track.text; });
            if (!is_written && is_open(scene, boxes)) {
                found += track.text + " at step " + std::to_string(step) + "; ";
                break;
            }
        }
    }
    return found;
}

std::string label_lines(const std::string& dump) {
    std::string labels;
    std::istringstream lines(dump);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("label")) {
            labels += line + "\n";
        }
    }
    return labels;
}

}  // namespace

TEST_CASE("labels never lie on each other, wherever the map is and in any language", "[app]") {
    for (const View& view : views) {
        desk().show(view.box);
        for (const auto language :
             {document::LabelLanguage::english, document::LabelLanguage::local,
              document::LabelLanguage::both}) {
            desk().apply(document::SetLabelLanguage{language});
            for (int step = 0; step < 6; ++step) {
                INFO(view.name << ", language " << static_cast<int>(language) << ", step " << step);
                const scene::Scene scene = desk().scene();
                CHECK(scene.labels.size() > 8);
                CHECK(overlaps_of(desk(), scene).empty());
                desk().apply(document::Zoom{1.13, {}, true});
            }
            desk().show(view.box);
        }
    }
    desk().apply(document::SetLabelLanguage{});
}

TEST_CASE("no label of the base map goes off and on again while the map is dragged", "[app]") {
    constexpr int steps = 24;
    for (const View& view : views) {
        for (const auto& [dx, dy] : {std::pair{9.0, 0.0}, std::pair{-5.0, 7.0}}) {
            desk().show(view.box);
            std::vector<Track> tracks;
            std::vector<scene::Scene> scenes;
            for (int step = 0; step < steps; ++step) {
                scenes.push_back(desk().scene());
                follow(tracks, desk(), scenes.back(), step, dx * step, dy * step);
                desk().apply(document::Pan{dx, dy});
                desk().wait();
            }
            INFO(view.name << " dragged by " << dx << ", " << dy);
            CHECK(flickers_of(tracks, scenes, dx, dy) == "");
        }
    }
}

TEST_CASE("no label of the article gives way to one of the base map", "[app]") {
    for (const View& view : views) {
        desk().show(view.box);
        desk().apply(document::ToggleLayer{document::MapLayer::cities});
        desk().apply(document::ToggleLayer{document::MapLayer::rivers});
        desk().apply(document::ToggleLayer{document::MapLayer::units});
        const std::size_t own = own_boxes(desk().scene()).size();
        desk().apply(document::ToggleLayer{document::MapLayer::cities});
        desk().apply(document::ToggleLayer{document::MapLayer::rivers});
        desk().apply(document::ToggleLayer{document::MapLayer::units});
        INFO(view.name);
        CHECK(own_boxes(desk().scene()).size() == own);
    }
}

TEST_CASE("labels stand in a file as in the window", "[app]") {
    app::RenderOptions options;
    options.article = Desk::article();
    options.dump_scene = true;
    options.size = {1000, 700};
    for (const View& view : {views[0], views[2]}) {
        options.extent = view.box;
        const auto file = app::render_picture(options);
        REQUIRE(file.has_value());
        // The window has been elsewhere before.
        desk().show(views[1].box);
        desk().apply(document::Pan{40, -25});
        desk().show(view.box);
        INFO(view.name);
        const std::string labels = label_lines(scene::dump(desk().scene()));
        CHECK_FALSE(labels.empty());
        CHECK(labels == label_lines(*file));
    }
}
