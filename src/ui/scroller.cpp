#include <ui/scroller.hpp>

#include <algorithm>

namespace wherein::ui {
namespace {

constexpr float glide_s = 0.33F;

float smooth(float t) {
    return t * t * (3 - 2 * t);
}

}  // namespace

void Scroller::jump(float offset_px) {
    offset_px_ = offset_px;
    remaining_s_ = 0;
}

void Scroller::glide(float offset_px) {
    from_px_ = offset_px_;
    to_px_ = offset_px;
    remaining_s_ = glide_s;
}

void Scroller::step(float dt_s, float max_px) {
    const float limit_px = std::max(max_px, 0.0F);
    if (remaining_s_ > 0) {
        remaining_s_ = std::max(remaining_s_ - std::max(dt_s, 0.0F), 0.0F);
        const float target_px = std::clamp(to_px_, 0.0F, limit_px);
        offset_px_ = from_px_ + (target_px - from_px_) * smooth(1 - remaining_s_ / glide_s);
    }
    offset_px_ = std::clamp(offset_px_, 0.0F, limit_px);
}

}  // namespace wherein::ui
