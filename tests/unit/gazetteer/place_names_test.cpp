#include <gazetteer/place_names.hpp>

#include <support/catch.hpp>
#include <support/gazetteer_fixture.hpp>

using namespace wherein;
using gazetteer::TaggedName;

namespace {

/// A gazetteer of these towns alone, as the place list would give them.
std::shared_ptr<const gazetteer::Gazetteer> towns(std::vector<gazetteer::PlaceRow> rows) {
    const auto built = gazetteer::build_gazetteer({std::move(rows), {}, {}, {}},
                                                  WHEREIN_SOURCE_DIR "/geodata/names");
    REQUIRE(built);
    return *built;
}

gazetteer::PlaceRow town(std::string id, std::string country, std::string name, std::string name_en,
                         std::vector<TaggedName> others) {
    gazetteer::PlaceRow row;
    row.geonames_id = std::move(id);
    row.country = std::move(country);
    row.name = std::move(name);
    row.name_en = std::move(name_en);
    row.feature_code = "PPL";
    row.alternates = std::move(others);
    return row;
}

std::shared_ptr<const gazetteer::Gazetteer> some_towns() {
    return towns(
        {town("1", "AZ", "Baku", "Baku",
              {{"Bakı", "az,hu"}, {"Baku", "de,nl"}, {"Баку", "ru"}, {"Бакы", "und-Cyrl"}}),
         town("2", "CH", "Genève", "Geneva", {{"Genf", "de"}, {"Genève", "af,fr"}}),
         town("3", "AM", "Khndzoresk", "", {{"Խնձորեսկ", "und-Armn"}}),
         town("4", "UA", "Rakhiv", "", {{"Рахов", "und-Cyrl"}}),
         town("5", "US", "New York City", "New York", {{"Nueva York", "es"}}),
         town("6", "CA", "Montréal", "Montreal", {{"Montréal", "fr"}})});
}

gazetteer::Place place(const gazetteer::Gazetteer& places, std::string_view id) {
    const auto index = places.by_id(id);
    REQUIRE(index);
    return places.place(*index);
}

}  // namespace

TEST_CASE("a town has its names by language", "[gazetteer]") {
    const auto places = some_towns();
    const gazetteer::Place baku = place(*places, "geonames:1");
    CHECK(name_in(baku, "az") == "Bakı");
    CHECK(name_in(baku, "hu") == "Bakı");
    CHECK(name_in(baku, "nl") == "Baku");
    CHECK(name_in(baku, "ru") == "Баку");
    CHECK(name_in(baku, "ru-RU") == "Баку");
    CHECK(name_in(baku, "en-GB") == "Baku");
    CHECK(name_in(baku, "fr").empty());
    CHECK(name_in(baku, "").empty());
    CHECK(name_in(baku, "u").empty());
}

TEST_CASE("the local name is in a language of the country", "[gazetteer]") {
    const auto places = some_towns();
    CHECK(local_name(place(*places, "geonames:1")) == "Bakı");
    // German comes first in Switzerland, but the source's main name is French.
    const gazetteer::Place geneva = place(*places, "geonames:2");
    CHECK(geneva.name == "Geneva");
    CHECK(local_name(geneva) == "Genève");
    CHECK(geneva.local.languages == "fr");
    // Only one language of Armenia is written so; Cyrillic tells nothing in Ukraine.
    CHECK(local_name(place(*places, "geonames:3")) == "Խնձորեսկ");
    CHECK(local_name(place(*places, "geonames:4")) == "Rakhiv");
    CHECK(local_name(place(*places, "geonames:5")) == "New York");
    CHECK(local_name(place(*places, "geonames:6")) == "Montréal");
}

TEST_CASE("countries have names in every language of CLDR", "[gazetteer]") {
    const auto& places = tests::fixture_gazetteer();
    const gazetteer::Place armenia = place(places, "iso:AM");
    CHECK(local_name(armenia) == "Հայաստան");
    CHECK(name_in(armenia, "tr") == "Ermenistan");
    CHECK(name_in(place(places, "iso:GE"), "de") == "Georgien");
    CHECK(name_in(place(places, "iso:GE"), "nb") == "Georgia");
    CHECK(name_in(place(places, "iso:GE"), "sr-Latn") == "Gruzija");
    CHECK(name_in(place(places, "iso:GE"), "sr") == "Грузија");
    // A French name that is also an English word for the people.
    CHECK(name_in(place(places, "iso:AR"), "fr") == "Argentine");
}

TEST_CASE("the card shows the local name first, each name once", "[gazetteer]") {
    const auto places = some_towns();
    const auto names = card_names(place(*places, "geonames:1"));
    REQUIRE(names.size() == 2);  // the shown name is not told again
    CHECK(names[0].text == "Bakı");
    CHECK(gazetteer::language_name(names[0].language) == "Azerbaijani");
    CHECK(names[1].text == "Баку");
    CHECK(gazetteer::language_name(names[1].language) == "Russian");
    CHECK(gazetteer::language_name("sr-Latn") == "Serbian (Latin)");
}
