#include <filesystem>
#include <fstream>
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
