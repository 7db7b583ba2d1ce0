#include <geo/user_layer.hpp>

#include <fstream>

#include <gdal_priv.h>
#include <gdal_utils.h>

#include <geo/gdal_error.hpp>
#include <geo/layers.hpp>
#include <support/catch.hpp>
#include <support/temporary_folder.hpp>

using namespace wherein;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;

namespace {

constexpr const char* two_places = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"name":"Camp","remark":"first"},"geometry":{"type":"Point","coordinates":[46.75,39.8]}},
{"type":"Feature","properties":{"name":"Spring","remark":"second"},"geometry":{"type":"Point","coordinates":[47.5,40.25]}}]})";

constexpr const char* mixed = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"label":"Field"},"geometry":{"type":"Polygon","coordinates":[[[46,39],[47,39],[47,40],[46,40],[46,39]]]}},
{"type":"Feature","properties":{"label":"Path"},"geometry":{"type":"LineString","coordinates":[[45,39],[46,40],[47,41]]}},
{"type":"Feature","properties":{"label":"Nowhere"},"geometry":null}]})";

std::string write(const std::filesystem::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
    return path.string();
}

/// Another file with the same content, made by GDAL.
std::string converted(const std::string& from, const std::filesystem::path& to, const char* driver,
                      std::vector<const char*> more = {}) {
    geo::start_gdal();
    const geo::GdalErrorCapture errors;
    const GDALDatasetUniquePtr source(GDALDataset::Open(from.c_str(), GDAL_OF_VECTOR));
    REQUIRE(source);
    std::vector<const char*> words{"-f", driver};
    words.insert(words.end(), more.begin(), more.end());
    words.push_back(nullptr);
    auto* options = GDALVectorTranslateOptionsNew(const_cast<char**>(words.data()), nullptr);
    GDALDatasetH handle = GDALDataset::ToHandle(source.get());
    GDALClose(GDALVectorTranslate(to.string().c_str(), nullptr, 1, &handle, options, nullptr));
    GDALVectorTranslateOptionsFree(options);
    REQUIRE(std::filesystem::exists(to));
    return to.string();
}

carto::UserLayer loaded(const std::string& path, const std::string& field = {}) {
    const auto layer = geo::load_user_layer(path, field);
    INFO(path << (layer ? "" : base::to_sentence(layer.error())));
    REQUIRE(layer);
    return **layer;
}

base::Error refused(const std::string& path, const std::string& field = {}) {
    const auto layer = geo::load_user_layer(path, field);
    REQUIRE_FALSE(layer);
    CHECK_FALSE(layer.error().what.empty());
    CHECK_FALSE(layer.error().hint.empty());
    CHECK(layer.error().where.starts_with(path));
    return layer.error();
}

std::string picture(const std::filesystem::path& path, const char* crs, double west, double north,
                    double step) {
    geo::start_gdal();
    constexpr int side = 8;
    const GDALDatasetUniquePtr made(GetGDALDriverManager()->GetDriverByName("GTiff")->Create(
        path.string().c_str(), side, side, 3, GDT_Byte, nullptr));
    std::array<double, 6> transform{west, step, 0, north, 0, -step};
    made->SetGeoTransform(transform.data());
    if (crs != nullptr) {
        OGRSpatialReference reference;
        reference.SetFromUserInput(crs);
        made->SetSpatialRef(&reference);
    }
    for (int band = 1; band <= 3; ++band) {
        made->GetRasterBand(band)->Fill(band * 60);
    }
    return path.string();
}

}  // namespace

TEST_CASE("a layer of each common format gives the same places with the same names", "[geo]") {
    const tests::TemporaryFolder folder;
    const std::string geojson = write(folder.path() / "two.geojson", two_places);
    const std::vector<std::string> files{
        geojson,
        converted(geojson, folder.path() / "two.kml", "KML", {"-dsco", "NameField=name"}),
        converted(geojson, folder.path() / "two.shp", "ESRI Shapefile"),
        converted(geojson, folder.path() / "two.gpkg", "GPKG"),
        converted(geojson, folder.path() / "two.gpx", "GPX", {"-dsco", "GPX_USE_EXTENSIONS=YES"}),
        converted(geojson, folder.path() / "two.fgb", "FlatGeobuf"),
    };
    for (const std::string& file : files) {
        const carto::UserLayer layer = loaded(file);
        REQUIRE(layer.features.size() == 2);
        std::vector<carto::UserFeature> features = layer.features;
        std::sort(features.begin(), features.end(),
                  [](const auto& a, const auto& b) { return a.name < b.name; });
        CHECK(features[0].name == "Camp");
        CHECK(features[1].name == "Spring");
        REQUIRE(features[0].points.size() == 1);
        CHECK_THAT(features[0].points[0].lng_deg, WithinAbs(46.75, 1e-6));
        CHECK_THAT(features[0].points[0].lat_deg, WithinAbs(39.8, 1e-6));
        CHECK(layer.title == std::filesystem::path(file).filename());
        CHECK_THAT(layer.box.east_deg, WithinAbs(47.5, 1e-6));
    }
}

