#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <style/fonts.hpp>
#include <style/theme.hpp>
#include <support/catch.hpp>

namespace wherein::style {
namespace {

using Catch::Matchers::ContainsSubstring;
namespace fs = std::filesystem;

const fs::path assets = fs::path(WHEREIN_SOURCE_DIR) / "assets";

std::string light_text() {
    std::ifstream stream(assets / "themes" / "light.json");
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// An assets folder of its own with one theme, taken away again afterwards.
class OneTheme {
  public:
    explicit OneTheme(const std::string& text)
        : folder_(fs::temp_directory_path() / "wherein-theme-test") {
        fs::create_directories(folder_ / "themes");
        std::ofstream(folder_ / "themes" / "mine.json") << text;
    }
    ~OneTheme() { fs::remove_all(folder_); }
    OneTheme(const OneTheme&) = delete;
    OneTheme& operator=(const OneTheme&) = delete;

    base::Result<Theme> load() const { return load_theme(folder_, "mine"); }

  private:
    fs::path folder_;
};

}  // namespace

TEST_CASE("every shipped theme has every key", "[style]") {
    const auto names = list_themes(assets);
    REQUIRE(std::find(names.begin(), names.end(), "light") != names.end());
    for (const std::string& name : names) {
        const auto theme = load_theme(assets, name);
        INFO((theme ? name : base::to_sentence(theme.error())));
        REQUIRE(theme.has_value());
        CHECK(theme->name == name);
        CHECK(theme->place_colors.size() >= 6);
        CHECK(theme->comparison_colors.size() == 3);
        CHECK(theme->country_border.width_px > 0);
    }
}

TEST_CASE("the light theme keeps the colours of the design", "[style]") {
    const auto theme = load_theme(assets, "light");
    REQUIRE(theme.has_value());
    CHECK(theme->sea == Color{0xcf, 0xe0, 0xea});
    CHECK(theme->place_colors[2] == Color{0xd5, 0x5e, 0x00});
    CHECK(theme->country_border.casing == Color{255, 255, 255, 0x99});
}

TEST_CASE("a missing key is named together with its group and file", "[style]") {
    const OneTheme folder(replaced(light_text(), "\"lake\"", "\"lagoon\""));
    const auto theme = folder.load();
    REQUIRE_FALSE(theme.has_value());
    CHECK(theme.error().code == base::ErrorCode::unreadable);
    CHECK_THAT(theme.error().what, ContainsSubstring("areas.lake"));
    CHECK_THAT(theme.error().where, ContainsSubstring("mine.json"));
}

TEST_CASE("a bad colour is named with what stands there", "[style]") {
    const OneTheme folder(replaced(light_text(), "\"#86b2cd\"", "\"#86b2c\""));
    const auto theme = folder.load();
    REQUIRE_FALSE(theme.has_value());
    CHECK_THAT(theme.error().what, ContainsSubstring("lines.river.color"));
    CHECK_THAT(theme.error().what, ContainsSubstring("#86b2c"));
}

TEST_CASE("a theme that is not JSON or not there is an error, not a crash", "[style]") {
    const OneTheme folder("{ \"window\": ");
    CHECK_FALSE(folder.load().has_value());
    const auto missing = load_theme(assets, "no such theme");
    REQUIRE_FALSE(missing.has_value());
    CHECK_THAT(missing.error().what, ContainsSubstring("no such theme"));
}

TEST_CASE("a number where a colour belongs is an error", "[style]") {
    const OneTheme folder(
        replaced(light_text(), "\"place_fill_ratio\": 0.14", "\"place_fill_ratio\": \"0.14\""));
    const auto theme = folder.load();
    REQUIRE_FALSE(theme.has_value());
    CHECK_THAT(theme.error().what, ContainsSubstring("places.place_fill_ratio"));
    const OneTheme other(replaced(light_text(), "\"sea\": \"#cfe0ea\"", "\"sea\": 7"));
    CHECK_FALSE(other.load().has_value());
}

TEST_CASE("mixing goes from the first colour to the second", "[style]") {
    const Color black{0, 0, 0};
    const Color white{255, 255, 255};
    CHECK(mix(black, white, 0) == black);
    CHECK(mix(black, white, 1) == white);
    CHECK(mix(black, white, 0.5F).g == 128);
    CHECK(with_alpha(white, 0.5F).a == 128);
    CHECK(with_alpha(Color{1, 2, 3, 100}, 0.5F).a == 50);
}

TEST_CASE("each face has a file and foreign scripts get the face that has them", "[style]") {
    for (std::size_t i = 0; i < face_count; ++i) {
        CHECK(fs::exists(font_path(assets, static_cast<Face>(i))));
    }
    CHECK(face_for(Face::serif, U'A') == Face::serif);
    CHECK(face_for(Face::sans, U'\u0259') == Face::sans);
    CHECK(face_for(Face::serif, U'\u0540') == Face::armenian);
    CHECK(face_for(Face::sans_bold, U'\u10D7') == Face::georgian);
}

}  // namespace wherein::style
