#include <string>

#include <SFML/Graphics/RenderTexture.hpp>
#include <display/probe.hpp>

using namespace probe;

namespace {

scene::TextItem line(std::string text, carto::ScreenPt origin, float size_px = 23) {
    scene::TextItem item;
    item.text = std::move(text);
    item.origin = origin;
    item.face = style::Face::sans;
    item.size_px = size_px;
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
    const bool is_same = paint(scene).rgb == before.rgb;
    CHECK(is_same);
}

TEST_CASE("letters met first in a small corner look as they do anywhere", "[display]") {
    auto fresh = render::Renderer::create(WHEREIN_SOURCE_DIR, shaper());
    REQUIRE(fresh.has_value());
    sf::RenderTexture target;
    REQUIRE(target.create(400, 300));
    for (float size_px = 24; size_px <= 40; size_px += 1) {
        auto corner = empty_scene(20, 10);
        corner.labels.push_back(line("AZERBAIJAN", {2, 8}, size_px));
        renderer().draw(target, corner, {370, 280});
        // As large as a glyph page grows, so that nothing is cut in the comparison.
        auto scene = empty_scene(1024, 1024);
        scene.labels.push_back(line("AZERBAIJAN", {10, 60}, size_px));
        const auto expected = (*fresh)->paint(scene);
        REQUIRE(expected.has_value());
        INFO("letters of " << size_px << " px");
        const bool is_same = paint(scene).rgb == expected->rgb;
        CHECK(is_same);
    }
}
