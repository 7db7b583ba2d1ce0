#pragma once
#include <array>
#include <cstdint>
#include <filesystem>

namespace wherein::style {

/// The faces the program ships; all text on screen and in pictures uses one of them.
enum class Face : std::uint8_t {
    sans,
    sans_bold,
    sans_italic,
    serif,
    serif_bold,
    serif_italic,
    armenian,
    georgian,
    arabic,
    hebrew
};
constexpr std::size_t face_count = 10;

/// Path of the face's file below assets/fonts/.
std::filesystem::path font_path(const std::filesystem::path& assets_folder, Face face);

/// Which face draws a code point when `preferred` lacks its script (Armenian, Georgian, Arabic,
/// Hebrew), else preferred.
Face face_for(Face preferred, char32_t code_point);

}  // namespace wherein::style
