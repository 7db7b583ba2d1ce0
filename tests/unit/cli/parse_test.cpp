#include <cli/request.hpp>

#include <string>
#include <vector>

#include <support/catch.hpp>

using namespace wherein;
using namespace wherein::cli;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;

namespace {

using Words = std::vector<std::string>;

template <class Wanted>
Wanted parsed(const Words& words) {
    const auto request = parse(words);
    INFO((request ? "" : base::to_sentence(request.error())));
    REQUIRE(request.has_value());
    REQUIRE(std::holds_alternative<Wanted>(*request));
    return std::get<Wanted>(*request);
}

std::string refused(const Words& words) {
    const auto request = parse(words);
    REQUIRE_FALSE(request.has_value());
    CHECK(request.error().code == base::ErrorCode::bad_usage);
    CHECK_FALSE(request.error().hint.empty());
    return base::to_sentence(request.error());
}

}  // namespace

TEST_CASE("no words open the window on the built-in article", "[cli]") {
    const auto window = parsed<OpenWindow>({});
    CHECK(window.options.articles.empty());
    CHECK(window.options.size == carto::ScreenSize{1280, 800});
    CHECK(window.options.theme == "light");
    CHECK_FALSE(window.options.reduced_motion);
}

TEST_CASE("the window takes several articles", "[cli]") {
    CHECK(parsed<OpenWindow>({"a.txt", "b.md"}).options.articles ==
          std::vector<std::string>{"a.txt", "b.md"});
}

TEST_CASE("the window takes an article and its options in any order", "[cli]") {
    const auto window =
        parsed<OpenWindow>({"--size", "1600x900", "my article.txt", "--ui-scale=1.5", "--theme",
                            "dark", "--reduced-motion", "--verbose", "--state-file", "s.json"});
    CHECK(window.options.articles == std::vector<std::string>{"my article.txt"});
    CHECK(window.options.size == carto::ScreenSize{1600, 900});
    CHECK_THAT(window.options.ui_scale, WithinAbs(1.5, 1e-12));
    CHECK(window.options.theme == "dark");
    CHECK(window.options.reduced_motion);
    CHECK(window.options.verbose);
    CHECK(window.options.state_file == "s.json");
}

TEST_CASE("places takes files, standard input, a format and kinds", "[cli]") {
    const auto places = parsed<FindPlaces>(
        {"places", "a.txt", "-", "--format", "ndjson", "--kinds", "place,actor,place"});
    CHECK(places.files == Words{"a.txt", "-"});
    CHECK(places.format == Format::ndjson);
    CHECK(places.kinds == Words{"place", "actor"});
    CHECK(places.input == Input::automatic);
    CHECK(parsed<FindPlaces>({"places", "-f", "json", "render"}).files == Words{"render"});
    CHECK(parsed<FindPlaces>({"places", "--input", "ndjson", "-"}).input == Input::ndjson);
}

TEST_CASE("words behind a double dash are files", "[cli]") {
    CHECK(parsed<FindPlaces>({"places", "--", "--odd.txt"}).files == Words{"--odd.txt"});
}

TEST_CASE("render takes a file, a name for the picture and a view", "[cli]") {
    const auto render =
        parsed<RenderPicture>({"render", "a.txt", "-o", "map.png", "--size", "3840x2160", "--dpi",
                               "192", "--place", "Nagorno-Karabakh", "--theme", "dark"});
    CHECK(render.options.article == "a.txt");
    CHECK(render.options.output == "map.png");
    CHECK(render.options.size == carto::ScreenSize{3840, 2160});
    CHECK_THAT(render.options.scale, WithinAbs(2, 1e-12));
    CHECK(render.options.place == "Nagorno-Karabakh");
    CHECK_FALSE(render.options.extent.has_value());
    CHECK(parsed<RenderPicture>({"render", "a.txt", "--dump-scene"}).options.dump_scene);
}

