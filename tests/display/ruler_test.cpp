#include <display/probe.hpp>
#include <render/text_painter.hpp>

using namespace probe;
using Catch::Matchers::WithinAbs;

TEST_CASE("text is as wide on the screen as the ruler says without one", "[display]") {
    const std::filesystem::path assets = std::filesystem::path(WHEREIN_SOURCE_DIR) / "assets";
    const auto ruler = scene::TextRuler::open(assets);
    const auto painter = render::TextPainter::open(assets);
    REQUIRE(ruler.has_value());
    REQUIRE(painter.has_value());
    for (const char* words :
         {"Nagorno-Karabakh", "AVATAR 5", "Şuşa / Շուշի", "საქართველო", "Степанакерт"}) {
        for (const style::Face face :
             {style::Face::sans, style::Face::sans_bold, style::Face::serif_italic}) {
            for (const float size_px : {11.0F, 13.0F, 18.0F}) {
                for (const float spacing_px : {0.0F, 3.0F}) {
                    INFO(words << ' ' << size_px << ' ' << spacing_px);
                    scene::TextItem item;
                    item.text = words;
                    item.face = face;
                    item.size_px = size_px;
                    item.spacing_px = spacing_px;
                    const auto ruled = (*ruler)->width_px(words, face, size_px, spacing_px);
                    CHECK_THAT((*painter)->width_px(item),
                               WithinAbs(static_cast<double>(ruled), 1));
                }
            }
        }
    }
}
