#include <gazetteer/local_name.hpp>
#include <support/catch.hpp>

using namespace wherein::gazetteer;

namespace {

std::string country(const char* code, const char* name) {
    Place place;
    place.type = PlaceType::country;
    place.country = code;
    place.name = name;
    return local_name(place);
}

std::string town(const char* code, const std::vector<std::string>& others) {
    const std::string joined = TextList::join(others);
    Place place;
    place.country = code;
    place.name = "Town";
    place.other_names = TextList(joined);
    return local_name(place);
}

}  // namespace

TEST_CASE("a country has the name that most of its people write", "[gazetteer]") {
    CHECK(country("AM", "Armenia") == "Հայաստան");
    CHECK(country("GE", "Georgia") == "საქართველო");
    CHECK(country("GR", "Greece") == "Ελλάδα");
    CHECK(country("IR", "Iran") == "ایران");
    CHECK(country("DE", "Germany") == "Deutschland");
    CHECK(country("GB", "United Kingdom").empty());
    CHECK(country("", "Nowhere").empty());
    CHECK(country("QQ", "Nowhere").empty());
}

TEST_CASE("a town has the first name in the script of its country", "[gazetteer]") {
    CHECK(town("AM", {"Шуша", "Շուշի", "Շուշա"}) == "Շուշի");
    CHECK(town("IR", {"Teheran", "تهران"}) == "تهران");
    CHECK(town("AM", {"Yerevan", "Ереван"}).empty());
    // Which language a name in Latin letters is of cannot be told.
    CHECK(town("DE", {"Berlín", "Берлин"}).empty());
}
