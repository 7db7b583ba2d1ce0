#include <algorithm>
#include <filesystem>
#include <fstream>

#include <gazetteer/region_table.hpp>
#include <gazetteer/table.hpp>
#include <support/catch.hpp>

using namespace wherein;
namespace fs = std::filesystem;

namespace {

/// A file that goes away with the test.
class TemporaryFile {
  public:
    explicit TemporaryFile(const std::string& content)
        : path_(fs::temp_directory_path() / "wherein_tables_test.tsv") {
        std::ofstream(path_) << content;
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() { fs::remove(path_); }
    const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

const std::string region_header =
    "key\tnames\tkind\tmembers\tfrom\tto\tnote\treference\tcompared\n";

}  // namespace

TEST_CASE("a table gives rows with every column and leaves out comments", "[gazetteer]") {
    const TemporaryFile file("# a comment\none\ttwo\na\tb\n\nc\r\n");
    const auto table = gazetteer::read_table(file.path(), {"one", "two"});
    REQUIRE(table.has_value());
    REQUIRE(table->rows.size() == 2);
    CHECK(table->rows[0].cells[1] == "b");
    CHECK(table->rows[1].cells[0] == "c");
    CHECK(table->rows[1].cells[1].empty());
    CHECK(table->rows[1].line == 5);
}

TEST_CASE("a malformed table names file and line", "[gazetteer]") {
    const TemporaryFile file("one\ttwo\na\tb\tc\n");
    const auto table = gazetteer::read_table(file.path(), {"one", "two"});
    REQUIRE_FALSE(table.has_value());
    CHECK_THAT(table.error().where, Catch::Matchers::ContainsSubstring("line 2"));
    CHECK_FALSE(gazetteer::read_table(file.path(), {"one"}).has_value());
}

TEST_CASE("a region that contains itself is refused", "[gazetteer]") {
    const TemporaryFile file(region_header +
                             "a\tA\tregion\tb\t\t\t\tx\nb\tB\tregion\ta\t\t\t\tx\n");
    const auto regions = gazetteer::read_regions(file.path());
    REQUIRE_FALSE(regions.has_value());
    CHECK_THAT(regions.error().what, Catch::Matchers::ContainsSubstring("contains itself"));
}

TEST_CASE("a region of unknown kind or with a malformed year is refused", "[gazetteer]") {
    CHECK_FALSE(
        gazetteer::read_regions(TemporaryFile(region_header + "a\tA\tmood\tAZ\t\t\t\tx\n").path())
            .has_value());
    CHECK_FALSE(gazetteer::read_regions(
                    TemporaryFile(region_header + "a\tA\tregion\tAZ\t19x\t\t\tx\n").path())
                    .has_value());
    const TemporaryFile dated(region_header + "a\tA\tregion\tAZ GE@1993\t\t\t\tx\n");
    const auto regions = gazetteer::read_regions(dated.path());
    REQUIRE_FALSE(regions.has_value());
    CHECK_THAT(regions.error().what, Catch::Matchers::ContainsSubstring("malformed dates"));
}

TEST_CASE("organisations have as many members as they say", "[gazetteer]") {
    const auto regions = gazetteer::read_regions(WHEREIN_SOURCE_DIR "/geodata/names/regions.tsv");
    REQUIRE(regions.has_value());
    const std::vector<std::pair<std::string, std::size_t>> sizes{{"european-union", 27},
                                                                 {"eurozone", 21},
                                                                 {"schengen", 29},
                                                                 {"nato", 32},
                                                                 {"cis", 9},
                                                                 {"csto", 6},
                                                                 {"eaeu", 5},
                                                                 {"gulf-states", 6},
                                                                 {"arab-league", 22},
                                                                 {"asean", 11},
                                                                 {"brics", 10},
                                                                 {"opec", 12},
                                                                 {"ecowas", 12},
                                                                 {"eac", 8},
                                                                 {"sadc", 16},
                                                                 {"caricom", 15},
                                                                 {"oecd", 38},
                                                                 {"osce", 57},
                                                                 {"council-of-europe", 46},
                                                                 {"sco", 10},
                                                                 {"african-union", 55},
                                                                 {"turkic-states", 5},
                                                                 {"soviet-union", 15},
                                                                 {"yugoslavia", 7},
                                                                 {"g7", 7},
                                                                 {"p5", 5}};
    for (const auto& [key, size] : sizes) {
        const auto region = std::find_if(regions->begin(), regions->end(),
                                         [&key = key](const auto& row) { return row.key == key; });
        INFO(key);
        REQUIRE(region != regions->end());
        CHECK(region->members.size() == size);
    }
    for (const auto& region : *regions) {
        INFO(region.key);
        CHECK_FALSE(region.reference.empty());
    }
}

TEST_CASE("names of disputed areas keep their spaces among the members", "[gazetteer]") {
    const TemporaryFile file(
        region_header + "a\tA\tdisputed\tarea:Azad Kashmir and more area:Aksai Chin\t\t\t\tx\n");
    const auto regions = gazetteer::read_regions(file.path());
    REQUIRE(regions.has_value());
    CHECK(regions->front().members ==
          std::vector<std::string>{"area:Azad Kashmir and more", "area:Aksai Chin"});
}
