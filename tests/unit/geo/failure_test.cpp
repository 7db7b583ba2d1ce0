#include <geo/layers.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <thread>

#include <support/catch.hpp>

using namespace wherein;
namespace fs = std::filesystem;
using carto::LayerKind;
using Catch::Matchers::ContainsSubstring;

namespace {

const fs::path geodata = fs::path(WHEREIN_SOURCE_DIR) / "geodata";

/// A folder of the test's own, removed at its end.
class ScratchFolder {
  public:
    ScratchFolder()
        : path_(fs::temp_directory_path() / ("wherein_geo_" + std::to_string(getpid()))) {
        fs::create_directories(path_);
    }
    ~ScratchFolder() { fs::remove_all(path_); }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

std::string read_bytes(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

void write_bytes(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

/// What the process writes to its error stream while `work` runs.
std::string stderr_of(const fs::path& folder, const std::function<void()>& work) {
    const fs::path log = folder / "stderr.txt";
    std::fflush(stderr);
    const int saved = dup(STDERR_FILENO);
    const int sink = open(log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    dup2(sink, STDERR_FILENO);
    work();
    std::fflush(stderr);
    dup2(saved, STDERR_FILENO);
    close(sink);
    close(saved);
    return read_bytes(log);
}

void check_unreadable(const base::Error& error, const std::string& file) {
    CHECK(error.code == base::ErrorCode::unreadable);
    CHECK_THAT(error.where, ContainsSubstring(file));
    CHECK_FALSE(error.hint.empty());
}

}  // namespace

TEST_CASE("a missing layer or place list names its path", "[geo]") {
    geo::start_gdal();
    const ScratchFolder folder;
    const auto layer = geo::load_layer(folder.path(), LayerKind::states, {});
    REQUIRE_FALSE(layer.has_value());
    check_unreadable(layer.error(), "states.fgb.gz");
    CHECK_THAT(layer.error().what, ContainsSubstring("missing"));
    const auto places = geo::load_places(folder.path(), {});
    REQUIRE_FALSE(places.has_value());
    check_unreadable(places.error(), "places.csv.gz");
    const auto units = geo::load_second_units(folder.path(), {});
    REQUIRE_FALSE(units.has_value());
    check_unreadable(units.error(), "units.csv.gz");
}

TEST_CASE("a layer cut short, changed or of another format is unreadable", "[geo]") {
    geo::start_gdal();
    const ScratchFolder folder;
    const std::string good = read_bytes(geodata / "countries_low.fgb.gz");
    REQUIRE(good.size() > 1000);
    std::string changed = good;
    for (std::size_t i = changed.size() / 2; i < changed.size() / 2 + 16; ++i) {
        changed[i] = static_cast<char>(~changed[i]);
    }
    std::string wrong_length = good;
    wrong_length[wrong_length.size() - 3] =
        static_cast<char>(~wrong_length[wrong_length.size() - 3]);
    const std::string other_format = read_bytes(geodata / "places.csv.gz");
    for (const std::string& bytes :
         {good.substr(0, good.size() / 2), good.substr(0, good.size() - 4), good.substr(0, 3),
          std::string(), std::string("not a gzip file, only some words"), changed, wrong_length,
          good + good, other_format}) {
        write_bytes(folder.path() / "countries_low.fgb.gz", bytes);
        const auto layer = geo::load_layer(folder.path(), LayerKind::countries_low, {});
        INFO("bytes: " << bytes.size());
        REQUIRE_FALSE(layer.has_value());
        check_unreadable(layer.error(), "countries_low.fgb.gz");
    }
}

TEST_CASE("a place list cut short or of another format is unreadable", "[geo]") {
    geo::start_gdal();
    const ScratchFolder folder;
    const std::string good = read_bytes(geodata / "places.csv.gz");
    const std::string other_format = read_bytes(geodata / "countries_low.fgb.gz");
    for (const std::string& bytes : {good.substr(0, good.size() / 2), other_format}) {
        write_bytes(folder.path() / "places.csv.gz", bytes);
        const auto places = geo::load_places(folder.path(), {});
        REQUIRE_FALSE(places.has_value());
        check_unreadable(places.error(), "places.csv.gz");
    }
}

TEST_CASE("an error in a worker thread is returned and never printed", "[geo]") {
    geo::start_gdal();
    const ScratchFolder folder;
    const std::string good = read_bytes(geodata / "lakes.fgb.gz");
    write_bytes(folder.path() / "lakes.fgb.gz", good.substr(0, good.size() / 2));
    std::atomic<bool> has_failed{false};
    const std::string printed = stderr_of(folder.path(), [&] {
        std::thread([&] {
            has_failed = !geo::load_layer(folder.path(), LayerKind::lakes, {}).has_value() &&
                         !geo::project_with_proj("+proj=nowhere", {}).has_value();
        }).join();
    });
    CHECK(has_failed);
    CHECK(printed.empty());
}

TEST_CASE("a stop asked for before or during a load ends it", "[geo]") {
    geo::start_gdal();
    std::stop_source early;
    early.request_stop();
    const auto layer = geo::load_layer(geodata, LayerKind::states, early.get_token());
    REQUIRE_FALSE(layer.has_value());
    CHECK(layer.error().code == base::ErrorCode::work_failed);

    const ScratchFolder folder;  // where nothing lies unpacked
    for (const char* file : {"states.fgb.gz", "places.csv.gz"}) {
        fs::copy_file(geodata / file, folder.path() / file);
    }
    for (const double stop_at_ratio : {0.1, 0.7}) {
        std::stop_source source;
        double last_ratio = 0;
        const auto stop_there = [&](double ratio) {
            last_ratio = ratio;
            if (ratio >= stop_at_ratio) {
                source.request_stop();
            }
        };
        CHECK_FALSE(
            geo::load_layer(folder.path(), LayerKind::states, source.get_token(), stop_there));
        CHECK(last_ratio < stop_at_ratio + 0.2);
        source = std::stop_source();
        CHECK_FALSE(geo::load_places(folder.path(), source.get_token(), stop_there));
        CHECK(last_ratio < stop_at_ratio + 0.2);
    }
}

TEST_CASE("progress grows from the start to exactly one", "[geo]") {
    geo::start_gdal();
    double last_ratio = 0;
    int calls = 0;
    const auto watch = [&](double ratio) {
        CHECK(ratio >= last_ratio);
        last_ratio = ratio;
        ++calls;
    };
    REQUIRE(geo::load_layer(geodata, LayerKind::states, {}, watch).has_value());
    CHECK(last_ratio == 1);
    CHECK(calls > 20);
    last_ratio = 0;
    REQUIRE(geo::load_places(geodata, {}, watch).has_value());
    CHECK(last_ratio == 1);
}

TEST_CASE("loading leaves nothing behind in the data folder", "[geo]") {
    geo::start_gdal();
    const ScratchFolder folder;
    fs::copy_file(geodata / "lakes.fgb.gz", folder.path() / "lakes.fgb.gz");
    REQUIRE(geo::load_layer(folder.path(), LayerKind::lakes, {}).has_value());
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("layers can be loaded by several threads at once", "[geo]") {
    geo::start_gdal();
    std::atomic<int> loaded{0};
    {
        std::vector<std::jthread> workers;
        for (const LayerKind kind : {LayerKind::lakes, LayerKind::rivers, LayerKind::countries_low,
                                     LayerKind::lakes, LayerKind::disputed_areas}) {
            workers.emplace_back([&loaded, kind] {
                loaded += geo::load_layer(geodata, kind, {}).has_value() ? 1 : 0;
            });
        }
    }
    CHECK(loaded == 5);
}
