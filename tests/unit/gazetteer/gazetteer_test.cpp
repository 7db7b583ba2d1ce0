#include <gazetteer/gazetteer.hpp>

#include <algorithm>

#include <gazetteer/hash.hpp>
#include <gazetteer/place_names.hpp>
#include <support/catch.hpp>
#include <support/gazetteer_fixture.hpp>

using namespace wherein;
using gazetteer::NameKind;
using gazetteer::Place;
using gazetteer::PlaceType;

namespace {

const gazetteer::Gazetteer& places() {
    return tests::fixture_gazetteer();
}

std::vector<std::string> texts(gazetteer::TextList list) {
    return {list.begin(), list.end()};
}

std::string first_id(std::string_view name) {
    const auto hits = places().find(name);
    return std::string(hits.empty() ? "none" : places().place(hits.front().place).id);
}

Place place(std::string_view id) {
    const auto index = places().by_id(id);
    INFO("id " << id);
    REQUIRE(index.has_value());
    return places().place(*index);
}

bool means(std::string_view name, std::string_view id) {
    const auto hits = places().find(name);
    return std::any_of(hits.begin(), hits.end(),
                       [&](const auto& hit) { return places().place(hit.place).id == id; });
}

}  // namespace

TEST_CASE("a name is found however it is spelled", "[gazetteer]") {
    CHECK(first_id("Baku") == "geonames:587084");
    CHECK(first_id("BAKI") == first_id("bakı"));
    CHECK(means("Xankəndi", "geonames:146970"));
    CHECK(means("Stepanakert", "geonames:146970"));
    CHECK(means("Khankendi", "geonames:146970"));
    CHECK(means("Jabrayil", "geonames:148141"));
    CHECK(means("Kelbajar", "geonames:586268"));
    CHECK(means("Khojavend", "geonames:146969"));
    CHECK(first_id("Atlantis the Lost") == "none");
    CHECK(first_id("") == "none");
}

TEST_CASE("the main name of a place ranks above another place's other name", "[gazetteer]") {
    REQUIRE(means("Islamabad", "geonames:1205733"));  // Chittagong, three times as large
    CHECK(first_id("Islamabad") == "geonames:1176615");
}

TEST_CASE("hits come best kind first, then larger population, each place once", "[gazetteer]") {
    const auto hits = places().find("Paris");
    REQUIRE(hits.size() >= 3);
    CHECK(places().place(hits.front().place).id == "geonames:2988507");
    for (std::size_t i = 1; i < hits.size(); ++i) {
        CHECK(hits[i - 1].kind <= hits[i].kind);
        for (std::size_t j = 0; j < i; ++j) {
            CHECK(hits[i].place != hits[j].place);
        }
    }
}

TEST_CASE("countries have short, long and abbreviated names, and peoples", "[gazetteer]") {
    for (const char* name :
         {"Azerbaijan", "Republic of Azerbaijan", "Azerbaijani", "Azerbaijanis"}) {
        INFO(name);
        CHECK(first_id(name) == "iso:AZ");
    }
    for (const char* name : {"United States", "U.S.", "US", "USA", "America", "Americans"}) {
        INFO(name);
        CHECK(means(name, "iso:US"));
    }
    CHECK(first_id("People’s Republic of China") == "iso:CN");
    CHECK(first_id("DRC") == "iso:CD");
    CHECK(means("Congo", "iso:CD"));
    CHECK(means("Congo", "iso:CG"));
    CHECK(first_id("Soviet") == "past:soviet-union");
    CHECK(means("Türkiye", "iso:TR"));
    CHECK(texts(place("iso:AZ").members) == std::vector<std::string>{"AZ"});
    CHECK(gazetteer::card_names(place("iso:GE")).size() > 3);
}

TEST_CASE("units have their code as member and their abbreviations", "[gazetteer]") {
    CHECK(means("Calif.", "adm1:US.CA"));
    CHECK(means("CA", "adm1:US.CA"));
    CHECK(means("Ont.", "adm1:CA.08"));
    CHECK(texts(place("adm1:AZ.65").members) == std::vector<std::string>{"AZ.65"});
    CHECK(place("adm1:US.GA").type == PlaceType::admin1);
    CHECK(places().unit_of("US.GA") == places().by_id("adm1:US.GA"));
    CHECK_FALSE(places().unit_of("XX.1").has_value());
}

TEST_CASE("the name shown prefers what the place is called now", "[gazetteer]") {
    CHECK(place("geonames:146970").name == "Khankendi");
    CHECK(place("geonames:147105").name == "Shusha");
    CHECK(place("geonames:148141").name == "Jabrayil");  // "Jebrail" in the list
    CHECK(place("geonames:5128581").name == "New York");
    CHECK(place("iso:TR").name == "Turkey");
}

