#include <gazetteer/gazetteer.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

#include <gazetteer/builder.hpp>
#include <gazetteer/hash.hpp>
#include <gazetteer/index_file.hpp>
#include <gazetteer/index_format.hpp>
#include <support/catch.hpp>
#include <support/temporary_folder.hpp>

using namespace wherein;
using gazetteer::GazetteerBuilder;
using gazetteer::NameKind;
using gazetteer::PlaceEntry;
using gazetteer::PlaceType;

namespace {

constexpr int many = 40'000;

PlaceEntry country() {
    PlaceEntry place;
    place.id = "iso:XX";
    place.name = "Examplia";
    place.type = PlaceType::country;
    place.country = "XX";
    place.box = base::GeoBox{170, -10, -170, 10};
    place.members = {"XX", "-YY"};
    place.note = std::string(300, 'n');
    place.year_from = 1918;
    return place;
}

PlaceEntry town(int number, std::int64_t population) {
    PlaceEntry place;
    place.id = "geonames:" + std::to_string(number);
    place.name = "Town " + std::to_string(number % 1000);
    place.country = "XX";
    place.admin_code = "XX.01.007";
    place.point = {-0.1234567, 51.5};
    place.population = population;
    place.feature_code = "PPL";
    return place;
}

/// A country and many towns, a thousand different names among them.
void fill(GazetteerBuilder& builder) {
    builder.add_name(builder.add_area(country()), "Examplia", NameKind::main);
    for (int i = 0; i < many; ++i) {
        const PlaceEntry place = town(i, i % 7 == 0 ? 0 : i);
        builder.add_name(builder.add_town(place), place.name, NameKind::main);
    }
}

std::string bytes_of(GazetteerBuilder& builder) {
    std::string bytes;
    const auto failed = builder.finish(42, [&bytes](std::string_view more) {
        bytes.append(more);
        return true;
    });
    CHECK_FALSE(failed);
    return bytes;
}

std::string good_index() {
    GazetteerBuilder builder;
    fill(builder);
    return bytes_of(builder);
}

}  // namespace

TEST_CASE("an index gives back what went in", "[gazetteer]") {
    const tests::TemporaryFolder folder;
    GazetteerBuilder builder;
    fill(builder);
    REQUIRE_FALSE(gazetteer::write_index(folder.path() / "a.index", builder, 42));
    const auto opened = gazetteer::Gazetteer::open(folder.path() / "a.index");
    REQUIRE(opened);
    const gazetteer::Gazetteer& places = **opened;
    CHECK(places.fingerprint() == 42);
    CHECK(places.size() == many + 1);
    CHECK(places.area_count() == 1);

    const gazetteer::Place xx = places.place(*places.country_of("XX"));
    CHECK(xx.name == "Examplia");
    CHECK(xx.type == PlaceType::country);
    CHECK(xx.box == base::GeoBox{170, -10, -170, 10});
    CHECK(std::vector<std::string>(xx.members.begin(), xx.members.end()) ==
          std::vector<std::string>{"XX", "-YY"});
    CHECK(xx.note.size() == 300);
    CHECK(xx.year_from == 1918);
    CHECK_FALSE(xx.year_to);
    CHECK(places.population_within(*places.country_of("XX")) > 100'000'000);

    const gazetteer::Place last = places.place(*places.by_id("geonames:39999"));
    CHECK(last.name == "Town 999");
    CHECK(last.country == "XX");
    CHECK(last.admin1 == "XX.01");
    CHECK(last.admin2 == "XX.01.007");
    CHECK(last.population == 39'999);
    CHECK_THAT(last.point.lng_deg, Catch::Matchers::WithinAbs(-0.1234567, 1e-7));
    CHECK(last.members.empty());
    CHECK_FALSE(places.by_id("geonames:40000"));
    // No half-written neighbour stays behind.
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("places of one name come with the most people first", "[gazetteer]") {
    const auto places = gazetteer::Gazetteer::from_bytes(good_index());
    REQUIRE(places);
    const auto hits = (*places)->find("TOWN 12");
    REQUIRE(hits.size() == 40);
    CHECK((*places)->place(hits.front().place).population == 39'012);
    CHECK((*places)->place(hits.back().place).population == 0);
    CHECK((*places)->find("town 1200").empty());
    CHECK((*places)->longest_name_words_after(gazetteer::hash_name("town")) == 2);
    const auto towns = (*places)->towns();
    REQUIRE(towns.size() == static_cast<std::size_t>(many - (many + 6) / 7));
    CHECK((*places)->place(towns.front().place).population == 39'999);
    CHECK((*places)->towns_down_to(39'990).size() == 8);
}

TEST_CASE("an index too large for memory is the same, byte for byte", "[gazetteer]") {
    const tests::TemporaryFolder folder;
    GazetteerBuilder in_memory;
    GazetteerBuilder on_disk({folder.path(), 1000});
    fill(in_memory);
    fill(on_disk);
    CHECK(bytes_of(on_disk) == bytes_of(in_memory));
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("an index that is damaged, foreign or cut short is refused in words", "[gazetteer]") {
    const std::string good = good_index();
    REQUIRE(gazetteer::Gazetteer::from_bytes(good));
    const auto words = [](std::string bytes) {
        const auto opened = gazetteer::Gazetteer::from_bytes(std::move(bytes));
        return opened ? std::string("accepted") : base::to_sentence(opened.error());
    };
    using Catch::Matchers::ContainsSubstring;
    CHECK_THAT(words(""), ContainsSubstring("not an index"));
    CHECK_THAT(words("id,name,lon,lat\n"), ContainsSubstring("not an index"));
    CHECK_THAT(words(good.substr(0, good.size() / 2)), ContainsSubstring("not complete"));
    std::string other_version = good;
    other_version[8] = 99;
    CHECK_THAT(words(other_version), ContainsSubstring("another version"));
    std::string other_machine = good;
    std::swap(other_machine[12], other_machine[15]);
    CHECK_THAT(words(other_machine), ContainsSubstring("another kind of machine"));
    const auto missing = gazetteer::Gazetteer::open("no/such.index");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().where == "no/such.index");
}

TEST_CASE("wrong bytes inside an index never lead outside it", "[gazetteer]") {
    const std::string good = good_index();
    unsigned seed = 11;
    const auto random = [&seed] { return (seed = seed * 1664525U + 1013904223U) >> 8; };
    for (int round = 0; round < 20; ++round) {
        std::string bad = good;
        for (int i = 0; i < 2000; ++i) {
            const std::size_t at = sizeof(gazetteer::format::Header) +
                                   random() % (bad.size() - sizeof(gazetteer::format::Header));
            bad[at] = static_cast<char>(random());
        }
        const auto opened = gazetteer::Gazetteer::from_bytes(bad);
        if (!opened) {
            continue;
        }
        std::size_t read = 0;
        for (gazetteer::PlaceIndex i = 0; i < (*opened)->size(); i += 17) {
            const gazetteer::Place place = (*opened)->place(i);
            read += place.id.size() + place.note.size() + place.members.size();
            read += (*opened)->by_id(place.id).has_value() ? 1U : 0U;
            for (const auto& hit : (*opened)->find(place.name)) {
                read += (*opened)->place(hit.place).name.size();
            }
        }
        CHECK(read > 0);
    }
}
