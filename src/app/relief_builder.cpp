#include <app/relief_builder.hpp>

#include <algorithm>
#include <cmath>

#include <base/log.hpp>
#include <geo/heights.hpp>

namespace wherein::app {
namespace {

constexpr double window_shrink = 3;
constexpr double picture_shrink = 2;
constexpr double window_margin = 0.3;
constexpr double picture_margin = 0.01;
// How far the view may be from the patch's scale before another is made.
constexpr double least_growth = 0.6;
constexpr double most_growth = 1.5;
// Closer than this no relief is drawn.
constexpr double closest_m_per_px = 60;

/// Whether a patch covers the view at about its scale.
bool will_do(const carto::Camera& patch, carto::ScreenSize patch_size, double shrink,
             const carto::Camera& view, carto::ScreenSize size) {
    const double growth = view.m_per_px * shrink / patch.m_per_px;
    const carto::ProjectedBox have = carto::visible_box(patch, patch_size);
    const carto::ProjectedBox want = carto::visible_box(view, size);
    return patch.projection == view.projection && growth > least_growth && growth < most_growth &&
           have.min_x_m <= want.min_x_m && have.max_x_m >= want.max_x_m &&
           have.min_y_m <= want.min_y_m && have.max_y_m >= want.max_y_m;
}

base::Result<std::shared_ptr<const carto::ReliefPatch>> build_patch(
    const std::filesystem::path& data_root, const carto::Camera& camera, carto::ScreenSize size) {
    constexpr double degree_m = 111'195;
    const auto heights = geo::load_heights(
        data_root / "geodata", carto::visible_geo_box(camera, size), camera.m_per_px / degree_m);
    if (!heights) {
        return heights.error();
    }
    return std::make_shared<const carto::ReliefPatch>(carto::build_relief(*heights, camera, size));
}

}  // namespace

std::shared_ptr<const carto::ReliefPatch> relief_of_picture(
    const std::filesystem::path& data_root, const carto::Camera& view, carto::ScreenSize size,
    std::shared_ptr<const carto::ReliefPatch> ready) {
    if (view.m_per_px < closest_m_per_px ||
        (ready && will_do(ready->camera, ready->size, picture_shrink, view, size))) {
        return ready;
    }
    const auto built = build_patch(data_root, carto::patch_camera(view, picture_shrink),
                                   carto::patch_size(size, picture_margin, picture_shrink));
    return built ? *built : nullptr;
}

ReliefBuilder::ReliefBuilder(std::filesystem::path data_root, Inbox& inbox)
    : data_root_(std::move(data_root)),
      inbox_(inbox),
      thread_([this](std::stop_token stop) { run(stop); }) {}

void ReliefBuilder::follow(const carto::Camera& view, carto::ScreenSize size,
                           bool is_for_one_view) {
    const double shrink = is_for_one_view ? picture_shrink : window_shrink;
    const bool is_covered = last_ && will_do(last_->camera, last_->size, shrink, view, size);
    if (is_covered || view.m_per_px < closest_m_per_px || size.width_px <= 0 ||
        size.height_px <= 0) {
        return;
    }
    last_ =
        Order{carto::patch_camera(view, shrink),
              carto::patch_size(size, is_for_one_view ? picture_margin : window_margin, shrink)};
    {
        const std::lock_guard lock(mutex_);
        if (has_failed_) {
            return;
        }
        next_ = last_;
    }
    changed_.notify_one();
}

bool ReliefBuilder::is_idle() const {
    const std::lock_guard lock(mutex_);
    return !is_busy_ && !next_;
}

void ReliefBuilder::run(std::stop_token stop) {
    while (!stop.stop_requested()) {
        Order order;
        {
            std::unique_lock lock(mutex_);
            is_busy_ = false;
            if (!changed_.wait(lock, stop, [this] { return next_.has_value(); })) {
                return;
            }
            order = *next_;
            next_.reset();
            is_busy_ = true;
        }
        build(order);
    }
}

void ReliefBuilder::build(const Order& order) {
    const auto built = build_patch(data_root_, order.camera, order.size);
    if (!built) {
        {
            const std::lock_guard lock(mutex_);
            has_failed_ = true;
        }
        inbox_.post(document::Tell{{base::to_sentence(built.error()), true}});
        return;
    }
    inbox_.post(document::ReliefReady{*built});
    base::tell_step("relief of the view built");
}

}  // namespace wherein::app