TEST_CASE("Nagorno-Karabakh is a disputed region, the Soviet Union is past", "[gazetteer]") {
    const Place karabakh = place("region:nagorno-karabakh");
    CHECK(karabakh.type == PlaceType::region);
    CHECK(karabakh.feature_code == "disputed");
    CHECK(karabakh.year_from == 1923);
    CHECK(karabakh.year_to == 1991);
    CHECK_FALSE(karabakh.note.empty());
    CHECK(first_id("Karabakh") == "region:karabakh");
    const Place union_republics = place("past:soviet-union");
    CHECK(union_republics.type == PlaceType::past);
    CHECK(union_republics.members.size() == 15);
}

TEST_CASE("regions have no keys left in their members and lie where their members are",
          "[gazetteer]") {
    for (gazetteer::PlaceIndex i = 0; i < places().area_count(); ++i) {
        const Place region = places().place(i);
        for (const std::string_view member : region.members) {
            INFO(region.id << ": " << member);
            const std::string_view bare = member.substr(member[0] == '-');
            const bool is_code = bare.size() == 2 || bare.find('.') == 2 ||
                                 bare.starts_with("R:") || bare.starts_with("area:") ||
                                 region.type == PlaceType::admin1;
            CHECK(is_code);
        }
    }
    const Place caucasus = place("region:south-caucasus");
    CHECK(texts(caucasus.members) == std::vector<std::string>{"AM", "AZ", "GE"});
    CHECK_THAT(caucasus.point.lng_deg, Catch::Matchers::WithinAbs(45, 3));
    CHECK_THAT(caucasus.point.lat_deg, Catch::Matchers::WithinAbs(41, 2));
    CHECK(caucasus.box.west_deg < 41);
    CHECK(caucasus.box.east_deg > 50);
}

TEST_CASE("taking members away is kept when a region is expanded", "[gazetteer]") {
    const auto asia = place("region:asia").members;
    CHECK(std::find(asia.begin(), asia.end(), "EG") == asia.end());
    CHECK(std::find(asia.begin(), asia.end(), "AZ") != asia.end());
    const auto anatolia = place("region:anatolia").members;
    CHECK(std::find(anatolia.begin(), anatolia.end(), "-TR.22") != anatolia.end());
}

TEST_CASE("a region across the antimeridian has the box across it", "[gazetteer]") {
    const base::GeoBox box = place("past:soviet-union").box;
    CHECK_THAT(box.west_deg, Catch::Matchers::WithinAbs(19.6, 0.1));
    CHECK_THAT(box.east_deg, Catch::Matchers::WithinAbs(-169, 0.1));
}

TEST_CASE("what a reader types finds a town before the unit known by it", "[gazetteer]") {
    const auto first = [](std::string_view typed) {
        const auto found = places().search(typed, 1);
        REQUIRE(found.size() == 1);
        return std::string(places().place(found.front()).id);
    };
    CHECK(first("ankara") == "geonames:323786");
    CHECK(first("new york") == "geonames:5128581");
    CHECK(first("delaware") == "adm1:US.DE");
    CHECK(first("georgia") == "iso:GE");
}

TEST_CASE("populations are summed over the known towns", "[gazetteer]") {
    const auto georgia = places().by_id("adm1:US.GA");
    const auto atlanta = places().by_id("geonames:4180439");
    REQUIRE(georgia);
    REQUIRE(atlanta);
    CHECK(places().population_within(*atlanta) == places().place(*atlanta).population);
    CHECK(places().population_within(*georgia) > places().population_within(*atlanta));
}

TEST_CASE("longest names bound the look-ahead", "[gazetteer]") {
    CHECK(places().longest_name_words() >= 8);
    CHECK(places().longest_name_words_after(gazetteer::hash_name("republic")) >= 3);
    CHECK(places().longest_name_words_after(gazetteer::hash_name("zzzz")) == 1);
}

TEST_CASE("a missing table is told", "[gazetteer]") {
    const auto built = gazetteer::build_gazetteer({}, "no/such/folder");
    REQUIRE_FALSE(built.has_value());
    CHECK(built.error().code == base::ErrorCode::unreadable);
    CHECK_THAT(built.error().where,
               Catch::Matchers::ContainsSubstring("representative_points.tsv"));
    CHECK(gazetteer::build_gazetteer({}, WHEREIN_SOURCE_DIR "/geodata/names").has_value());
}

TEST_CASE("facts are the place's own fields", "[gazetteer]") {
    for (gazetteer::PlaceIndex i = 0; i < places().size(); ++i) {
        const auto facts = places().facts(i);
        const Place place = places().place(i);
        REQUIRE(facts.type == place.type);
        REQUIRE(facts.population == place.population);
        REQUIRE(facts.feature_code == place.feature_code);
    }
    CHECK(places().facts(places().size()).feature_code.empty());
}