TEST_CASE("a box may begin with a minus and cross the antimeridian", "[cli]") {
    const Words words{"render", "a.txt", "-o", "m.png", "--extent"};
    const auto box_of = [&](const std::string& text) {
        Words all = words;
        all.push_back(text);
        return *parsed<RenderPicture>(all).options.extent;
    };
    CHECK(box_of("44,38,51,42") == base::GeoBox{44, 38, 51, 42});
    CHECK(box_of("-10.5,-20,30,40") == base::GeoBox{-10.5, -20, 30, 40});
    CHECK(box_of("170,-20,-170,0") == base::GeoBox{170, -20, -170, 0});
}

TEST_CASE("of an option given twice the last counts", "[cli]") {
    CHECK(parsed<OpenWindow>({"--theme", "dark", "--theme", "print"}).options.theme == "print");
    CHECK(parsed<OpenWindow>({"--verbose", "--verbose"}).options.verbose);
}

TEST_CASE("what only prints is recognised", "[cli]") {
    CHECK(parsed<ShowHelp>({"--help"}).command.empty());
    CHECK(parsed<ShowHelp>({"-h"}).command.empty());
    CHECK(parsed<ShowHelp>({"places", "--help"}).command == "places");
    CHECK(parsed<ShowHelp>({"--help", "render"}).command == "render");
    parsed<ShowVersion>({"--version"});
    parsed<ShowBindings>({"--list-bindings"});
    parsed<ShowThemes>({"--list-themes"});
    parsed<ShowOptionsMarkdown>({"--list-options-markdown"});
}

TEST_CASE("a mistyped option is answered with the nearest one", "[cli]") {
    CHECK_THAT(refused({"--sise", "10x10"}), ContainsSubstring("--size?"));
    CHECK_THAT(refused({"--hepl"}), ContainsSubstring("--help?"));
    CHECK_THAT(refused({"places", "a", "--formta=json"}), ContainsSubstring("--format?"));
    CHECK_THAT(refused({"places", "a", "--format", "jsn"}), ContainsSubstring("json?"));
    CHECK_THAT(refused({"--quite-unlike-anything"}), ContainsSubstring("--help"));
    CHECK_THAT(refused({"places", "a", "--dpi", "5"}), ContainsSubstring("wherein render"));
    CHECK_THAT(refused({"-z"}), ContainsSubstring("-z"));
}

TEST_CASE("bad values are told with what would be right", "[cli]") {
    for (const char* size : {"", "10", "x", "10x", "axb", "1280x800x3", "-5x800", "0x0",
                             "99999x800", "1e3x800", "1280 x 800"}) {
        INFO(size);
        CHECK_THAT(refused({"--size", size}), ContainsSubstring("1280x800"));
    }
    for (const char* scale : {"0", "9", "nan", "big", "1,5", ""}) {
        INFO(scale);
        CHECK_THAT(refused({"--ui-scale", scale}), ContainsSubstring("0.5 to 4"));
    }
    for (const char* box : {"", "1,2,3", "1,2,3,4,5", "a,b,c,d", "0,10,10,0", "5,0,5,10",
                            "-181,0,0,10", "0,0,1,91", "nan,0,1,1"}) {
        INFO(box);
        CHECK_THAT(refused({"render", "a", "-o", "b", "--extent", box}),
                   ContainsSubstring("44,38,51,42"));
    }
    CHECK_THAT(refused({"places", "a", "--kinds", "place,actors"}), ContainsSubstring("actor?"));
    CHECK_THAT(refused({"places", "a", "--kinds", ""}), ContainsSubstring("part_of_name"));
}

TEST_CASE("missing and surplus words are told", "[cli]") {
    CHECK_THAT(refused({"places"}), ContainsSubstring("missing"));
    CHECK_THAT(refused({"render", "-o", "a.png"}), ContainsSubstring("missing"));
    CHECK_THAT(refused({"render", "a.txt"}), ContainsSubstring("-o"));
    CHECK_THAT(refused({"render", "a.txt", "b.txt", "-o", "a.png"}), ContainsSubstring("b.txt"));
    CHECK_THAT(refused({"places", ""}), ContainsSubstring("empty"));
    CHECK_THAT(refused({"--theme"}), ContainsSubstring("--theme"));
    CHECK_THAT(refused({"render", "a", "-o", "b", "--place", "x", "--extent", "1,2,3,4"}),
               ContainsSubstring("--extent"));
}

