#include <filesystem>
#include <fstream>
#include <iterator>

#include <render/renderer.hpp>
#include <support/catch.hpp>
#include <unistd.h>

using Catch::Matchers::ContainsSubstring;
using namespace wherein;
namespace fs = std::filesystem;

namespace {

class Folder {
  public:
    Folder() : path_(fs::temp_directory_path() / ("wherein-png-" + std::to_string(::getpid()))) {
        fs::create_directories(path_);
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    fs::path operator/(const char* name) const { return path_ / name; }
    std::size_t files() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
    }

  private:
    fs::path path_;
};

render::Picture gray(int width, int height) {
    render::Picture picture{width, height, {}};
    picture.rgb.assign(static_cast<std::size_t>(width * height * 3), 90);
    return picture;
}

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("a picture is written as PNG with its size and texts", "[render]") {
    const Folder folder;
    const fs::path path = folder / "map.png";
    REQUIRE_FALSE(
        render::write_png(path, gray(37, 5), {{"Title", "A map"}, {"Comment", "Şuşa – Շուշի"}}));
    const std::string png = bytes_of(path);
    CHECK(png.substr(0, 8) == "\x89PNG\r\n\x1a\n");
    CHECK(static_cast<int>(png[19]) == 37);
    CHECK(static_cast<int>(png[23]) == 5);
    CHECK_THAT(png, ContainsSubstring("tEXtTitle"));
    CHECK_THAT(png, ContainsSubstring("iTXtComment"));
    CHECK_THAT(png, ContainsSubstring("Շուշի"));
    CHECK(folder.files() == 1);
}

TEST_CASE("a missing folder is named", "[render]") {
    const Folder folder;
    const base::Status failed = render::write_png(folder / "nowhere" / "map.png", gray(2, 2));
    REQUIRE(failed);
    CHECK(failed->code == base::ErrorCode::work_failed);
    CHECK_THAT(failed->where, ContainsSubstring("nowhere"));
}

TEST_CASE("a folder in the picture's place is refused and stays", "[render]") {
    const Folder folder;
    fs::create_directory(folder / "map.png");
    const base::Status failed = render::write_png(folder / "map.png", gray(2, 2));
    REQUIRE(failed);
    CHECK(fs::is_directory(folder / "map.png"));
    CHECK(folder.files() == 1);
}

TEST_CASE("a full disk is told and leaves no part of the picture", "[render]") {
    if (!fs::exists("/dev/full")) {
        WARN("no /dev/full here");
        return;
    }
    const Folder folder;
    const fs::path path = folder / "map.png";
    fs::create_symlink("/dev/full",
                       fs::path(path.string() + ".part-" + std::to_string(::getpid())));
    const base::Status failed = render::write_png(path, gray(64, 64));
    REQUIRE(failed);
    CHECK_THAT(failed->what, ContainsSubstring("No space left"));
    CHECK_FALSE(fs::exists(path));
    CHECK(folder.files() == 0);
}

TEST_CASE("an earlier picture is kept when the new one is empty", "[render]") {
    const Folder folder;
    const fs::path path = folder / "map.png";
    REQUIRE_FALSE(render::write_png(path, gray(4, 4)));
    const std::string before = bytes_of(path);
    CHECK(render::write_png(path, render::Picture{}));
    CHECK(bytes_of(path) == before);
}
