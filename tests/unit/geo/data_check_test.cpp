#include <geo/data_check.hpp>

#include <fstream>

#include <geo/layers.hpp>
#include <support/catch.hpp>
#include <support/temporary_folder.hpp>

using namespace wherein;
using geo::Finding;

namespace {

carto::Feature polygon(const std::string& key, std::vector<base::LngLat> ring) {
    carto::Feature feature;
    feature.key = key;
    feature.name = "Land " + key;
    feature.country = key;
    ring.push_back(ring.front());
    feature.box = {ring.front().lng_deg, ring.front().lat_deg, ring.front().lng_deg,
                   ring.front().lat_deg};
    for (const base::LngLat p : ring) {
        feature.box = {
            std::min(feature.box.west_deg, p.lng_deg), std::min(feature.box.south_deg, p.lat_deg),
            std::max(feature.box.east_deg, p.lng_deg), std::max(feature.box.north_deg, p.lat_deg)};
    }
    feature.shape.points = std::move(ring);
    feature.shape.ring_ends = {static_cast<std::uint32_t>(feature.shape.points.size())};
    feature.shape.polygon_ends = {1};
    return feature;
}

carto::Feature square(const std::string& key, double west, double south, double side) {
    return polygon(
        key,
        {{west, south}, {west, south + side}, {west + side, south + side}, {west + side, south}});
}

carto::Layer layer_of(std::vector<carto::Feature> features) {
    return {carto::LayerKind::states, std::move(features)};
}

carto::Feature sound_area() {
    carto::Feature area = square("reach", 1, 1, 1);
    area.from = "1994-05-12";
    area.held_by = "X-R";
    area.claimed_by = "AA|X-R";
    area.party_names = "AA Land AA|X-R Free Reach";
    area.status = "Held since the ceasefire.";
    area.source = "Natural Earth; Atlas of 1994";
    return area;
}

gazetteer::PlaceRow town(const char* id, const char* country, base::LngLat point) {
    gazetteer::PlaceRow row;
    row.geonames_id = id;
    row.name = std::string("Town ") + id;
    row.country = country;
    row.point = point;
    return row;
}

/// A small sound data set; its tables lie in a folder of their own.
struct Data {
    Data() {
        std::filesystem::create_directories(folder.path() / "names");
        write("names/regions.tsv",
              "key\tnames\tkind\tmembers\tfrom\tto\tnote\treference\tcompared\n"
              "both\tBoth\tvague\tAA BB area:reach\t\t\t\tAtlas\t2026-11-26 page 3\n");
        write("sources.tsv",
              "file\twhat\tsource\tversion\tlicence\tattribution\tdate\n"
              "states.fgb.gz\tunits\tAtlas\t1\tpublic domain\tAtlas\t2013\n");
        write("names/map_labels.tsv", "name\ttype\treference\nSea\tsea\tAtlas\n");
        write("names/representative_points.tsv",
              "place\tlng_deg\tlat_deg\treference\niso:AA\t1\t1\tAtlas\n");
        write("names/aliases.tsv", "geonames_id\tshown\tnames\n1\tTown\tTowne\n");
        const std::vector<carto::Feature> countries{square("AA", 0, 0, 2), square("BB", 2, 0, 2)};
        data.folder = folder.path();
        data.atlas.countries_mid = std::make_shared<const carto::Layer>(layer_of(countries));
        data.atlas.states = data.atlas.countries_mid;
        data.atlas.disputed_areas = std::make_shared<const carto::Layer>(
            carto::Layer{carto::LayerKind::disputed_areas, {sound_area()}});
        data.places = {town("1", "AA", {1, 1}), town("2", "BB", {3, 1})};
    }

    void write(const std::string& name, const std::string& text) {
        std::ofstream(folder.path() / name, std::ios::binary) << text;
    }

    Finding table_finding(const std::string& check, const std::string& where) {
        for (const Finding& finding : geo::check_tables(data)) {
            if (finding.check == check && finding.where == where) {
                return finding;
            }
        }
        FAIL("no such check: " << check << ", " << where);
        return {};
    }

    tests::TemporaryFolder folder;
    geo::CheckedData data;
};

}  // namespace

TEST_CASE("sound shapes give no findings", "[geo]") {
    const carto::Layer layer = layer_of({square("AA", 0, 0, 2), square("BB", 2, 0, 2)});
    CHECK(geo::invalid_polygons(layer).count == 0);
    CHECK(geo::overlapping_polygons(layer).count == 0);
    CHECK(geo::overused_edges(layer).count == 0);
    CHECK(geo::repeated_keys(layer).count == 0);
}

TEST_CASE("a polygon that crosses itself is found and named", "[geo]") {
    const carto::Layer layer =
        layer_of({square("AA", 0, 0, 2), polygon("CC", {{5, 0}, {7, 2}, {7, 0}, {5, 2}})});
    const Finding finding = geo::invalid_polygons(layer);
    CHECK(finding.count == 1);
    REQUIRE(finding.examples.size() == 1);
    CHECK(finding.examples[0] == "Land CC (CC)");
}

TEST_CASE("features that share ground are found, the largest share first", "[geo]") {
    const carto::Layer layer =
        layer_of({square("AA", 0, 0, 2), square("BB", 1.9, 0, 2), square("CC", 3, 1, 2)});
    const Finding finding = geo::overlapping_polygons(layer);
    CHECK(finding.count == 2);
    REQUIRE(finding.examples.size() == 2);
    CHECK(finding.examples[0].find("BB") != std::string::npos);
    CHECK(finding.examples[0].find("CC") != std::string::npos);
}

