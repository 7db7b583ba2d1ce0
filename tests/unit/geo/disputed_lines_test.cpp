#include <algorithm>
#include <set>

#include <carto/viewpoint.hpp>
#include <geo/layers.hpp>
#include <support/catch.hpp>

using namespace wherein;
using carto::LayerKind;
using carto::LineLook;

namespace {

const carto::Layer& shipped(LayerKind kind) {
    static carto::Atlas atlas;
    auto& kept = carto::layer_of(atlas, kind);
    if (!kept) {
        geo::start_gdal();
        const auto loaded =
            geo::load_layer(std::filesystem::path(WHEREIN_SOURCE_DIR) / "geodata", kind, {});
        kept = loaded ? *loaded : std::make_shared<const carto::Layer>();
    }
    return *kept;
}

bool has(const std::string& list, const std::string& key) {
    const auto keys = carto::parties_of(list);
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// The looks of all lines between an area and a country, outside the area.
std::set<LineLook> looks_between(const std::string& area, const std::string& country,
                                 const char* party, base::Date day) {
    const carto::LineLooks looks(shipped(LayerKind::disputed_areas), {party, day});
    std::set<LineLook> found;
    for (const carto::Feature& line : shipped(LayerKind::disputed_lines).features) {
        const carto::LineSides& sides = *line.sides;
        const bool is_left = has(sides.left_areas, area) && !has(sides.right_areas, area) &&
                             sides.right_country == country;
        const bool is_right = has(sides.right_areas, area) && !has(sides.left_areas, area) &&
                              sides.left_country == country;
        if (is_left || is_right) {
            found.insert(looks.of(sides));
        }
    }
    return found;
}

using Looks = std::set<LineLook>;

}  // namespace

TEST_CASE("the line of 1994 is drawn from 1994 to 2020, by who looks at it", "[geo]") {
    const auto line = [](const char* party, base::Date day) {
        return looks_between("karabakh-zone-1994", "AZ", party, day);
    };
    CHECK(line("", {2000, 1, 1}) == Looks{LineLook::disputed});
    CHECK(line("X-NKR", {2000, 1, 1}) == Looks{LineLook::border});
    CHECK(line("AZ", {2000, 1, 1}) == Looks{LineLook::inner});
    CHECK(line("", {1985, 1, 1}).count(LineLook::disputed) == 0);
    CHECK(line("", {2021, 2, 14}).count(LineLook::disputed) == 0);
}

TEST_CASE("Crimea's line on land follows date and viewpoint", "[geo]") {
    const auto line = [](const char* party, int year) {
        return looks_between("crimea", "UA", party, {year, 7, 1});
    };
    CHECK(line("", 2013) == Looks{LineLook::hidden});
    CHECK(line("", 2020) == Looks{LineLook::disputed});
    CHECK(line("RU", 2020) == Looks{LineLook::border});
    CHECK(line("UA", 2020) == Looks{LineLook::inner});
}

TEST_CASE("borders that no party questions are borders in every view", "[geo]") {
    for (const char* party : {"", "RS", "XK", "GE", "RU"}) {
        INFO(party);
        CHECK(looks_between("kosovo", "AL", party, {2021, 1, 1}) == Looks{LineLook::border});
        CHECK(looks_between("abkhazia", "RU", party, {2021, 1, 1}) == Looks{LineLook::border});
    }
    CHECK(looks_between("kosovo", "RS", "", {2021, 1, 1}) == Looks{LineLook::disputed});
    CHECK(looks_between("kosovo", "RS", "RS", {2021, 1, 1}) == Looks{LineLook::inner});
    CHECK(looks_between("kosovo", "RS", "XK", {2021, 1, 1}) == Looks{LineLook::border});
}

TEST_CASE("lines of control have their names", "[geo]") {
    std::set<std::string> names;
    for (const carto::Feature& line : shipped(LayerKind::disputed_lines).features) {
        names.insert(line.kind);
    }
    for (const char* name : {"Ceasefire line of 12 May 1994", "Line of Control",
                             "Contact line of February 2015", "Armistice line of 1949"}) {
        INFO(name);
        CHECK(names.count(name) == 1);
    }
}

TEST_CASE("each side of a line names areas there are, each area has a rim", "[geo]") {
    std::set<std::string, std::less<>> rimmed;
    for (const carto::Feature& line : shipped(LayerKind::disputed_lines).features) {
        for (const std::string& areas : {line.sides->left_areas, line.sides->right_areas}) {
            for (const std::string_view key : carto::parties_of(areas)) {
                rimmed.emplace(key);
            }
        }
    }
    std::set<std::string, std::less<>> keys;
    for (const carto::Feature& area : shipped(LayerKind::disputed_areas).features) {
        keys.insert(area.key);
        CHECK_FALSE(area.country.empty());
        for (const std::string& parties : {area.held_by, area.claimed_by}) {
            for (const std::string_view key : carto::parties_of(parties)) {
                INFO(area.key << " " << key);
                CHECK(carto::party_name(area, key) != key);
            }
        }
    }
    CHECK(rimmed == keys);
}
