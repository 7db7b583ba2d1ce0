#include "annotated_text.hpp"

#include <support/catch.hpp>

using namespace wherein;
using calibration::MarkKind;

namespace {

std::string listed(const std::string& marked) {
    const auto text = calibration::parse_annotated(marked, "test");
    REQUIRE(text.has_value());
    std::string lines = text->text + "\n";
    for (const calibration::Mark& mark : text->marks) {
        lines += std::string(base::slice(text->text, mark.span)) + " " +
                 std::to_string(static_cast<int>(mark.kind)) + "\n";
    }
    return lines;
}

}  // namespace

TEST_CASE("marks are taken out of a text", "[calibration]") {
    CHECK(listed("In [[Baku]], [[Armenian|people]] food.") ==
          "In Baku, Armenian food.\nBaku 0\nArmenian 2\n");
    CHECK(listed("{{Jordan Lee}} left.") == "Jordan Lee left.\nJordan Lee 5\n");
    CHECK(listed("# sport; England\nAt [[Hull]].") == "At Hull.\nHull 0\n");
}

TEST_CASE("a place inside another name is part of it unless the mark says more", "[calibration]") {
    CHECK(listed("{{[[Dallas]] Cowboys|org}}") == "Dallas Cowboys\nDallas Cowboys 6\nDallas 3\n");
    CHECK(listed("{{Council of [[Nicaea|past]]|other}}") ==
          "Council of Nicaea\nCouncil of Nicaea 7\nNicaea 4\n");
}

TEST_CASE("a mark that is wrong is told with the words around it", "[calibration]") {
    for (const char* wrong :
         {"In [[Baku", "In Baku]]", "In [[Baku}}", "In [[Baku|town]]", "In {{[[Baku}} Group]]"}) {
        const auto text = calibration::parse_annotated(wrong, "007.txt");
        INFO(wrong);
        REQUIRE_FALSE(text.has_value());
        CHECK(base::to_sentence(text.error()).find("007.txt") != std::string::npos);
    }
}

TEST_CASE("every text of the project can be read", "[calibration]") {
    const auto texts = calibration::read_annotated(WHEREIN_SOURCE_DIR "/tests/data/annotated");
    REQUIRE(texts.has_value());
    CHECK(texts->size() >= 120);
    for (const auto& text : *texts) {
        INFO(text.name);
        CHECK_FALSE(text.sort.empty());
        CHECK(text.marks.size() >= 5);
    }
    CHECK_FALSE(calibration::read_annotated("no/such/folder").has_value());
}
