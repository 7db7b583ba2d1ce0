#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <support/catch.hpp>

namespace fs = std::filesystem;

namespace {

const fs::path geodata = fs::path(WHEREIN_SOURCE_DIR) / "geodata";

struct SourceRow {
    std::string file, what, source, version, licence, attribution, date;
};

std::vector<SourceRow> source_rows() {
    std::ifstream table(geodata / "sources.tsv");
    std::vector<SourceRow> rows;
    std::string line;
    std::getline(table, line);
    while (std::getline(table, line)) {
        std::istringstream cells(line);
        SourceRow row;
        for (std::string* cell : {&row.file, &row.what, &row.source, &row.version, &row.licence,
                                  &row.attribution, &row.date}) {
            std::getline(cells, *cell, '\t');
        }
        rows.push_back(row);
    }
    return rows;
}

}  // namespace

TEST_CASE("every file of geodata says what it is, from whom, of when and on which terms", "[geo]") {
    std::set<std::string> named;
    for (const SourceRow& row : source_rows()) {
        INFO(row.file);
        CHECK(fs::is_regular_file(geodata / row.file));
        CHECK(named.insert(row.file).second);
        CHECK_FALSE(row.what.empty());
        CHECK_FALSE(row.source.empty());
        CHECK_FALSE(row.licence.empty());
        CHECK_FALSE(row.date.empty());
        CHECK((row.licence == "own work" || !row.attribution.empty()));
    }
    for (const auto& entry : fs::recursive_directory_iterator(geodata)) {
        const std::string file = fs::relative(entry.path(), geodata).generic_string();
        const bool about_the_data =
            file == "sources.tsv" || file.starts_with("LICENSES/") || file.starts_with("recipe/");
        if (entry.is_regular_file() && !about_the_data) {
            INFO("add a line to geodata/sources.tsv for " << file);
            CHECK(named.count(file) == 1);
        }
    }
}

TEST_CASE("every licence the data comes under lies beside it", "[geo]") {
    // What to print with a picture tells the texts that go with a row.
    const std::map<std::string, std::vector<std::string>> texts{
        {"Made with Natural Earth", {"NaturalEarth.txt"}},
        {"Place names (c) GeoNames.org, CC BY 4.0, adapted", {"GeoNames.txt"}},
        {"Lakes: GSHHG, Wessel & Smith, LGPL", {"GSHHG.txt", "LGPL-3.txt", "GPL-3.txt"}},
        {"Relief: NASA SRTM", {"SRTM.txt"}},
        {"Unicode CLDR", {"Unicode-3.0.txt"}}};
    std::set<std::string> used;
    for (const SourceRow& row : source_rows()) {
        if (row.attribution.empty()) {
            continue;
        }
        INFO(row.file << ": " << row.attribution);
        REQUIRE(texts.contains(row.attribution));
        for (const std::string& text : texts.at(row.attribution)) {
            CHECK(fs::file_size(geodata / "LICENSES" / text) > 200);
            used.insert(text);
        }
    }
    for (const auto& entry : fs::directory_iterator(geodata / "LICENSES")) {
        INFO(entry.path().filename() << " goes with no row of sources.tsv");
        CHECK(used.contains(entry.path().filename().string()));
    }
}
