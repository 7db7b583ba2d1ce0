#include <algorithm>
#include <array>

#include <scene/curved_label.hpp>
#include <scene/labels.hpp>
#include <scene/physical_names.hpp>
#include <scene/utf8.hpp>

namespace wherein::scene {
namespace {

bool is_large(const PhysicalName& name) {
    return name.kind == PhysicalKind::ocean || name.kind == PhysicalKind::sea;
}

/// Large oceans are named twice.
std::string key_of(const PhysicalName& name) {
    return name.name + " " + std::to_string(name.point.lng_deg);
}

LabelLine line_of(const Draft& draft, const PhysicalName& name, double size_px) {
    const style::Theme& theme = draft.input.theme;
    const bool is_spaced = is_large(name) || !name.is_water();
    return {name.name,
            style::Face::sans_italic,
            size_px,
            name.is_water() ? theme.water_label : theme.region_label,
            is_spaced ? size_px * 0.14 : 0,
            0};
}

/// The longest first, or the level one where that is nearly as long and the longest is upright.
std::vector<const Spine*> spines_of(const Draft& draft, const carto::Feature& outline) {
    constexpr double upright_rad = 0.85;
    const Spine* level = draft.input.cache.spine(outline, SpineAxis::level);
    const Spine* longest = draft.input.cache.spine(outline, SpineAxis::longest);
    std::vector<const Spine*> spines;
    if (longest) {
        spines.push_back(longest);
    }
    if (level) {
        const bool goes_first = longest && longest->steepness_rad() > upright_rad &&
                                level->length_m > longest->length_m / 2;
        spines.insert(goes_first ? spines.begin() : spines.end(), level);
    }
    return spines;
}

/// Along the middle line of the outline, where the atlas has one.
bool place_on_outline(Draft& draft, const PhysicalName& name) {
    const carto::Feature* outline = draft.input.cache.outline(name.name);
    if (!outline) {
        return false;
    }
    for (const Spine* spine : spines_of(draft, *outline)) {
        const double length_px = spine->length_m / draft.input.camera.m_per_px;
        const double size = is_large(name) ? std::clamp(length_px / 30, draft.px(12), draft.px(18))
                                           : std::clamp(length_px / 34, draft.px(11), draft.px(15));
        if (spine->width_m / draft.input.camera.m_per_px < size) {
            continue;
        }
        if (place_along(draft, line_of(draft, name, size), path_on_canvas(draft, spine->points),
                        {1.1 * size}, key_of(name))) {
            return true;
        }
    }
    return false;
}

/// At the label point, seas on two lines, as their basins are rarely wide.
void place_at_point(Draft& draft, const PhysicalName& name) {
    const auto at = carto::to_screen(draft.input.camera, draft.input.size, name.point);
    if (!at) {
        return;
    }
    LabelLine first = line_of(draft, name, draft.px(is_large(name) ? 14 : 11.5));
    std::vector<LabelLine> lines{first};
    const std::size_t gap = is_large(name) ? name.name.rfind(' ') : std::string::npos;
    if (gap != std::string::npos) {
        lines.push_back(first);
        lines.front().text = name.name.substr(0, gap);
        lines.back().text = name.name.substr(gap + 1);
    }
    Label label = measured(draft, std::move(lines));
    label.key = key_of(name);
    const PixelBox box = box_around(*at, label.width_px, label.height_px);
    const std::array<PixelBox, 3> boxes{box, shifted(box, 0, -label.height_px),
                                        shifted(box, 0, label.height_px)};
    place_steady_label(draft, label, is_large(name) ? boxes : std::span(boxes).first(1));
}

/// As it is, or as a place of the article with a longer one: the Sahara, the Sahara Desert.
bool is_written(const Draft& draft, const WrittenNames& names, const std::string& name) {
    if (names.count(name) > 0) {
        return true;
    }
    return std::any_of(draft.places.begin(), draft.places.end(), [&](const ShownPlace& place) {
        const std::string longer = upper_case(place.record.name);
        return place.record.type == gazetteer::PlaceType::physical &&
               longer.starts_with(name + ' ') && names.count(longer) > 0;
    });
}

}  // namespace

void add_physical_labels(Draft& draft, const WrittenNames& names) {
    const auto& physical = draft.input.physical_names;
    if (!physical) {
        return;
    }
    for (const PhysicalName& name : physical->names) {
        if (draft.m_per_px() < name.min_m_per_px || draft.m_per_px() > name.max_m_per_px ||
            is_written(draft, names, upper_case(name.name))) {
            continue;
        }
        if (!place_on_outline(draft, name)) {
            place_at_point(draft, name);
        }
    }
}

}  // namespace wherein::scene
