#include <algorithm>
#include <string>
#include <vector>

#include <geo/layers.hpp>
#include <support/catch.hpp>

using namespace wherein;
using carto::Feature;
using carto::LayerKind;
using Catch::Matchers::WithinRel;

namespace {

const carto::Layer& areas() {
    static const std::shared_ptr<const carto::Layer> layer = [] {
        geo::start_gdal();
        const auto loaded = geo::load_layer(std::filesystem::path(WHEREIN_SOURCE_DIR) / "geodata",
                                            LayerKind::disputed_areas, {});
        return loaded ? *loaded : std::make_shared<const carto::Layer>();
    }();
    return *layer;
}

const Feature& area(const std::string& key) {
    const auto found = std::ranges::find(areas().features, key, &Feature::key);
    INFO(key);
    REQUIRE(found != areas().features.end());
    return *found;
}

struct Town {
    const char* name;
    base::LngLat position;
};

const std::vector<Town> towns_of_the_oblast{{"Stepanakert / Xankəndi", {46.752, 39.815}},
                                            {"Shusha", {46.749, 39.760}},
                                            {"Hadrut", {47.031, 39.520}},
                                            {"Martakert / Ağdərə", {46.819, 40.217}}};

struct DistrictTown {
    Town town;
    const char* district;
};

const std::vector<DistrictTown> district_towns{
    {{"Agdam", {46.930, 39.993}}, "agdam-district-1994"},
    {{"Fuzuli", {47.143, 39.600}}, "fuzuli-district-1994"},
    {{"Jabrayil", {47.026, 39.400}}, "jabrayil-district-1994"},
    {{"Kalbajar", {46.037, 40.107}}, "kalbajar-district-1994"},
    {{"Lachin", {46.546, 39.641}}, "lachin-district-1994"},
    {{"Qubadli", {46.580, 39.344}}, "qubadli-district-1994"},
    {{"Zangilan", {46.660, 39.085}}, "zangilan-district-1994"}};

bool is_iso_date(const std::string& date) {
    const std::string pattern = std::string("dddd-dd-dd").substr(0, date.size());
    return (date.size() == 4 || date.size() == 7 || date.size() == 10) &&
           std::ranges::equal(date, pattern, [](char c, char wanted) {
               return wanted == 'd' ? '0' <= c && c <= '9' : c == wanted;
           });
}

}  // namespace

TEST_CASE("the towns of the former oblast lie in it and behind the line of 1994", "[geo]") {
    for (const Town& town : towns_of_the_oblast) {
        INFO(town.name);
        CHECK(carto::contains(area("nagorno-karabakh-oblast-1991").shape, town.position));
        CHECK(carto::contains(area("karabakh-zone-1994").shape, town.position));
        CHECK_FALSE(carto::contains(area("surrounding-districts-1994").shape, town.position));
    }
}

TEST_CASE("each town of the seven districts lies in its district and in no other", "[geo]") {
    for (const auto& [town, district] : district_towns) {
        INFO(town.name);
        CHECK_FALSE(carto::contains(area("nagorno-karabakh-oblast-1991").shape, town.position));
        CHECK(carto::contains(area("karabakh-zone-1994").shape, town.position));
        CHECK(carto::contains(area("surrounding-districts-1994").shape, town.position));
        for (const DistrictTown& other : district_towns) {
            INFO(other.district);
            CHECK(carto::contains(area(other.district).shape, town.position) ==
                  (std::string(other.district) == district));
        }
    }
}

TEST_CASE("towns beyond the line of 1994 lie outside", "[geo]") {
    const std::vector<Town> beyond{{"Terter", {46.932, 40.342}},
                                   {"Horadiz", {47.334, 39.450}},
                                   {"Beylagan", {47.615, 39.772}},
                                   {"Goris", {46.339, 39.511}}};
    for (const Town& town : beyond) {
        INFO(town.name);
        CHECK_FALSE(carto::contains(area("nagorno-karabakh-oblast-1991").shape, town.position));
        CHECK_FALSE(carto::contains(area("karabakh-zone-1994").shape, town.position));
    }
}

TEST_CASE("the seven districts together are the ground around the former oblast", "[geo]") {
    double sum_km2 = 0;
    for (const DistrictTown& each : district_towns) {
        sum_km2 += area(each.district).area_km2;
    }
    CHECK_THAT(sum_km2, WithinRel(area("surrounding-districts-1994").area_km2, 1e-3));
}

TEST_CASE("disputed areas measure what was measured on their sources", "[geo]") {
    const std::vector<std::pair<const char*, double>> expected_km2{
        {"nagorno-karabakh-oblast-1991", 4'277},
        {"karabakh-zone-1994", 11'915},
        {"south-ossetia", 4'458},
        {"abkhazia", 8'622},
        {"crimea", 27'033},
        {"donbas-2015", 17'705},
        {"transnistria", 3'043},
        {"western-sahara", 268'920},
        {"golan-heights", 1'265},
        {"aksai-chin", 29'991},
        {"jammu-kashmir-ladakh", 106'052},
        {"azad-kashmir-gilgit", 77'203},
        {"shaksgam", 5'316},
        {"arunachal-pradesh", 69'683},
        {"abyei", 10'921}};
    for (const auto& [key, km2] : expected_km2) {
        INFO(key);
        CHECK_THAT(area(key).area_km2, WithinRel(km2, 0.01));
    }
}

TEST_CASE("each disputed area says who holds and claims it, since when and who says so", "[geo]") {
    for (const Feature& each : areas().features) {
        INFO(each.name);
        CHECK_FALSE(each.key.empty());
        CHECK_FALSE(each.parties.empty());
        CHECK_FALSE(each.held_by.empty());
        CHECK(each.claimed_by.find('|') != std::string::npos);
        CHECK(is_iso_date(each.from));
        CHECK((each.to.empty() || (is_iso_date(each.to) && each.from < each.to)));
        CHECK(each.year_from == std::stoi(each.from));
        CHECK(each.status.ends_with('.'));
        CHECK(each.source.find("; ") != std::string::npos);
    }
}

TEST_CASE("the label of a disputed area lies in it", "[geo]") {
    for (const Feature& each : areas().features) {
        INFO(each.name);
        CHECK(carto::contains(each.shape, each.label_point));
    }
}

TEST_CASE("the districts changed hands on the days they did", "[geo]") {
    CHECK(area("lachin-district-1994").from == "1992-05-18");
    CHECK(area("lachin-district-1994").to == "2020-12-01");
    CHECK(area("kalbajar-district-1994").from == "1993-04");
    CHECK(area("kalbajar-district-1994").to == "2020-11-25");
    CHECK(area("agdam-district-1994").from == "1993-07-23");
    CHECK(area("agdam-district-1994").to == "2020-11-20");
    CHECK(area("karabakh-zone-1994").to == "2020-11-10");
    CHECK(area("nagorno-karabakh-oblast-1991").to == "1991-11-26");
}
