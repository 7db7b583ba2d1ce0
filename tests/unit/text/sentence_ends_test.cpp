// Our rules of sentence ends against ICU's, on text of every kind of character they know.
#include <text/sentence_ends.hpp>

#include <memory>
#include <random>
#include <string>
#include <vector>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <support/catch.hpp>

using namespace wherein;

namespace {

using Ends = std::vector<std::size_t>;

Ends ours(const std::string& text) {
    Ends ends;
    for (std::size_t at = 0; at < text.size();) {
        at = text::next_sentence_end(text, at);
        ends.push_back(at);
    }
    return ends;
}

Ends of_icu(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    static const std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status));
    UText bytes = UTEXT_INITIALIZER;
    utext_openUTF8(&bytes, text.data(), static_cast<std::int64_t>(text.size()), &status);
    iterator->setText(&bytes, status);
    REQUIRE(U_SUCCESS(status));
    Ends ends;
    for (int end = iterator->next(); end != icu::BreakIterator::DONE; end = iterator->next()) {
        ends.push_back(static_cast<std::size_t>(end));
    }
    utext_close(&bytes);
    return ends;
}

}  // namespace

TEST_CASE("a sentence ends after its mark, closing quotes and spaces", "[text]") {
    CHECK(ours("One. Two? \"Three!\" Four") == Ends{5, 10, 19, 23});
    CHECK(ours("It was 3.5 km to U.S. soil.") == Ends{27});
    CHECK(ours("a\r\nb\nc") == Ends{3, 5, 6});
    CHECK(ours("").empty());
}

TEST_CASE("sentence ends are those of ICU", "[text]") {
    // One or more of each class: letters, digits, marks, ends, closing marks, spaces, line ends.
    const std::vector<std::string> pieces{
        "a",      "b",  "A",      "B",      "\u05D0", "\u0436", "\u0416", "1",
        "\u0661", ".",  ".",      "!",      "?",      "\u2024", "\u3002", "\"",
        ")",      "(",  "\u201D", "\u00BB", " ",      " ",      "\u00A0", "\t",
        "\n",     "\r", "\r\n",   "\u2029", "\u0085", "\u0301", "\u200D", "\u00AD",
        ",",      "-",  "\u2013", ":",      ";",      "$",      "\u2026", "\U0001F600"};
    std::mt19937 random(20261126);
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        const auto length = 1 + random() % 14;
        for (std::uint32_t i = 0; i < length; ++i) {
            text += pieces[random() % pieces.size()];
        }
        INFO(Catch::StringMaker<std::string>::convert(text));
        REQUIRE(ours(text) == of_icu(text));
    }
}
