#include <geo/layers.hpp>

#include <algorithm>
#include <string>

#include <support/catch.hpp>

using namespace wherein;
using Catch::Matchers::WithinAbs;
using gazetteer::PlaceRow;

namespace {

const std::filesystem::path geodata = std::filesystem::path(WHEREIN_SOURCE_DIR) / "geodata";

}  // namespace

TEST_CASE("the place list loads completely, names and numbers intact", "[geo]") {
    geo::start_gdal();
    const auto rows = geo::load_places(geodata, {});
    REQUIRE(rows.has_value());
    CHECK(rows->size() == 135'233);

    const auto baku = std::ranges::find(*rows, "587084", &PlaceRow::geonames_id);
    REQUIRE(baku != rows->end());
    CHECK(baku->name == "Baku");
    CHECK(baku->country == "AZ");
    CHECK(baku->admin1 == "AZ.09");
    CHECK(baku->feature_code == "PPLC");
    CHECK(baku->population > 1'000'000);
    CHECK_THAT(baku->point.lng_deg, WithinAbs(49.89, 0.02));
    CHECK_THAT(baku->point.lat_deg, WithinAbs(40.38, 0.02));
    CHECK(std::ranges::count(baku->alternates, "Bakı") == 1);

    const auto burgdorf = std::ranges::find(*rows, "2941405", &PlaceRow::geonames_id);
    REQUIRE(burgdorf != rows->end());
    CHECK(burgdorf->name_en == "Burgdorf, Hanover");
    CHECK(burgdorf->alternates.front() == "Burgdorf, Hanover");
    CHECK(std::ranges::none_of(burgdorf->alternates, &std::string::empty));

    const auto quarter = std::ranges::find(*rows, "7874740", &PlaceRow::geonames_id);
    REQUIRE(quarter != rows->end());
    CHECK(quarter->alternates.empty());
}
