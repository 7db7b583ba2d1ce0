#include <style/theme.hpp>

#include <algorithm>
#include <cmath>

namespace wherein::style {
namespace {

std::uint8_t mix(std::uint8_t a, std::uint8_t b, float ratio) {
    const float value =
        static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * ratio;
    return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0F, 255.0F)));
}

}  // namespace

Color mix(Color a, Color b, float ratio) {
    const float t = std::clamp(ratio, 0.0F, 1.0F);
    return {mix(a.r, b.r, t), mix(a.g, b.g, t), mix(a.b, b.b, t), mix(a.a, b.a, t)};
}

Color with_alpha(Color color, float ratio) {
    color.a = mix(std::uint8_t{0}, color.a, std::clamp(ratio, 0.0F, 1.0F));
    return color;
}

}  // namespace wherein::style
