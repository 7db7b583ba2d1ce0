#include <algorithm>
#include <array>
#include <cmath>

#include <scene/coverage.hpp>
#include <scene/curved_label.hpp>
#include <scene/label_names.hpp>
#include <scene/labels.hpp>
#include <scene/map_notes.hpp>
#include <scene/utf8.hpp>

namespace wherein::scene {
namespace {

constexpr double roomy_ratio = 1.4;
constexpr double coarsest_unit_names_m_per_px = 320;

double side_px(const Draft& draft, const carto::Feature& feature) {
    return std::sqrt(feature.area_km2) * 1000 / draft.input.camera.m_per_px;
}

std::vector<const carto::Feature*> largest_first(const Draft& draft, const carto::Layer& layer) {
    std::vector<const carto::Feature*> features;
    for (const carto::Feature& feature : layer.features) {
        if (overlaps(feature.box, draft.view_deg)) {
            features.push_back(&feature);
        }
    }
    std::stable_sort(
        features.begin(), features.end(),
        [](const carto::Feature* a, const carto::Feature* b) { return a->area_km2 > b->area_km2; });
    return features;
}

/// Names that a disputed area will carry in its own way.
WrittenNames disputed_names(const Draft& draft) {
    WrittenNames names;
    const auto& layer = draft.atlas().disputed_areas;
    for (std::size_t i = 0; i < draft.shown_disputed.size(); ++i) {
        if (draft.shown_disputed[i]) {
            names.insert(upper_case(without_brackets(layer->features[i].name)));
        }
    }
    return names;
}

/// Whether a place of the article is just this area, and has its label: Crimea.
bool is_a_place(const Draft& draft, const carto::Feature& area) {
    return std::any_of(draft.places.begin(), draft.places.end(), [&](const ShownPlace& place) {
        return place.footprint && place.footprint->area_km2 > area.area_km2 / 2 &&
               place.footprint->area_km2 < area.area_km2 * 2 &&
               carto::contains(draft.atlas(), *place.footprint, area.label_point);
    });
}

LabelLine country_line(const Draft& draft, const std::string& name, double side) {
    const double size = draft.px(std::clamp(side / draft.px(28), 10.5, 14.0));
    return {name, style::Face::sans, size, draft.input.theme.country_label, size * 0.2, 0};
}

/// Spread along the middle line from left to right or, in a country that is long and upright, along
/// its length.
bool place_along_country(Draft& draft, const carto::Feature& country, const LabelLine& line) {
    constexpr double long_ratio = 2.5;
    constexpr double upright_rad = 0.7;
    for (const SpineAxis axis : {SpineAxis::level, SpineAxis::longest}) {
        const Spine* spine = draft.input.cache.spine(country, axis);
        const double high_px = spine ? spine->width_m / draft.input.camera.m_per_px : 0;
        if (high_px < 1.6 * line.size_px ||
            (axis == SpineAxis::longest && (spine->length_m < long_ratio * spine->width_m ||
                                            spine->steepness_rad() < upright_rad))) {
            continue;
        }
        if (place_along(draft, line, path_on_canvas(draft, spine->points),
                        {0.9 * line.size_px, 0.55, true, true})) {
            return true;
        }
    }
    return false;
}

std::optional<document::PlaceIndex> country_of(const Draft& draft, const carto::Feature& country) {
    const auto& gazetteer = draft.input.state.resources.gazetteer;
    return gazetteer ? gazetteer->country_of(country.key) : std::nullopt;
}

std::optional<document::PlaceIndex> unit_of(const Draft& draft, const carto::Feature& unit) {
    const auto& gazetteer = draft.input.state.resources.gazetteer;
    return gazetteer && !unit.code.empty() ? gazetteer->by_id("adm1:" + unit.code) : std::nullopt;
}

}  // namespace

void add_country_labels(Draft& draft, WrittenNames& names) {
    const auto& layer = is_coarse_enough(draft) && draft.atlas().countries_low
                            ? draft.atlas().countries_low
                            : draft.atlas().countries_mid;
    if (!layer) {
        return;
    }
    const WrittenNames disputed =
        draft.shows(document::MapLayer::disputed) ? disputed_names(draft) : WrittenNames{};
    for (const carto::Feature* country : largest_first(draft, *layer)) {
        const std::string name = upper_case(draft.input.cache.country_name(*country));
        const double side = side_px(draft, *country);
        if (disputed.count(name) > 0 || names.count(name) > 0 || side < draft.px(14)) {
            continue;
        }
        const std::vector<LabelLine> lines =
            name_lines(draft, country_line(draft, name, side), country_of(draft, *country), true);
        if (lines.size() == 1 && place_along_country(draft, *country, lines.front())) {
            names.insert(name);
            continue;
        }
        const Label label = measured(draft, lines);
        // A name much longer than its country is wide belongs to a closer view.
        if (label.width_px > 2.2 * side) {
            continue;
        }
        if (place_on_area(draft, label, country->label_point, coverage(*country),
                          side > roomy_ratio * label.width_px)) {
            names.insert(name);
        }
    }
}

void add_disputed_labels(Draft& draft, WrittenNames& names) {
    const auto& layer = draft.atlas().disputed_areas;
    if (!layer || !draft.shows(document::MapLayer::disputed)) {
        return;
    }
    for (std::size_t i = 0; i < draft.shown_disputed.size(); ++i) {
        const carto::Feature& area = layer->features[i];
        if (!draft.is_hatched(i) || draft.is_disputed_place(i) || is_a_place(draft, area) ||
            !overlaps(area.box, draft.view_deg) || side_px(draft, area) < draft.px(26)) {
            continue;
        }
        const std::string name = without_brackets(area.name);
        if (names.count(upper_case(name)) > 0) {
            continue;
        }
        std::vector<LabelLine> lines{
            {name, style::Face::sans_italic, draft.px(11.5), draft.input.theme.region_label, 0, 0}};
        if (!area.to.empty()) {
            lines.push_back({years_of(area), style::Face::sans_italic, draft.px(10.5),
                             draft.input.theme.region_label, 0, 0});
        }
        const Label label = measured(draft, std::move(lines));
        const auto at = carto::to_screen(draft.input.camera, draft.input.size, area.label_point);
        if (at && label.width_px < 3.5 * side_px(draft, area)) {
            const double near = draft.px(8);
            std::vector<PixelBox> boxes{box_around(*at, label.width_px, label.height_px)};
            const auto around = boxes_around(*at, near, label.width_px, label.height_px);
            boxes.insert(boxes.end(), around.begin() + 2, around.end());
            if (place_steady_label(draft, label, boxes)) {
                names.insert(upper_case(name));
            }
        }
    }
}

void add_unit_labels(Draft& draft, const WrittenNames& names) {
    const auto& layer = draft.atlas().states;
    if (!layer || !draft.shows(document::MapLayer::units) ||
        draft.m_per_px() > coarsest_unit_names_m_per_px) {
        return;
    }
    for (const carto::Feature* unit : largest_first(draft, *layer)) {
        if (side_px(draft, *unit) < draft.px(90)) {
            continue;
        }
        // The gazetteer's name, where it knows the unit: it is in English and mends the layer's
        // slips (the district of Lachin is called otherwise there).
        const auto place = unit_of(draft, *unit);
        const std::string name(place ? draft.input.state.resources.gazetteer->place(*place).name
                                     : std::string_view(unit->name));
        if (name.empty() || names.count(upper_case(name)) > 0) {
            continue;
        }
        const auto at = carto::to_screen(draft.input.camera, draft.input.size, unit->label_point);
        if (!at) {
            continue;
        }
        const Label label =
            measured(draft, name_lines(draft,
                                       {name, style::Face::sans, draft.px(11),
                                        draft.input.theme.unit_label, draft.px(0.8), 0},
                                       place, false));
        const PixelBox box = box_around(*at, label.width_px, label.height_px);
        const std::array<PixelBox, 3> boxes{box, shifted(box, 0, -1.3 * label.height_px),
                                            shifted(box, 0, 1.3 * label.height_px)};
        if (label.width_px < 1.3 * side_px(draft, *unit)) {
            place_steady_label(draft, label, boxes);
        }
    }
}

}  // namespace wherein::scene
