#include <scene/label_names.hpp>
#include <scene/scene.hpp>
#include <scene/text_wrap.hpp>
#include <scene/utf8.hpp>
#include <support/catch.hpp>

namespace wherein::scene {

TEST_CASE("capitals are made of Latin letters with marks, too", "[scene]") {
    CHECK(upper_case("Armenia") == "ARMENIA");
    CHECK(upper_case("Côte d’Ivoire") == "CÔTE D’IVOIRE");
    CHECK(upper_case("Åland, São Tomé, Łódź") == "ÅLAND, SÃO TOMÉ, ŁÓDŹ");
    CHECK(upper_case("Gəncə") == "GƏNCƏ");
    CHECK(upper_case("Gießen ÷ ÿ") == "GIESSEN ÷ Ÿ");
    CHECK(upper_case("Минск") == "МИНСК");
    CHECK(upper_case("Հայ") == "Հայ");
}

TEST_CASE("a dotted capital keeps its dot and loses no byte", "[scene]") {
    CHECK(upper_case("Türkİye") == "TÜRKİYE");
    CHECK(upper_case("Iğdır") == "IĞDIR");
}

TEST_CASE("broken UTF-8 is read to its end", "[scene]") {
    std::string_view broken("a\xC3(\xF0\x9F", 5);
    CHECK(count_code_points(broken) == 5);
    CHECK(take_code_point(broken) == U'a');
    CHECK(take_code_point(broken) == 0xFFFD);
    CHECK(take_code_point(broken) == U'(');
}

TEST_CASE("lines break at spaces and a long word stands alone", "[scene]") {
    const auto letters = [](std::string_view text) { return static_cast<double>(text.size()); };
    CHECK(wrapped("one two three", 7, letters) == std::vector<std::string>{"one two", "three"});
    CHECK(wrapped("incomprehensible word", 5, letters) ==
          std::vector<std::string>{"incomprehensible", "word"});
    CHECK(wrapped("", 5, letters).empty());
}

TEST_CASE("a past place is written with its years, others without", "[scene]") {
    gazetteer::Place place;
    place.name = "Soviet Union";
    place.type = gazetteer::PlaceType::past;
    place.year_from = 1922;
    place.year_to = 1991;
    CHECK(place_label_text(place) == "Soviet Union 1922–1991");
    place.year_from.reset();
    place.year_to.reset();
    CHECK(place_label_text(place) == "Soviet Union");
    place.type = gazetteer::PlaceType::country;
    place.year_from = 1991;
    CHECK(place_label_text(place) == "Soviet Union");
    CHECK(without_brackets("Abyei (claim)") == "Abyei");
    CHECK(tally_text(1) == "1 mention");
    CHECK(tally_text(16) == "16 mentions");
}

}  // namespace wherein::scene
