#include <geo/layers.hpp>

#include <algorithm>
#include <string>

#include <support/catch.hpp>

using namespace wherein;
using Catch::Matchers::WithinAbs;
using gazetteer::PlaceRow;
using gazetteer::SecondUnitRow;

namespace {

const std::filesystem::path geodata = std::filesystem::path(WHEREIN_SOURCE_DIR) / "geodata";

}  // namespace

TEST_CASE("the place list loads completely, names and numbers intact", "[geo]") {
    geo::start_gdal();
    const auto rows = geo::load_places(geodata, {});
    REQUIRE(rows.has_value());
    CHECK(rows->size() == 152'767);

    const auto baku = std::ranges::find(*rows, "587084", &PlaceRow::geonames_id);
    REQUIRE(baku != rows->end());
    CHECK(baku->name == "Baku");
    CHECK(baku->country == "AZ");
    CHECK(baku->admin_code == "AZ.09");
    CHECK(baku->feature_code == "PPLC");
    CHECK(baku->population > 1'000'000);
    CHECK_THAT(baku->point.lng_deg, WithinAbs(49.89, 0.02));
    CHECK_THAT(baku->point.lat_deg, WithinAbs(40.38, 0.02));
    CHECK(baku->alternates.front().text == "Bakı");
    CHECK(baku->alternates.front().languages == "az,hu");
    CHECK(std::ranges::count(baku->alternates, "Bakı", &gazetteer::TaggedName::text) == 1);
    CHECK(std::ranges::count(baku->alternates, gazetteer::TaggedName{"Baki", ""}) == 1);

    const auto burgdorf = std::ranges::find(*rows, "2941405", &PlaceRow::geonames_id);
    REQUIRE(burgdorf != rows->end());
    CHECK(burgdorf->name_en == "Burgdorf, Hanover");
    CHECK(burgdorf->alternates.front() ==
          gazetteer::TaggedName{"Burgdorf (Region Hannover)", "de"});
    CHECK(std::ranges::count(burgdorf->alternates, "Burgdorf, Hanover",
                             &gazetteer::TaggedName::text) == 1);
    CHECK(std::ranges::none_of(burgdorf->alternates,
                               [](const auto& name) { return name.text.empty(); }));

    const auto fairfax = std::ranges::find(*rows, "4758023", &PlaceRow::geonames_id);
    REQUIRE(fairfax != rows->end());
    CHECK(fairfax->admin_code == "US.VA.600");

    const auto kyiv = std::ranges::find(*rows, "703448", &PlaceRow::geonames_id);
    REQUIRE(kyiv != rows->end());
    // Not one of the ten other Cyrillic spellings.
    CHECK(kyiv->alternates.front() == gazetteer::TaggedName{"Київ", "uk"});

    const auto quarter = std::ranges::find(*rows, "7874740", &PlaceRow::geonames_id);
    REQUIRE(quarter != rows->end());
    CHECK(quarter->alternates.empty());
}

TEST_CASE("every county of the USA is among the second-level units", "[geo]") {
    geo::start_gdal();
    const auto units = geo::load_second_units(geodata, {});
    REQUIRE(units.has_value());
    const auto in_usa = std::ranges::count_if(
        *units, [](const SecondUnitRow& unit) { return unit.code.starts_with("US."); });
    CHECK(in_usa > 3080);  // the rest of the 3,143 are towns that are a unit of their own
    const auto unit = [&](const char* code) {
        const auto row = std::ranges::find(*units, code, &SecondUnitRow::code);
        REQUIRE(row != units->end());
        return *row;
    };
    CHECK(unit("US.VA.059").name == "Fairfax County");
    CHECK_THAT(unit("US.VA.059").point.lng_deg, WithinAbs(-77.2, 0.2));
    CHECK_THAT(unit("US.VA.059").point.lat_deg, WithinAbs(38.8, 0.2));
    CHECK(unit("US.LA.071").name == "Orleans Parish");
    CHECK(unit("US.CA.003").name == "Alpine County");
    CHECK(unit("US.DE.001").first_unit.empty());  // Kent County is not the Kent of England
    CHECK(unit("GB.ENG.G5").first_unit == "GB.G5");
}
