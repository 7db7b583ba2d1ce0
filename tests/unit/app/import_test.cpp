#include <app/import_gazetteer.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include <app/own_gazetteers.hpp>
#include <support/catch.hpp>
#include <support/temporary_folder.hpp>

using namespace wherein;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;

namespace {

const std::string lists = WHEREIN_SOURCE_DIR "/tests/data/lists/";

void ignore_progress(std::uint64_t, double) {}

base::Result<app::ImportReport> import(geo::PointSource source, const tests::TemporaryFolder& to) {
    app::ImportOptions options{std::move(source), (to.path() / "own.index").string()};
    return app::import_gazetteer(options, {}, ignore_progress);
}

std::shared_ptr<const gazetteer::Gazetteer> open(const tests::TemporaryFolder& folder) {
    const auto opened = app::open_own_gazetteer((folder.path() / "own.index").string());
    REQUIRE(opened);
    return *opened;
}

gazetteer::Place first(const gazetteer::Gazetteer& places, std::string_view name) {
    const auto hits = places.find(name);
    INFO(name);
    REQUIRE_FALSE(hits.empty());
    return places.place(hits.front().place);
}

}  // namespace

TEST_CASE("a GeoNames dump becomes an index with the built-in areas and towns", "[app]") {
    const tests::TemporaryFolder folder;
    const auto report = import({lists + "dump.txt", {}, {}, {}, {}, {}, {}}, folder);
    REQUIRE(report);
    CHECK(report->read.rows == 6);
    CHECK(report->read.left_out == 2);  // north of the pole; not a row at all
    CHECK(report->read.first_left_out == 6);
    CHECK(report->made.joined == 2);
    CHECK(report->made.listed == 4);
    CHECK(report->made.kept > 100'000);

    const auto places = open(folder);
    CHECK(first(*places, "Kennesaw").id == "geonames:4203696");
    CHECK(first(*places, "Republic of Testania").id == "iso:AZ");
    const gazetteer::Place khankendi = first(*places, "Vararakn");
    CHECK(khankendi.id == "geonames:146970");
    CHECK(khankendi.name == "Khankendi");  // the built-in list's name in use today
    CHECK(khankendi.population == 55'200);
    CHECK(first(*places, "Shushi").id == "geonames:147105");
    CHECK(first(*places, "mount example").type == gazetteer::PlaceType::physical);
    CHECK(first(*places, "School No. 3").type == gazetteer::PlaceType::other);
    const gazetteer::Place village = first(*places, "Tazakand Darasi");
    CHECK(village.name == "Təzəkənd Dərəsi");
    CHECK(village.admin1 == "AZ.65");
    CHECK(village.admin2 == "AZ.65.7");
    CHECK_THAT(village.point.lng_deg, WithinAbs(46.9, 1e-7));
    // Codes, links and machine spellings are no names.
    CHECK(places->find("STP").empty());
    CHECK(places->find("http://example.org").empty());
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a dump is read from a zip archive and from gzip", "[app]") {
    const tests::TemporaryFolder folder;
    const std::string archive = (folder.path() / "AZ.zip").string();
    const std::string packed = (folder.path() / "AZ.txt.gz").string();
    const std::string zip = "cd '" + lists + "' && zip -q '" + archive + "' dump.txt own.csv";
    const std::string gzip = "gzip -c '" + lists + "dump.txt' > '" + packed + "'";
    if (std::system(zip.c_str()) != 0 || std::system(gzip.c_str()) != 0) {
        WARN("zip or gzip is not installed: the packed dumps were not read");
        return;
    }
    for (const std::string& source : {archive, packed}) {
        INFO(source);
        const auto report = import({source, {}, {}, {}, {}, {}, {}}, folder);
        REQUIRE(report);
        CHECK(report->read.rows == 6);
    }
    std::ofstream(packed, std::ios::binary | std::ios::app) << "cut";
    std::filesystem::resize_file(packed, 200);
    const auto cut = import({packed, {}, {}, {}, {}, {}, {}}, folder);
    REQUIRE_FALSE(cut);
    CHECK(cut.error().code == base::ErrorCode::unreadable);
}

TEST_CASE("any point source of GDAL becomes an index", "[app]") {
    const tests::TemporaryFolder folder;
    SECTION("GeoJSON, with fields named") {
        geo::PointSource source;
        source.source = lists + "own.geojson";
        source.id_field = "ref";
        const auto report = import(source, folder);
        REQUIRE(report);
        CHECK(report->read.rows == 2);
        CHECK(report->read.first_left_out == 2);
        const auto places = open(folder);
        const gazetteer::Place camp = first(*places, "Old Camp");
        CHECK(camp.id == "user:k1");
        CHECK(camp.name == "Camp Meadow");
        CHECK(camp.type == gazetteer::PlaceType::user);
        CHECK(camp.country == "AM");
        CHECK(camp.population == 12);
        CHECK(first(*places, "Long Field").point.lng_deg > 45);
    }
    SECTION("a table with columns of degrees") {
        REQUIRE(import({lists + "own.csv", {}, {}, {}, {}, {}, {}}, folder));
        CHECK_THAT(first(*open(folder), "Csv Corner").point.lat_deg, WithinAbs(50.25, 1e-7));
    }
}

TEST_CASE("an import that cannot be done says why and leaves the old index", "[app]") {
    const tests::TemporaryFolder folder;
    std::ofstream(folder.path() / "own.index") << "old";
    const auto sentence = [&](geo::PointSource source) {
        const auto report = import(std::move(source), folder);
        return report ? std::string("done") : base::to_sentence(report.error());
    };
    CHECK_THAT(sentence({"no/such/list.csv", {}, {}, {}, {}, {}, {}}),
               ContainsSubstring("no/such/list.csv"));
    CHECK_THAT(sentence({lists + "own.geojson", "roads", {}, {}, {}, {}, {}}),
               ContainsSubstring("no such layer"));
    CHECK_THAT(sentence({lists + "own.geojson", {}, "nom", {}, {}, {}, {}}),
               ContainsSubstring("It has the fields ref, name"));
    CHECK_THAT(sentence({WHEREIN_SOURCE_DIR "/README.md", {}, {}, {}, {}, {}, {}}),
               ContainsSubstring("cannot be opened"));
    std::stop_source stop;
    stop.request_stop();
    app::ImportOptions options{{lists + "dump.txt", {}, {}, {}, {}, {}, {}},
                               (folder.path() / "own.index").string()};
    CHECK_FALSE(app::import_gazetteer(options, stop.get_token(), ignore_progress));
    std::ifstream kept(folder.path() / "own.index");
    CHECK(std::string(std::istreambuf_iterator<char>(kept), {}) == "old");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("an own gazetteer is a name in the reader's folder or a path", "[app]") {
    CHECK(app::own_gazetteer_path("./x.index") == "./x.index");
    CHECK(app::own_gazetteer_path("world").filename() == "world.index");
    CHECK(app::own_gazetteer_path("world").is_absolute());
    const auto missing = app::open_own_gazetteer("/no/such.index");
    REQUIRE_FALSE(missing);
    CHECK_THAT(base::to_sentence(missing.error()), ContainsSubstring("gazetteer import"));
    CHECK(*app::open_own_gazetteer("") == nullptr);
}
