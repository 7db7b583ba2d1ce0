#include <render/map_tiles.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace wherein::render {
namespace {

// How far the picture may be stretched while the map is zoomed.
constexpr double most_growth = 1.13;
// So far beyond its own scale the next picture begins to be shown.
constexpr double lead = 1.06;
// How many tiles are painted in one turn.
std::optional<int> tiles_in_turn(Pace pace) {
    switch (pace) {
        case Pace::in_turns:
            return 7;
        case Pace::in_small_turns:
            return 3;
        case Pace::at_once:
            break;
    }
    return std::nullopt;
}

carto::ScreenSize grown(carto::ScreenSize size, double ratio) {
    const auto px = [&](int length_px) { return static_cast<int>(std::ceil(length_px * ratio)); };
    return {px(size.width_px), px(size.height_px)};
}

/// The point that a zoom leaves where it is; nullopt where the view does not hold it, or where the
/// scale stays.
std::optional<carto::ProjectedPt> fixed_point(const carto::Camera& before, MapView view) {
    const carto::Camera& now = view.camera;
    const double difference = now.m_per_px - before.m_per_px;
    if (difference == 0 || before.projection != now.projection) {
        return std::nullopt;
    }
    const auto fixed = [&](double before_m, double now_m) {
        return (before_m * now.m_per_px - now_m * before.m_per_px) / difference;
    };
    const carto::ProjectedPt at{fixed(before.center_m.x_m, now.center_m.x_m),
                                fixed(before.center_m.y_m, now.center_m.y_m)};
    const bool is_in_view =
        std::abs(at.x_m - now.center_m.x_m) <= view.size.width_px / 2.0 * now.m_per_px &&
        std::abs(at.y_m - now.center_m.y_m) <= view.size.height_px / 2.0 * now.m_per_px;
    return is_in_view ? std::optional(at) : std::nullopt;
}

}  // namespace

bool MapTiles::prepare(const scene::Scene& scene, const Paint& paint, Pace pace) {
    const MapView view{scene.camera, scene.size};
    const auto before = std::exchange(last_, scene.camera);
    const bool stands_still = before == scene.camera;
    const bool is_same_size = std::exchange(size_, scene.size) == scene.size;
    if (!is_same_size || stands_still) {
        plan_.reset();
    }
    if (is_same_size && sheet_.has_scale_of(view) &&
        (!stands_still || sheet_.is_in_step_with(view))) {
        sheet_.follow(view);
        paint_shown(scene, paint, pace);
        return true;
    }
    is_whole_ = true;
    if (!stands_still && is_same_size && sheet_.stretches_to(view, most_growth)) {
        paint_ahead(*before, scene, paint);
        return true;
    }
    if (plan_ && ahead_.stretches_to(view, most_growth)) {
        paint_ahead_to(ahead_.rows(), scene, paint);
        std::swap(sheet_, ahead_);
        plan_.reset();
        return true;
    }
    return paint_own(view, before && before->m_per_px < scene.camera.m_per_px, scene, paint);
}

bool MapTiles::paint_own(MapView view, bool widens, const scene::Scene& scene, const Paint& paint) {
    plan_.reset();
    const carto::ScreenSize room = grown(view.size, most_growth);
    if (!sheet_.start(view.camera, widens ? room : view.size, room)) {
        return false;
    }
    paint_shown(scene, paint, Pace::at_once);
    return true;
}

void MapTiles::paint_shown(const scene::Scene& scene, const Paint& paint, Pace pace) {
    const auto painted = sheet_.paint_rows(scene, paint, 0, sheet_.rows(), tiles_in_turn(pace));
    painted_px_ += painted.px;
    is_whole_ = painted.is_whole;
}

void MapTiles::paint_ahead(const carto::Camera& before, const scene::Scene& scene,
                           const Paint& paint) {
    const MapView view{scene.camera, scene.size};
    const bool zooms_in = before.m_per_px > scene.camera.m_per_px;
    const auto fixed_m = fixed_point(before, view);
    if (!fixed_m) {
        return;
    }
    if (!plan_ || plan_->zooms_in != zooms_in) {
        begin_ahead(view, *fixed_m, zooms_in);
    }
    if (plan_) {
        paint_ahead_to(plan_->due_rows(sheet_.growth_in(view), ahead_.rows()), scene, paint);
    }
}

void MapTiles::paint_ahead_to(int row, const scene::Scene& scene, const Paint& paint) {
    if (row > plan_->painted_rows) {
        painted_px_ += ahead_.paint_rows(scene, paint, plan_->painted_rows, row).px;
        plan_->painted_rows = row;
    }
}

int MapTiles::Plan::due_rows(double growth, int rows) const {
    // All of them a little before it is shown.
    const double way = (zooms_in ? 0.9 : -0.9) * std::log(most_growth) - std::log(from_growth);
    const double gone = std::log(growth / from_growth);
    const bool is_late = zooms_in ? way <= gone : way >= gone;
    return is_late ? rows : static_cast<int>(std::ceil(gone / way * rows));
}

void MapTiles::begin_ahead(MapView view, carto::ProjectedPt fixed_m, bool zooms_in) {
    const carto::Camera& now = view.camera;
    const double grid_m_per_px = sheet_.grid().m_per_px;
    carto::Camera next = now;
    next.m_per_px =
        zooms_in ? grid_m_per_px / (most_growth * lead) : grid_m_per_px * (most_growth * lead);
    // The widest view that it has to serve.
    const double nearing = next.m_per_px * most_growth / now.m_per_px;
    next.center_m = {fixed_m.x_m + (now.center_m.x_m - fixed_m.x_m) * nearing,
                     fixed_m.y_m + (now.center_m.y_m - fixed_m.y_m) * nearing};
    const carto::ScreenSize size = grown(view.size, most_growth);
    plan_.reset();
    if (ahead_.start(next, size, size)) {
        // A view that is to grow much has too little of the map in its scene yet.
        const double growth = sheet_.growth_in(view);
        plan_ = Plan{zooms_in, zooms_in ? growth : std::min(growth, 1.0), 0};
    }
}

}  // namespace wherein::render
