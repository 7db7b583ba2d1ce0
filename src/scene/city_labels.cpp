#include <algorithm>

#include <scene/labels.hpp>
#include <scene/utf8.hpp>

namespace wherein::scene {
namespace {

// A town is shown when no weightier one lies within so many pixels.
constexpr double least_isolation_px = 84;
constexpr double capital_isolation_px = 56;
// From here on out a capital is written like any other town.
constexpr double coarsest_bold_m_per_px = 5'000;
constexpr double people_per_m_per_px = 22;

bool is_in_article(const Draft& draft, document::PlaceIndex place) {
    return std::any_of(draft.places.begin(), draft.places.end(),
                       [place](const ShownPlace& shown) { return shown.place == place; });
}

bool stands_out(const Draft& draft, const gazetteer::Town& city) {
    const double isolation_px = static_cast<double>(city.isolation_m) / draft.input.camera.m_per_px;
    return isolation_px >= draft.px(city.is_capital() ? capital_isolation_px : least_isolation_px);
}

/// The view with a margin on each side, for a quick look at positions in degrees.
base::GeoBox with_margin(const base::GeoBox& view) {
    const double width = view.east_deg - view.west_deg + (view.east_deg < view.west_deg ? 360 : 0);
    const double pad_x = 0.3 * width;
    const double pad_y = 0.3 * (view.north_deg - view.south_deg);
    if (width + 2 * pad_x >= 360) {
        return {-180, view.south_deg - pad_y, 180, view.north_deg + pad_y};
    }
    return {view.west_deg - pad_x, view.south_deg - pad_y, view.west_deg + width + pad_x,
            view.north_deg + pad_y};
}

void add_symbol(Draft& draft, carto::ScreenPt at, bool is_capital) {
    const Color ink = draft.input.theme.city_label;
    const Color paper = draft.input.theme.label_halo;
    if (is_capital) {
        draft.scene.discs.push_back({at, draft.pxf(4.6), paper, ink, draft.pxf(1.2)});
        draft.scene.discs.push_back({at, draft.pxf(2), ink, ink, 0});
    } else {
        draft.scene.discs.push_back({at, draft.pxf(2.4), ink, paper, draft.pxf(0.8)});
    }
}

void add_city(Draft& draft, const gazetteer::Town& city, carto::ScreenPt at, WrittenNames& names) {
    const std::string name(draft.input.state.resources.gazetteer->place(city.place).name);
    if (names.count(upper_case(name)) > 0) {
        return;
    }
    const double radius = draft.px(city.is_capital() ? 4.6 : 2.4);
    const PixelBox symbol = box_around(at, 2 * radius, 2 * radius);
    const bool is_strong = city.is_capital() && draft.m_per_px() < coarsest_bold_m_per_px;
    const Label label = measured(
        draft, name_lines(draft,
                          {name, is_strong ? style::Face::sans_bold : style::Face::sans,
                           draft.px(is_strong ? 12.5 : 11.5), draft.input.theme.city_label, 0, 0},
                          city.place, false));
    if (!draft.placer.is_free(symbol, label.key)) {
        return;
    }
    const auto boxes = boxes_around(at, radius + draft.px(2), label.width_px, label.height_px);
    // A dot without a name tells nothing: both or none.
    if (place_steady_label(draft, label, boxes)) {
        add_symbol(draft, at, city.is_capital());
        names.insert(upper_case(name));
    }
    draft.placer.block(symbol);
}

}  // namespace

std::vector<ShownCity> choose_cities(Draft& draft) {
    std::vector<ShownCity> shown;
    const auto& gazetteer = draft.input.state.resources.gazetteer;
    if (!gazetteer || !draft.shows(document::MapLayer::cities)) {
        return shown;
    }
    const PixelBox wide = grown(draft.canvas(), steady_margin_px(draft));
    const base::GeoBox near = with_margin(draft.view_deg);
    for (const gazetteer::Town& city :
         gazetteer->towns_down_to(people_per_m_per_px * draft.m_per_px())) {
        if (!stands_out(draft, city)) {
            continue;
        }
        const base::LngLat point = gazetteer->point(city.place);
        if (!is_in(near, point) || is_in_article(draft, city.place)) {
            continue;
        }
        const auto at = carto::to_screen(draft.input.camera, draft.input.size, point);
        if (at && contains(wide, *at)) {
            shown.push_back({&city, *at});
            // Room for the dot, and for the name of a capital.
            const double name_px = city.is_capital() ? draft.px(66) : draft.px(5);
            draft.precious.push_back({at->x_px - draft.px(5), at->y_px - draft.px(7),
                                      at->x_px + name_px, at->y_px + draft.px(7)});
        }
    }
    return shown;
}

void add_city_labels(Draft& draft, const std::vector<ShownCity>& cities, WrittenNames& names) {
    for (const ShownCity& shown : cities) {
        add_city(draft, *shown.city, shown.at, names);
    }
}

}  // namespace wherein::scene
