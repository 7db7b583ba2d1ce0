#include <set>
#include <string>

#include <lettering/glyph_painter.hpp>
#include <lettering/shaper.hpp>
#include <support/catch.hpp>

using namespace wherein;
using namespace wherein::lettering;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;
using style::Face;

namespace {

Shaper& shaper() {
    static const auto opened = Shaper::open(std::string(WHEREIN_SOURCE_DIR) + "/assets");
    REQUIRE(opened.has_value());
    return **opened;
}

Line set(std::string_view text, float spacing_px = 0, Face face = Face::sans) {
    return shaper().line(text, face, 16, spacing_px);
}

std::set<FontNumber> fonts_of(const Line& line) {
    std::set<FontNumber> fonts;
    for (const Glyph& glyph : line.glyphs) {
        fonts.insert(glyph.font);
    }
    return fonts;
}

FontNumber number(Face face) {
    return static_cast<FontNumber>(face);
}

}  // namespace

TEST_CASE("a line holds its glyphs side by side", "[lettering]") {
    const Line line = set("Baku");
    REQUIRE(line.glyphs.size() == 4);
    float x_px = 0;
    for (const Glyph& glyph : line.glyphs) {
        CHECK_THAT(static_cast<double>(glyph.x_px), WithinAbs(static_cast<double>(x_px), 0.01));
        CHECK(glyph.index != 0);
        x_px += glyph.advance_px;
    }
    CHECK_THAT(static_cast<double>(line.width_px), WithinAbs(static_cast<double>(x_px), 0.01));
    CHECK(line.is_complete);
    CHECK_FALSE(line.is_joined);
}

TEST_CASE("letters are kerned", "[lettering]") {
    CHECK(set("AV").width_px < set("A").width_px + set("V").width_px);
}

TEST_CASE("spacing stands behind every letter, marks apart from theirs", "[lettering]") {
    CHECK_THAT(static_cast<double>(set("Baku", 3).width_px - set("Baku").width_px),
               WithinAbs(12, 0.01));
    // E with a dot below, as two code points: one letter.
    CHECK_THAT(static_cast<double>(set("Q\u0323u", 3).width_px - set("Q\u0323u").width_px),
               WithinAbs(6, 0.01));
}

TEST_CASE("each script has a face, and a line may have several", "[lettering]") {
    CHECK(fonts_of(set("Xankəndi Şuşa Đà Nẵng")) == std::set{number(Face::sans)});
    CHECK(fonts_of(set("Αθήνα Москва")) == std::set{number(Face::sans)});
    CHECK(fonts_of(set("Shusha / Շուշի")) == std::set{number(Face::sans), number(Face::armenian)});
    CHECK(fonts_of(set("თბილისი")) == std::set{number(Face::georgian)});
    CHECK(fonts_of(set("تهران")) == std::set{number(Face::arabic)});
    CHECK(fonts_of(set("תל אביב")) == std::set{number(Face::hebrew)});
}

TEST_CASE("Arabic letters join, whatever the spacing", "[lettering]") {
    const Line word = set("تبريز");
    CHECK(word.is_joined);
    CHECK(word.is_complete);
    // Four forms of beh: apart they are as wide as four times one alone, joined they are not.
    CHECK(set("ببب").width_px < 2.5F * set("ب").width_px);
    CHECK_THAT(static_cast<double>(set("تبريز", 4).width_px),
               WithinAbs(static_cast<double>(word.width_px), 0.01));
}

TEST_CASE("what is written from right to left stands so, and in Latin text in its place",
          "[lettering]") {
    const Line hebrew = set("אב");
    REQUIRE(hebrew.glyphs.size() == 2);
    CHECK(hebrew.glyphs[0].index == set("ב").glyphs[0].index);
    CHECK(hebrew.glyphs[1].index == set("א").glyphs[0].index);

    const Line both = set("Yafo אב");
    CHECK(both.glyphs.front().font == number(Face::sans));
    CHECK(both.glyphs.back().index == set("א").glyphs[0].index);
}

TEST_CASE("a letter that no font has is said, and drawn as nothing", "[lettering]") {
    const Line line = set("A\U00050000B");  // no plane has this one
    CHECK_FALSE(line.is_complete);
    CHECK(line.glyphs.size() == 2);
    CHECK_FALSE(shaper().can_write("\U00050000"));
    CHECK(shaper().can_write("Yerevan / Երևան"));
}

TEST_CASE("an empty line and broken bytes are harmless", "[lettering]") {
    CHECK(set("").glyphs.empty());
    CHECK(set("\xFF\xC3").width_px >= 0);
}

TEST_CASE("a missing font is told by name", "[lettering]") {
    const auto missing = Shaper::open("/nowhere");
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().code == base::ErrorCode::unreadable);
    CHECK_THAT(missing.error().where, ContainsSubstring("NotoSans-Regular.ttf"));
}

TEST_CASE("glyphs are painted, their halo around them", "[lettering]") {
    GlyphPainter painter;
    const Glyph b = set("B").glyphs.front();
    const GlyphPicture letter = painter.paint(shaper().fonts(), {b.font, b.index, 16, 0, 0});
    const GlyphPicture halo = painter.paint(shaper().fonts(), {b.font, b.index, 16, 2, 0});
    REQUIRE(letter.width_px > 4);
    CHECK(letter.coverage.size() ==
          static_cast<std::size_t>(letter.width_px) * static_cast<std::size_t>(letter.height_px));
    CHECK(halo.width_px >= letter.width_px + 3);
    CHECK(halo.top_px >= letter.top_px + 1);
    // Full inside, where the letter lies.
    const int middle = halo.height_px / 2 * halo.width_px + (1 - halo.left_px + letter.left_px);
    CHECK(halo.coverage[static_cast<std::size_t>(middle)] == 255);
    const Glyph space = set(" ").glyphs.front();
    CHECK(painter.paint(shaper().fonts(), {space.font, space.index, 16, 0, 0}).coverage.empty());
}
