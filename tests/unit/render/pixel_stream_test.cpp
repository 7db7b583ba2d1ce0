#include <render/pixel_stream.hpp>

#include <support/catch.hpp>
#include <zlib.h>

using namespace wherein;

namespace {

// Noise, so that no part is smaller than another by luck.
render::Picture noise(int width, int height) {
    render::Picture picture{width, height, {}};
    std::uint32_t seed = 7;
    for (int i = 0; i < width * height * 3; ++i) {
        seed = seed * 1664525 + 1013904223;
        picture.rgb.push_back(static_cast<std::uint8_t>(seed >> 24));
    }
    return picture;
}

std::vector<std::uint8_t> rows_of(const render::Picture& picture) {
    std::vector<std::uint8_t> rows;
    const auto row_bytes = static_cast<std::ptrdiff_t>(picture.width_px) * 3;
    for (auto row = picture.rgb.begin(); row != picture.rgb.end(); row += row_bytes) {
        rows.push_back(0);
        rows.insert(rows.end(), row, row + row_bytes);
    }
    return rows;
}

}  // namespace

TEST_CASE("the pixels of a picture are one stream, in however many parts it is packed",
          "[render]") {
    const int parts = GENERATE(1, 2, 3, 7, 40);
    const render::Picture picture = noise(61, 13);
    const auto packed = render::pixel_stream(picture, parts);
    const auto wanted = rows_of(picture);
    std::vector<std::uint8_t> unpacked(wanted.size() + 1);
    uLongf length = unpacked.size();
    // It holds the check sum against the bytes too.
    REQUIRE(uncompress(unpacked.data(), &length, packed.data(), packed.size()) == Z_OK);
    unpacked.resize(length);
    CHECK(unpacked == wanted);
}