TEST_CASE("an option of the window before a command is told, not dropped", "[cli]") {
    CHECK_THAT(refused({"--theme", "dark", "render", "a", "-o", "b"}),
               ContainsSubstring("after `render`"));
    CHECK_THAT(refused({"--verbose", "places", "a"}), ContainsSubstring("--verbose"));
    CHECK_THAT(refused({"a.txt", "places", "b.txt"}), ContainsSubstring("a.txt"));
}

TEST_CASE("the window and pictures read standard input too", "[cli]") {
    CHECK(parsed<OpenWindow>({"-"}).options.articles == std::vector<std::string>{"-"});
    CHECK(parsed<RenderPicture>({"render", "-", "-o", "a.png"}).options.article == "-");
}

TEST_CASE("play takes one script and plays it off screen unless asked", "[cli]") {
    const auto play = parsed<PlayScript>({"play", "a.script", "--size", "800x600"});
    CHECK(play.options.name == "a.script");
    CHECK(play.options.window.is_off_screen);
    CHECK(play.options.window.size == carto::ScreenSize{800, 600});
    CHECK_FALSE(parsed<PlayScript>({"play", "-", "--window"}).options.window.is_off_screen);
    refused({"play"});
    refused({"play", "a", "b"});
    CHECK(parsed<OpenWindow>({"--record", "b.script"}).options.record_file == "b.script");
}

TEST_CASE("viewpoint and date are options of the window and of render", "[cli]") {
    const auto window = parsed<OpenWindow>({"--viewpoint", "az", "--as-of", "1994-05-12"});
    CHECK(window.options.viewpoint == "AZ");
    CHECK(window.options.as_of.kind == document::AsOf::Kind::date);
    CHECK(window.options.as_of.date == base::Date{1994, 5, 12});
    const auto picture = parsed<RenderPicture>({"render", "a.txt", "-o", "a.png"});
    CHECK(picture.options.viewpoint.empty());
    CHECK(picture.options.as_of == document::AsOf{});
    CHECK(parsed<RenderPicture>({"render", "a.txt", "-o", "a.png", "--viewpoint", "de-facto"})
              .options.viewpoint.empty());
    CHECK(parsed<RenderPicture>({"render", "a.txt", "-o", "a.png", "--as-of", "today"})
              .options.as_of.kind == document::AsOf::Kind::today);
    CHECK_THAT(refused({"--as-of", "1994-13-01"}), ContainsSubstring("--as-of 1994-13-01"));
    parsed<ShowViewpoints>({"--list-viewpoints"});
}

TEST_CASE("a projection is one of those there are, and layers may be several", "[cli]") {
    const auto window = parsed<OpenWindow>({"--projection", "orthographic", "--layer", "a.gpx",
                                            "--layer", "b,c.kml,name=desc", "my.txt"});
    CHECK(window.options.projection == carto::ProjectionKind::orthographic);
    REQUIRE(window.options.layers.size() == 2);
    CHECK(window.options.layers[0].path == "a.gpx");
    CHECK(window.options.layers[0].name_field.empty());
    CHECK(window.options.layers[1].path == "b,c.kml");
    CHECK(window.options.layers[1].name_field == "desc");
    CHECK(window.options.articles == std::vector<std::string>{"my.txt"});
    const auto picture = parsed<RenderPicture>(
        {"render", "a.txt", "-o", "a.png", "--projection=lcc", "--layer", "x.tif"});
    CHECK(picture.options.projection == carto::ProjectionKind::lambert_conformal_conic);
    CHECK(picture.options.layers.size() == 1);
    CHECK_FALSE(parsed<OpenWindow>({}).options.projection);
    parsed<ShowProjections>({"--list-projections"});
    CHECK_THAT(refused({"--projection", "mercato"}), ContainsSubstring("mercator"));
    refused({"--layer", ",name=a"});
    refused({"--layer", "a.gpx,name="});
}
