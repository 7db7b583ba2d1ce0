#include <style/sight.hpp>

#include <algorithm>
#include <cmath>

namespace wherein::style {
namespace {

using Linear = std::array<float, 3>;

// The transfer function of sRGB, IEC 61966-2-1.
float to_linear(std::uint8_t value) {
    const float s = static_cast<float>(value) / 255.0F;
    return s <= 0.04045F ? s / 12.92F : std::pow((s + 0.055F) / 1.055F, 2.4F);
}

std::uint8_t to_srgb(float linear) {
    const float l = std::clamp(linear, 0.0F, 1.0F);
    const float s = l <= 0.0031308F ? 12.92F * l : 1.055F * std::pow(l, 1 / 2.4F) - 0.055F;
    return static_cast<std::uint8_t>(std::lround(s * 255));
}

Linear to_linear(Color color) {
    return {to_linear(color.r), to_linear(color.g), to_linear(color.b)};
}

float row_of(const std::array<float, 9>& matrix, std::size_t row, const Linear& color) {
    return matrix[3 * row] * color[0] + matrix[3 * row + 1] * color[1] +
           matrix[3 * row + 2] * color[2];
}

double luminance(Color color) {
    return static_cast<double>(row_of(sight_matrix(base::ColorSight::grey), 0, to_linear(color)));
}

}  // namespace

const std::array<float, 9>& sight_matrix(base::ColorSight sight) {
    static constexpr std::array<std::array<float, 9>, 5> matrices{{
        {1, 0, 0, 0, 1, 0, 0, 0, 1},
        {0.367322F, 0.860646F, -0.227968F, 0.280085F, 0.672501F, 0.047413F, -0.011820F, 0.042940F,
         0.968881F},
        {0.152286F, 1.052583F, -0.204868F, 0.114503F, 0.786281F, 0.099216F, -0.003882F, -0.048116F,
         1.051998F},
        {1.255528F, -0.076749F, -0.178779F, -0.078411F, 0.930809F, 0.147602F, 0.004733F, 0.691367F,
         0.303900F},
        {0.2126F, 0.7152F, 0.0722F, 0.2126F, 0.7152F, 0.0722F, 0.2126F, 0.7152F, 0.0722F},
    }};
    return matrices[static_cast<std::size_t>(sight)];
}

Color seen_with(Color color, base::ColorSight sight) {
    const auto& matrix = sight_matrix(sight);
    const Linear linear = to_linear(color);
    return {to_srgb(row_of(matrix, 0, linear)), to_srgb(row_of(matrix, 1, linear)),
            to_srgb(row_of(matrix, 2, linear)), color.a};
}

double contrast(Color a, Color b) {
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    constexpr double flare = 0.05;
    return (lighter + flare) / (darker + flare);
}

}  // namespace wherein::style
