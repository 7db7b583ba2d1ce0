#include <SFML/Graphics/RectangleShape.hpp>
#include <SFML/Graphics/RenderTexture.hpp>
#include <display/probe.hpp>
#include <render/readback.hpp>
#include <render/sight_filter.hpp>
#include <style/sight.hpp>

using namespace probe;

namespace {

const std::array<style::Color, 4> corners{style::Color{213, 94, 0}, style::Color{0, 114, 178},
                                          style::Color{0, 158, 115}, style::Color{250, 240, 20}};

int difference(Rgb a, Rgb b) {
    return std::max({std::abs(a.r - b.r), std::abs(a.g - b.g), std::abs(a.b - b.b)});
}

}  // namespace

TEST_CASE("the window of another eye shows at each point what that eye sees there", "[display]") {
    renderer();  // its context
    for (const auto sight : {base::ColorSight::deuteranopia, base::ColorSight::protanopia,
                             base::ColorSight::tritanopia, base::ColorSight::grey}) {
        sf::RenderTexture target;
        REQUIRE(target.create(80, 40));
        for (std::size_t i = 0; i < corners.size(); ++i) {
            sf::RectangleShape part({40, 20});
            part.setPosition(i % 2 == 0 ? 0 : 40, i < 2 ? 0 : 20);
            part.setFillColor({corners[i].r, corners[i].g, corners[i].b});
            target.draw(part);
        }
        auto filter =
            render::SightFilter::open(std::filesystem::path(WHEREIN_SOURCE_DIR) / "shaders", sight);
        REQUIRE(filter.has_value());
        (*filter)->apply(target);
        const auto picture = render::read_back(target);
        REQUIRE(picture.has_value());
        for (std::size_t i = 0; i < corners.size(); ++i) {
            const Rgb seen = pixel(*picture, i % 2 == 0 ? 10 : 70, i < 2 ? 5 : 35);
            INFO(static_cast<int>(sight) << ": " << seen);
            CHECK(difference(seen, rgb(style::seen_with(corners[i], sight))) <= 2);
        }
    }
}
