#include <algorithm>
#include <array>
#include <cmath>

#include <scene/draft.hpp>

namespace wherein::scene {
namespace {

constexpr double radius_px = 58;
constexpr double margin_px = 14;
constexpr double earth_radius_m = 6'371'008.8;
constexpr double widest_view_deg = 110;
constexpr double center_step_deg = 15;

double rounded(double deg) {
    return std::round(deg / center_step_deg) * center_step_deg;
}

carto::Projection globe_from(base::LngLat center) {
    return {carto::ProjectionKind::orthographic, rounded(center.lng_deg),
            std::clamp(rounded(center.lat_deg), -75.0, 75.0), 0, 0};
}

/// A view of most of the world needs no globe, and a small map has no room for it.
bool is_useful(const Draft& draft) {
    double width_deg = draft.view_deg.east_deg - draft.view_deg.west_deg;
    width_deg += width_deg < 0 ? 360 : 0;
    return width_deg < widest_view_deg && draft.input.size.width_px > draft.px(420) &&
           draft.input.size.height_px > draft.px(340);
}

/// The canvas's rim on the globe, as far as the globe shows it.
std::vector<carto::ScreenPt> frame_on_globe(const Draft& draft, const Inset& inset) {
    constexpr int pieces = 8;
    const double width = draft.input.size.width_px;
    const double height = draft.input.size.height_px;
    std::vector<carto::ScreenPt> frame;
    const auto add = [&](double x, double y) {
        const auto position = carto::to_lng_lat(draft.input.camera, draft.input.size, {x, y});
        const auto at =
            position ? carto::to_screen(inset.camera, inset.size, *position) : std::nullopt;
        if (at) {
            frame.push_back({inset.corner.x_px + at->x_px, inset.corner.y_px + at->y_px});
        }
    };
    for (int i = 0; i < pieces; ++i) {
        add(width * i / pieces, 0);
    }
    for (int i = 0; i < pieces; ++i) {
        add(width, height * i / pieces);
    }
    for (int i = pieces; i > 0; --i) {
        add(width * i / pieces, height);
    }
    for (int i = pieces; i > 0; --i) {
        add(0, height * i / pieces);
    }
    return frame;
}

/// A frame too small to see becomes a box that can be seen.
std::vector<carto::ScreenPt> visible_frame(const Draft& draft, std::vector<carto::ScreenPt> frame) {
    if (frame.size() < 3) {
        return {};
    }
    const auto [left, right] = std::minmax_element(
        frame.begin(), frame.end(), [](const auto& a, const auto& b) { return a.x_px < b.x_px; });
    const auto [top, bottom] = std::minmax_element(
        frame.begin(), frame.end(), [](const auto& a, const auto& b) { return a.y_px < b.y_px; });
    const double least = draft.px(8);
    if (right->x_px - left->x_px < least && bottom->y_px - top->y_px < least) {
        const PixelBox box = box_around(
            {(left->x_px + right->x_px) / 2, (top->y_px + bottom->y_px) / 2}, least, least);
        frame = {{box.left_px, box.top_px},
                 {box.right_px, box.top_px},
                 {box.right_px, box.bottom_px},
                 {box.left_px, box.bottom_px}};
    }
    frame.push_back(frame.front());
    return frame;
}

/// A globe is darker towards its rim.
void add_roundness(const Draft& draft, carto::ScreenPt middle, float radius, Inset& inset) {
    constexpr std::array<double, 6> bands_px{26, 19, 13, 8, 4.5, 2};
    const style::Theme& theme = draft.input.theme;
    const Color shade = style::with_alpha(style::mix(theme.coast.color, theme.ink, 0.3F), 0.055F);
    for (const double band_px : bands_px) {
        inset.over.push_back({middle, radius, {0, 0, 0, 0}, shade, draft.pxf(band_px)});
    }
    inset.over.push_back({middle,
                          radius,
                          {0, 0, 0, 0},
                          style::mix(theme.coast.color, theme.page, 0.2F),
                          draft.pxf(1.2)});
}

Inset make_inset(const Draft& draft, base::LngLat center) {
    const double radius = draft.px(radius_px);
    const double margin = draft.px(margin_px);
    const double right = draft.input.size.width_px - margin;
    double bottom = draft.input.size.height_px - margin;
    for (const PixelBox& box : draft.furniture) {
        if (box.right_px > right - 2 * radius - margin) {
            bottom = std::min(bottom, box.top_px - draft.px(8));
        }
    }
    Inset inset;
    const int side = static_cast<int>(std::ceil(2 * radius));
    inset.size = {side, side};
    inset.corner = {std::round(right - side), std::round(bottom - side)};
    inset.camera = {globe_from(center), {0, 0}, earth_radius_m / radius};
    const carto::ScreenPt middle{inset.corner.x_px + side / 2.0, inset.corner.y_px + side / 2.0};
    const style::Theme& theme = draft.input.theme;
    const auto disc_radius = static_cast<float>(radius);
    inset.under.push_back(
        {middle, disc_radius + draft.pxf(3), style::with_alpha(theme.page, 0.9F), {0, 0, 0, 0}, 0});
    inset.under.push_back({middle, disc_radius, theme.sea, {0, 0, 0, 0}, 0});
    add_roundness(draft, middle, disc_radius, inset);
    return inset;
}

void add_globe(const Draft& draft, const carto::GlobeMeshes& globe, Inset& inset) {
    const style::Theme& theme = draft.input.theme;
    inset.fills.push_back({globe.land, theme.land, Hatch::none});
    const auto add_lines = [&](const carto::StrokePtr& mesh, Color color, double width_px,
                               float ratio) {
        style::LineStyle line;
        line.color = style::with_alpha(color, ratio);
        line.width_px = draft.pxf(width_px);
        inset.strokes.push_back({mesh, line});
    };
    add_lines(globe.borders, theme.country_border.color, 0.5, 0.22F);
    add_lines(globe.coast, theme.coast.color, 0.6, 0.6F);
}

}  // namespace

void add_inset(Draft& draft) {
    const auto center =
        carto::to_lng_lat(draft.input.camera, draft.input.size, draft.canvas().center());
    if (!center || !draft.shows(document::MapLayer::inset) || !is_useful(draft)) {
        return;
    }
    Inset inset = make_inset(draft, *center);
    const carto::GlobeMeshes* globe = draft.input.cache.globe(inset.camera.projection);
    if (!globe) {
        return;
    }
    add_globe(draft, *globe, inset);
    auto frame = visible_frame(draft, frame_on_globe(draft, inset));
    if (!frame.empty()) {
        inset.frame.push_back({std::move(frame), draft.input.theme.accent, draft.pxf(1.6)});
    }
    draft.furniture.push_back(
        grown({inset.corner.x_px, inset.corner.y_px, inset.corner.x_px + inset.size.width_px,
               inset.corner.y_px + inset.size.height_px},
              draft.px(4)));
    draft.scene.inset = std::move(inset);
}

}  // namespace wherein::scene
