#pragma once
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <scene/draft.hpp>

namespace wherein::scene {

/// A line of a label before it has a place.
struct LabelLine {
    std::string text;
    style::Face face{};
    double size_px{};
    Color color;
    double spacing_px{};
    double width_px{};  ///< filled in by measured()
};

/// A label: lines under each other, centred.
struct Label {
    std::vector<LabelLine> lines;
    double width_px{};
    double height_px{};
    std::string key;  ///< tells it apart from scene to scene: the first line, unless set
};

/// Size of the label's box, room for the halo included.
Label measured(Draft& draft, std::vector<LabelLine> lines);

/// The lines that write a place's name in the language the reader has chosen, English where there
/// is no other or no font for it.
/// in      english: the line as it is in English; in capitals: so is the local name
std::vector<LabelLine> name_lines(const Draft& draft, LabelLine english,
                                  std::optional<document::PlaceIndex> place, bool in_capitals);

/// Draw it in this box.
void put_label(Draft& draft, const Label& label, const PixelBox& box);

/// Room of labels that may look for a free spot: inside the canvas, off the furniture.
LabelRoom strict_room(const Draft& draft);

/// Place and draw in the strict room; where it went.
std::optional<PixelBox> place_label(Draft& draft, const Label& label,
                                    std::span<const PixelBox> candidates);

/// Place as if the map were larger and had no furniture, then draw only what can be seen whole: so
/// a label keeps its spot while the map is dragged. Where it was drawn.
std::optional<PixelBox> place_steady_label(Draft& draft, const Label& label,
                                           std::span<const PixelBox> candidates);

/// How far outside the canvas steady labels are still placed.
double steady_margin_px(const Draft& draft);

/// An area that a label can stand on.
struct LabelArea {
    std::function<bool(base::LngLat)> covers;
    base::GeoBox box;  ///< holds all of it
};

/// Place and draw a label on an area: on its point, else on the spot nearest to that where the
/// whole label lies on the visible part, off the precious ground where that can be; `others` are
/// tried last. An area that is not roomy has its own point only. The spots are fixed to the
/// ground, so that the label moves with the map. Where it went.
std::optional<PixelBox> place_on_area(Draft& draft, const Label& label, base::LngLat point,
                                      const LabelArea& area, bool is_roomy,
                                      std::span<const PixelBox> others = {});

/// Whether a box lies on ground that is better left to others.
bool is_precious(const Draft& draft, const PixelBox& box);

/// The boxes off the precious ground first.
void prefer_plain_ground(const Draft& draft, std::vector<PixelBox>& boxes);

}  // namespace wherein::scene