TEST_CASE("an edge that rings run along twice the same way is found", "[geo]") {
    const carto::Layer layer = layer_of({square("AA", 0, 0, 2), square("AB", 0, 0, 2)});
    CHECK(geo::overused_edges(layer).count == 4);
}

TEST_CASE("a key given twice is found", "[geo]") {
    CHECK(geo::repeated_keys(layer_of({square("AA", 0, 0, 1), square("AA", 5, 0, 1)})).count == 1);
}

TEST_CASE("places in the sea, abroad and of unknown countries are told apart", "[geo]") {
    Data world;
    world.data.places.push_back(town("3", "AA", {1, -0.5}));
    world.data.places.push_back(town("4", "AA", {3, 1}));
    world.data.places.push_back(town("5", "ZZ", {3, 1}));
    world.data.places.push_back(town("5", "BB", {3, 1}));
    const auto findings = geo::places_outside(world.data.atlas, world.data.places);
    REQUIRE(findings.size() == 3);
    CHECK(findings[0].count == 1);
    CHECK(findings[0].examples[0].find("km off") != std::string::npos);
    CHECK(findings[1].count == 1);
    CHECK(findings[1].examples[0].find("in BB") != std::string::npos);
    CHECK(findings[2].count == 1);
    CHECK(geo::repeated_place_ids(world.data.places).count == 1);
}

TEST_CASE("each fact that a disputed area lacks is found", "[geo]") {
    const auto count_after = [](auto change) {
        carto::Feature area = sound_area();
        change(area);
        return geo::disputed_without_facts({carto::LayerKind::disputed_areas, {area}}).count;
    };
    CHECK(count_after([](carto::Feature&) {}) == 0);
    CHECK(count_after([](carto::Feature& area) { area.from.clear(); }) == 1);
    CHECK(count_after([](carto::Feature& area) { area.from = "1994-15"; }) == 1);
    CHECK(count_after([](carto::Feature& area) { area.to = "1990"; }) == 1);
    CHECK(count_after([](carto::Feature& area) { area.held_by.clear(); }) == 1);
    CHECK(count_after([](carto::Feature& area) { area.claimed_by = "AA"; }) == 1);
    CHECK(count_after([](carto::Feature& area) { area.held_by = "QQ"; }) == 1);
    CHECK(count_after([](carto::Feature& area) { area.status.clear(); }) == 1);
    CHECK(count_after([](carto::Feature& area) { area.source = "Natural Earth"; }) == 1);
}

TEST_CASE("a line that names an area there is not is found", "[geo]") {
    Data world;
    carto::Feature line;
    line.sides = std::make_shared<const carto::LineSides>(
        carto::LineSides{"AA", "AA", "reach|gone", "", false});
    world.data.atlas.disputed_lines = std::make_shared<const carto::Layer>(
        carto::Layer{carto::LayerKind::disputed_lines, {line}});
    CHECK(geo::lines_without_area(world.data.atlas).count == 1);
}

TEST_CASE("sound tables give no findings", "[geo]") {
    Data world;
    for (const Finding& finding : geo::check_tables(world.data)) {
        INFO(finding.check << ", " << finding.where);
        CHECK(finding.count == 0);
    }
}

TEST_CASE("members and codes that name nothing are found", "[geo]") {
    Data world;
    world.write("names/regions.tsv",
                "key\tnames\tkind\tmembers\tfrom\tto\tnote\treference\tcompared\n"
                "both\tBoth\tvague\tAA QQ AA.99 ZZ@1990/1999 area:nowhere\t\t\t\tAtlas\n");
    world.write("names/aliases.tsv", "geonames_id\tshown\tnames\n77\tTown\tTowne\n");
    CHECK(world.table_finding("members of regions that name nothing", "names/regions.tsv").count ==
          4);  // a former member too
    CHECK(world.table_finding("names that resolve nowhere", "names/aliases.tsv").count == 1);
}

TEST_CASE("rows without a source, ids given twice and unreadable tables are found", "[geo]") {
    Data world;
    world.write("names/regions.tsv",
                "key\tnames\tkind\tmembers\tfrom\tto\tnote\treference\tcompared\n"
                "one\tOne\tvague\tAA\n"
                "another\tAnother\tvague\tBB\t\t\t\tAtlas\t2026-11-26 page 3\n"
                "one\tOne again\tvague\tAA\t\t\t\tAtlas\n");
    world.write("sources.tsv",
                "file\twhat\tsource\tversion\tlicence\tattribution\tdate\n"
                "states.fgb.gz\tunits\t\t1\tpublic domain\tAtlas\t2013\n");
    // The first lacks both, the last was not compared with what it names.
    CHECK(world.table_finding("rows without a source", "names/regions.tsv").count == 3);
    CHECK(world.table_finding("rows without a source", "sources.tsv").count == 1);
    CHECK(world.table_finding("repeated ids", "names/regions.tsv").count == 1);
    world.write("names/regions.tsv", "key\tnames\n");
    CHECK(world.table_finding("tables that cannot be read", "names/regions.tsv").count == 1);
}

TEST_CASE("a folder without its layers is refused in words", "[geo]") {
    geo::start_gdal();
    Data world;
    const auto loaded = geo::load_for_check(world.folder.path());
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().code == base::ErrorCode::unreadable);
}
