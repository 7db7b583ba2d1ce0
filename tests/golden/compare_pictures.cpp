// compare_pictures EXPECTED ACTUAL DIFFERENCE
// Ends with 0 where two PNGs are alike: the same size, and at most 1 pixel in 2000 with a channel
// that is off by more than 5 of 255 (another software rasteriser differs by a tenth of that).
// Otherwise says in one line how they differ, writes a picture of where, and ends with 1; with 2
// where one cannot be read.
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <vector>

#include <png.h>

namespace {

constexpr int most_difference = 5;
constexpr double most_pixels_ratio = 0.0005;

struct Pixels {
    png_image image{};
    std::vector<std::uint8_t> rgb;
};

std::optional<Pixels> read(const char* path) {
    Pixels pixels;
    pixels.image.version = PNG_IMAGE_VERSION;
    if (!png_image_begin_read_from_file(&pixels.image, path)) {
        std::cerr << path << ": " << pixels.image.message << '\n';
        return std::nullopt;
    }
    pixels.image.format = PNG_FORMAT_RGB;
    pixels.rgb.resize(PNG_IMAGE_SIZE(pixels.image));
    if (!png_image_finish_read(&pixels.image, nullptr, pixels.rgb.data(), 0, nullptr)) {
        std::cerr << path << ": " << pixels.image.message << '\n';
        return std::nullopt;
    }
    return pixels;
}

/// Marks every pixel that differs in black on white; how many do.
std::size_t mark_differences(const Pixels& expected, const Pixels& actual, Pixels& marked) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < expected.rgb.size(); at += 3) {
        bool differs = false;
        for (std::size_t channel = at; channel < at + 3; ++channel) {
            differs |= std::abs(expected.rgb[channel] - actual.rgb[channel]) > most_difference;
        }
        count += differs ? 1 : 0;
        for (std::size_t channel = at; channel < at + 3; ++channel) {
            marked.rgb[channel] = differs ? 0 : 255;
        }
    }
    return count;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "compare_pictures EXPECTED ACTUAL DIFFERENCE\n";
        return 2;
    }
    const auto expected = read(argv[1]);
    const auto actual = read(argv[2]);
    if (!expected || !actual) {
        return 2;
    }
    if (expected->image.width != actual->image.width ||
        expected->image.height != actual->image.height) {
        std::cerr << argv[2] << " has another size than " << argv[1] << '\n';
        return 1;
    }
    Pixels marked = *expected;
    const std::size_t count = mark_differences(*expected, *actual, marked);
    const double ratio = 3.0 * static_cast<double>(count) / static_cast<double>(marked.rgb.size());
    if (ratio <= most_pixels_ratio) {
        return 0;
    }
    png_image_write_to_file(&marked.image, argv[3], 0, marked.rgb.data(), 0, nullptr);
    std::cerr << argv[2] << " differs from " << argv[1] << " in " << count << " pixels ("
              << 100 * ratio << " %); where: " << argv[3] << '\n';
    return 1;
}
