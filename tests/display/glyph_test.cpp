#include <string>

#include <SFML/Graphics/RenderTexture.hpp>
#include <display/probe.hpp>

using namespace probe;

namespace {

scene::TextItem line(std::string text, carto::ScreenPt origin) {
    scene::TextItem item;
    item.text = std::move(text);
    item.origin = origin;
    item.face = style::Face::sans;
    item.size_px = 23;
    item.color = ink;
    item.halo = {255, 255, 255};
    item.halo_px = 3;
    return item;
}

}  // namespace

TEST_CASE("letters drawn before stay whole when many more are met in a small corner", "[display]") {
    auto scene = empty_scene(300, 60);
    scene.labels.push_back(line("Xankəndi Şuşa", {10, 40}));
    const auto before = paint(scene);

    // Enough letters with halo to fill the glyph page several times over, in a clipped corner.
    auto corner = empty_scene(20, 10);
    for (char32_t letter = 0xC0; letter < 0x250; ++letter) {
        const char utf8[] = {static_cast<char>(0xC0 | (letter >> 6U)),
                             static_cast<char>(0x80 | (letter & 0x3FU)), 0};
        corner.labels.push_back(line(utf8, {2, 8}));
    }
    sf::RenderTexture target;
    REQUIRE(target.create(400, 300));
    renderer().draw(target, corner, {370, 280});
    CHECK(paint(scene).rgb == before.rgb);
}
