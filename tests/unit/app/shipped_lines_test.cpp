// How the lines of the shipped map are drawn, by what the data says they are.
#include <algorithm>
#include <set>

#include <document/viewpoint.hpp>
#include <unit/app/article_desk.hpp>

using namespace wherein;
using carto::StrokeClass;

namespace {

struct DrawnLine {
    std::string kind;  ///< empty where the line has no name of its own
    carto::LineLook look{};
    style::LineStyle style;
};

/// What the map of a box draws of the lines in dispute, and of the borders nobody questions.
struct DrawnLines {
    std::vector<DrawnLine> disputed;
    std::vector<style::LineStyle> borders;
};

DrawnLines lines_drawn(const test::ArticleDesk& desk, double scale) {
    const document::AppState& state = desk.state();
    const carto::LineLooks looks(*state.resources.atlas.disputed_areas,
                                 document::viewpoint_of(state));
    const scene::Scene scene = desk.scene(scale);
    DrawnLines drawn;
    for (const scene::StrokeItem& stroke : scene.border_strokes) {
        for (const auto& level : state.resources.map->levels) {
            if (!level) {
                continue;
            }
            const auto find = [&](StrokeClass of) {
                const auto& all = level->strokes[static_cast<std::size_t>(of)];
                const auto found = std::find_if(all.begin(), all.end(), [&](const auto& ranked) {
                    return ranked.mesh == stroke.mesh;
                });
                return found == all.end() ? nullptr : &*found;
            };
            if (const auto* line = find(StrokeClass::disputed)) {
                const auto& feature = state.resources.atlas.disputed_lines->features[line->feature];
                drawn.disputed.push_back({feature.kind, looks.of(*feature.sides), stroke.style});
            }
            if (find(StrokeClass::country_border)) {
                drawn.borders.push_back(stroke.style);
            }
        }
    }
    return drawn;
}

}  // namespace

TEST_CASE("in Kashmir the line of control is dotted, claims dashed, agreed borders solid",
          "[app]") {
    test::ArticleDesk desk;
    desk.show({72, 31, 81, 38});
    const style::LineStyle& claim = desk.kit().theme.disputed_line;
    for (const float scale : {1.0F, 2.0F}) {
        INFO("scale " << scale);
        const DrawnLines drawn = lines_drawn(desk, static_cast<double>(scale));
        std::set<std::string> dotted;
        int dashed = 0;
        for (const DrawnLine& line : drawn.disputed) {
            INFO("\"" << line.kind << "\"");
            // Inside what one party holds a line is thin, whatever it was.
            if (line.look != carto::LineLook::disputed) {
                CHECK(line.style.dash_px != 1.5F * scale);
                continue;
            }
            if (line.kind.empty()) {
                CHECK(line.style.dash_px == claim.dash_px * scale);
                CHECK(line.style.gap_px == claim.gap_px * scale);
                ++dashed;
            } else {
                CHECK(line.style.dash_px == 1.5F * scale);
                CHECK(line.style.gap_px == 4 * scale);
                dotted.insert(line.kind);
            }
        }
        CHECK(dotted.count("Line of Control") == 1);
        CHECK(dashed > 0);
        REQUIRE_FALSE(drawn.borders.empty());
        for (const style::LineStyle& border : drawn.borders) {
            CHECK(border.dash_px == 0);
        }
    }
}