TEST_CASE("areas, lines and a field of names of one's own choice", "[geo]") {
    const tests::TemporaryFolder folder;
    const std::string file = write(folder.path() / "mixed.geojson", mixed);
    const carto::UserLayer layer = loaded(file);
    REQUIRE(layer.features.size() == 2);
    CHECK(layer.left_out == 1);
    CHECK(layer.name_field == "label");
    CHECK(layer.features[0].name == "Field");
    CHECK(layer.features[0].areas.polygon_ends.size() == 1);
    CHECK(layer.features[0].lines.is_empty());
    CHECK(carto::contains(layer.features[0].areas, layer.features[0].label_point));
    CHECK(layer.features[1].lines.points.size() == 3);
    const std::string two = write(folder.path() / "two.geojson", two_places);
    CHECK(loaded(two, "remark").features[1].name == "second");
    const base::Error unknown = refused(two, "nick");
    CHECK(unknown.code == base::ErrorCode::bad_usage);
    CHECK_THAT(unknown.hint, ContainsSubstring("remark"));
}

TEST_CASE("another coordinate system is brought to degrees, longitude first", "[geo]") {
    const tests::TemporaryFolder folder;
    const std::string geojson = write(folder.path() / "two.geojson", two_places);
    for (const char* crs : {"EPSG:3857", "EPSG:32638", "EPSG:4326"}) {
        const std::string file =
            converted(geojson, folder.path() / (std::string(crs).substr(5) + ".gpkg"), "GPKG",
                      {"-t_srs", crs});
        const carto::UserLayer layer = loaded(file);
        REQUIRE(layer.features.size() == 2);
        CHECK_THAT(layer.features[0].points.at(0).lng_deg, WithinAbs(46.75, 1e-6));
        CHECK_THAT(layer.features[0].points.at(0).lat_deg, WithinAbs(39.8, 1e-6));
    }
}

TEST_CASE("a picture with a place on the earth becomes pixels in degrees", "[geo]") {
    const tests::TemporaryFolder folder;
    const carto::UserLayer plain =
        loaded(picture(folder.path() / "plain.tif", "EPSG:4326", 44, 42, 0.25));
    REQUIRE(plain.raster);
    CHECK(plain.features.empty());
    CHECK_THAT(plain.raster->box.west_deg, WithinAbs(44, 0.01));
    CHECK_THAT(plain.raster->box.north_deg, WithinAbs(42, 0.01));
    CHECK_THAT(plain.raster->box.east_deg, WithinAbs(46, 0.3));
    const std::size_t middle =
        4 * static_cast<std::size_t>(plain.raster->width_px * (plain.raster->height_px / 2) +
                                     plain.raster->width_px / 2);
    CHECK(plain.raster->rgba.at(middle) == 60);
    CHECK(plain.raster->rgba.at(middle + 1) == 120);
    CHECK(plain.raster->rgba.at(middle + 2) == 180);
    CHECK(plain.raster->rgba.at(middle + 3) == 255);
    const carto::UserLayer mercator =
        loaded(picture(folder.path() / "metres.tif", "EPSG:3857", 4.9e6, 5.1e6, 20'000));
    REQUIRE(mercator.raster);
    CHECK_THAT(mercator.raster->box.west_deg, WithinAbs(44.017, 0.2));
}

TEST_CASE("a broken or foreign file is told with what, where and what next", "[geo]") {
    const tests::TemporaryFolder folder;
    CHECK_THAT(refused((folder.path() / "missing.gpkg").string()).what,
               ContainsSubstring("no such file"));
    refused(write(folder.path() / "text.txt", "Only words.\n"));
    refused(write(folder.path() / "cut.geojson", std::string(two_places).substr(0, 150)));
    refused(write(folder.path() / "empty.geojson", ""));
    refused(write(folder.path() / "none.geojson", R"({"type":"FeatureCollection","features":[]})"));
    refused(write(folder.path() / "far.geojson",
                  R"({"type":"Point","coordinates":[4000000,5000000]})"));
    refused(picture(folder.path() / "nowhere.tif", nullptr, 4.9e6, 5.1e6, 20'000));
    const std::string geojson = write(folder.path() / "two.geojson", two_places);
    const std::string whole = converted(geojson, folder.path() / "two.fgb", "FlatGeobuf");
    std::ifstream stream(whole, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    refused(write(folder.path() / "cut.fgb", bytes.substr(0, bytes.size() / 2)));
}

TEST_CASE("a file that only points to the network is not followed", "[geo]") {
    const tests::TemporaryFolder folder;
    refused(write(
        folder.path() / "remote.vrt",
        "<OGRVRTDataSource><OGRVRTLayer name=\"a\"><SrcDataSource>/vsicurl/http://127.0.0.1:9/"
        "a.geojson</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"));
}
