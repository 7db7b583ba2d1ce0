#include <geo/heights.hpp>

#include <algorithm>
#include <fstream>

#include <support/catch.hpp>
#include <support/temporary_folder.hpp>

using namespace wherein;

namespace {

float height_at(const carto::HeightGrid& grid, double lng, double lat) {
    const double u = (lng - grid.box.west_deg) / (grid.box.east_deg - grid.box.west_deg);
    const double v = (grid.box.north_deg - lat) / (grid.box.north_deg - grid.box.south_deg);
    const auto column = static_cast<std::size_t>(u * grid.width_px);
    const auto row = static_cast<std::size_t>(v * grid.height_px);
    return grid.height_m.at(row * static_cast<std::size_t>(grid.width_px) + column);
}

const std::filesystem::path geodata = std::filesystem::path(WHEREIN_SOURCE_DIR) / "geodata";

}  // namespace

TEST_CASE("known heights are found in the right order and the sea below zero", "[geo]") {
    const auto grid = geo::load_heights(geodata, {36, 36, 54, 48}, 0.02);
    REQUIRE(grid);
    CHECK(grid->box.west_deg < 36);
    CHECK(grid->box.north_deg > 48);
    const float elbrus = height_at(*grid, 42.43, 43.35);
    const float yerevan = height_at(*grid, 44.5, 40.18);
    const float kura_plain = height_at(*grid, 48, 40.1);
    CHECK(elbrus > 3'500);
    CHECK(yerevan > 600);
    CHECK(yerevan < elbrus);
    CHECK(kura_plain < 150);
    CHECK(height_at(*grid, 38, 43) < -500);      // Black Sea
}

TEST_CASE("a box across the antimeridian is read in one piece, and the world coarsely", "[geo]") {
    const auto fiji = geo::load_heights(geodata, {177, -19, -178, -16}, 0.03);
    REQUIRE(fiji);
    CHECK(fiji->box.east_deg > 180);
    CHECK(height_at(*fiji, 178, -17.8) > 100);  // Viti Levu
    CHECK(height_at(*fiji, 181.5, -17.3) < -100);
    const auto world = geo::load_heights(geodata, {-180, -90, 180, 90}, 0.6);
    REQUIRE(world);
    CHECK(world->width_px < 1'500);
    CHECK(height_at(*world, 88, 32) > 3'500);  // Tibet
    CHECK(height_at(*world, -30, 20) < -3'000);
}

TEST_CASE("coarse heights that the build has read are those of the file", "[geo]") {
    const tests::TemporaryFolder root;
    const auto relief = root.path() / "geodata" / "relief";
    std::filesystem::create_directories(relief);
    std::filesystem::copy_file(geodata / "relief" / "height8.tif", relief / "height8.tif");
    const std::vector<std::pair<base::GeoBox, double>> views{
        {{-180, -60, 180, 85}, 0.7}, {{150, -40, -120, 30}, 0.3}, {{-20, 30, 60, 70}, 0.15}};
    std::vector<carto::HeightGrid> plain;
    for (const auto& [box, deg_per_px] : views) {
        plain.push_back(*geo::load_heights(root.path() / "geodata", box, deg_per_px));
    }
    const auto made = root.path() / "unpacked";
    std::filesystem::create_directories(made);
    REQUIRE_FALSE(geo::unpack_heights(root.path() / "geodata", made).has_value());
    for (std::size_t i = 0; i < views.size(); ++i) {
        const auto ready =
            geo::load_heights(root.path() / "geodata", views[i].first, views[i].second);
        REQUIRE(ready);
        CHECK(ready->width_px == plain[i].width_px);
        CHECK(ready->height_m == plain[i].height_m);
    }
    // That they are looked at: one that is marked is seen.
    for (const auto& file : std::filesystem::directory_iterator(made)) {
        const std::string zeros(std::filesystem::file_size(file), '\0');
        std::ofstream(file.path(), std::ios::binary) << zeros;
    }
    for (const auto& [box, deg_per_px] : views) {
        const auto marked = geo::load_heights(root.path() / "geodata", box, deg_per_px);
        REQUIRE(marked);
        CHECK(*std::max_element(marked->height_m.begin(), marked->height_m.end()) < -10'000);
    }
}

TEST_CASE("missing heights are told by their file", "[geo]") {
    const tests::TemporaryFolder folder;
    const auto grid = geo::load_heights(folder.path(), {0, 0, 1, 1}, 0.1);
    REQUIRE_FALSE(grid);
    CHECK(grid.error().where.find("height8.tif") != std::string::npos);
}
