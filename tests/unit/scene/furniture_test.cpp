#include <algorithm>
#include <cmath>

#include <scene/graticule.hpp>
#include <scene/map_notes.hpp>
#include <scene/physical_names.hpp>
#include <scene/scale_bar.hpp>
#include <support/catch.hpp>

namespace wherein::scene {
namespace {

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;

carto::Feature area(const char* name, carto::Standing standing, std::optional<int> from,
                    std::optional<int> to) {
    carto::Feature feature;
    feature.name = name;
    feature.standing = standing;
    feature.from = from ? std::to_string(*from) : "";
    feature.to = to ? std::to_string(*to) : "";
    feature.held_by = "X-R";
    feature.claimed_by = "PP|X-R";
    feature.party_names = "PP Piedland|X-R Free Reach";
    feature.source = "Natural Earth; Atlas of 1990";
    return feature;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += line + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("the scale bar has the longest round length that fits", "[scene]") {
    CHECK(fit_scale_bar(1000, 120).label == "100 km");
    CHECK(fit_scale_bar(1000, 120).width_px == 100);
    CHECK(fit_scale_bar(1000, 99).label == "50 km");
    CHECK(fit_scale_bar(3.3, 120).label == "200 m");
    CHECK(fit_scale_bar(20'000, 120).label == "2,000 km");
    for (double ground = 1.5; ground < 60'000; ground *= 1.3) {
        const ScaleBar bar = fit_scale_bar(ground, 120);
        CHECK(bar.width_px <= 120.001);
        CHECK(bar.width_px >= 40);
        CHECK_THAT(bar.width_px * ground, WithinAbs(bar.length_m, bar.length_m * 1e-9));
    }
}

TEST_CASE("distances are told in two digits", "[scene]") {
    CHECK(rounded_distance(2'842'000) == "2,800 km");
    CHECK(rounded_distance(9'960'000) == "10,000 km");
    CHECK(rounded_distance(437'000) == "440 km");
    CHECK(rounded_distance(36'600) == "37 km");
    CHECK(rounded_distance(200) == "1 km");
    CHECK(with_thousands(1'234'567) == "1,234,567");
    CHECK(with_thousands(-1'000) == "-1,000");
    CHECK(with_thousands(999) == "999");
}

TEST_CASE("an area whose years ended before the article gets a note and no verdict", "[scene]") {
    const carto::Feature zone =
        area("Line-of-contact zone held 1994-2020", carto::Standing::historical, 1994, 2020);
    const carto::Feature oblast =
        area("Oblast (borders of 1991)", carto::Standing::historical, 1923, 1991);
    MapFacts facts;
    facts.view.day = text::Date{2021, 2, 14};
    facts.disputed = {&zone, &oblast};
    facts.has_lakes = true;
    facts.projection = "Mercator";
    const std::string notes = joined(map_notes(facts));
    CHECK_THAT(notes, ContainsSubstring("no open source"));
    CHECK_THAT(notes, ContainsSubstring("1994–2020"));
    CHECK_THAT(notes, ContainsSubstring("takes no position"));
    CHECK_THAT(notes, ContainsSubstring("GeoNames"));
    CHECK_THAT(source_line(facts), ContainsSubstring("1923–1991, 1994–2020"));
    CHECK_THAT(source_line(facts), ContainsSubstring("as of 14 Feb 2021"));
    CHECK(brief_source_line(facts) ==
          "Natural Earth, de facto view as of 14 Feb 2021; GeoNames, CC BY 4.0.");
}

TEST_CASE("an area valid on the article's date gets no note about its date", "[scene]") {
    const carto::Feature zone = area("Zone", carto::Standing::historical, 1994, 2020);
    const carto::Feature standing = area("Other", carto::Standing::disputed, 1992, std::nullopt);
    const std::string notes =
        joined(map_notes({{"", text::Date{2019, 5, 1}}, "", {}, {&zone, &standing}, false, ""}));
    CHECK(notes.find("no open source") == std::string::npos);
    CHECK(notes.find("GSHHG") == std::string::npos);
    CHECK_THAT(notes,
               ContainsSubstring(
                   "Other (since 1992, held by Free Reach, claimed by Piedland, Free Reach)"));
    const std::string undated = joined(map_notes({{}, "", {}, {&zone}, false, ""}));
    CHECK(undated.find("As of") == std::string::npos);
}

TEST_CASE("the shipped names of seas are well formed and have each a reference", "[scene]") {
    const auto physical = load_physical_names(std::string(WHEREIN_SOURCE_DIR) + "/geodata");
    INFO((physical ? "" : base::to_sentence(physical.error())));
    REQUIRE(physical.has_value());
    CHECK((*physical)->names.size() >= 40);
    bool has_caspian = false;
    for (const PhysicalName& name : (*physical)->names) {
        INFO(name.name);
        CHECK(std::abs(name.point.lng_deg) <= 180);
        CHECK(std::abs(name.point.lat_deg) <= 90);
        CHECK(name.min_m_per_px < name.max_m_per_px);
        has_caspian = has_caspian || name.name == "Caspian Sea";
    }
    CHECK(has_caspian);
}

TEST_CASE("a malformed row of names is told with its line", "[scene]") {
    const std::string head = "name\ttype\tlon\tlat\tmin\tmax\treference\n";
    CHECK(parse_physical_names(head, "t.tsv").has_value());
    for (const char* row : {"Sea\tsea\t1\t2\t3\t4\n", "Sea\tpond\t1\t2\t3\t4\tBook\n",
                            "Sea\tsea\tx\t2\t3\t4\tBook\n", "Sea\tsea\t1\t2\t3\t4\t\n"}) {
        const auto parsed = parse_physical_names(head + row, "t.tsv");
        INFO(row);
        REQUIRE_FALSE(parsed.has_value());
        CHECK_THAT(parsed.error().where, ContainsSubstring("t.tsv, line 2"));
    }
}

TEST_CASE("the graticule's step suits the scale and its box is whole", "[scene]") {
    CHECK(graticule_step_deg(1'000) == 2);
    CHECK(graticule_step_deg(26'000) == 30);
    CHECK(graticule_step_deg(60'000) == 30);
    CHECK(graticule_step_deg(2) == 0.005);
    const base::GeoBox padded = padded_to_steps({41.3, 37.2, 51.9, 44.1}, 5);
    CHECK(padded == base::GeoBox{35, 30, 60, 50});
    CHECK(padded_to_steps({170, -20, -170, 10}, 10) == base::GeoBox{160, -30, 200, 20});
    CHECK(padded_to_steps({-175, -20, 170, 10}, 10).west_deg == -180);
    CHECK(padded_to_steps({-180, -90, 180, 90}, 30).south_deg == -90);
}

}  // namespace wherein::scene
