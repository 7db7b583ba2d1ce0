#include <text/article.hpp>

#include <chrono>
#include <random>
#include <string>
#include <vector>

#include <text/utf8.hpp>

#include <support/catch.hpp>

using namespace wherein::text;
using wherein::base::slice;

namespace {

Article read(const std::string& text) {
    auto article = read_article(text, "test");
    REQUIRE(article.has_value());
    return *std::move(article);
}

std::vector<std::string> sentences_of(const Article& article) {
    std::vector<std::string> sentences;
    for (const Sentence& sentence : article.sentences) {
        sentences.emplace_back(slice(article.text, sentence.span));
    }
    return sentences;
}

/// Split one paragraph; "/" marks the expected ends and is not part of the text.
void check_split(const std::string& marked) {
    std::vector<std::string> expected{""};
    std::string text;
    for (const char c : marked) {
        if (c == '/') {
            expected.emplace_back();
        } else {
            text += c;
            expected.back() += c;
        }
    }
    for (std::string& sentence : expected) {
        sentence = std::string(trimmed(sentence));
    }
    INFO(marked);
    CHECK(sentences_of(read(text)) == expected);
}

/// Every byte that is no white space lies in one sentence, every sentence in its block.
void check_cover(const Article& article) {
    std::size_t at = 0;
    for (const Sentence& sentence : article.sentences) {
        REQUIRE(at <= sentence.span.begin);
        REQUIRE(sentence.span.begin < sentence.span.end);
        REQUIRE(sentence.block < article.blocks.size());
        const auto& block = article.blocks[sentence.block].span;
        REQUIRE(block.begin <= sentence.span.begin);
        REQUIRE(sentence.span.end <= block.end);
        const auto gap = std::string_view(article.text).substr(at, sentence.span.begin - at);
        REQUIRE(trimmed(gap).empty());
        const auto words = slice(article.text, sentence.span);
        REQUIRE(trimmed(words).size() == words.size());
        at = sentence.span.end;
    }
    REQUIRE(trimmed(std::string_view(article.text).substr(at)).empty());
}

}  // namespace

TEST_CASE("plain sentences end where readers see an end", "[text]") {
    check_split("It rained. /The war went on! /Did it end? /Yes.");
    check_split("It rained… it stopped.");
}

TEST_CASE("a lower-case continuation is no new sentence", "[text]") {
    check_split("It resulted in the liberation of all. the occupied territories. /It ended.");
    check_split("“Why?” he asked. /Nobody knew.");
    check_split("Yahoo! was there.");
}

TEST_CASE("abbreviations do not end a sentence", "[text]") {
    check_split("Mr. Smith met Dr. Roe in St. Petersburg. /They left.");
    check_split("The U.S. Army came to Fresno, Calif. Monday. /It left.");
    check_split("On Nov. 10, Baku celebrated. /On Sept. 27 it began.");
    check_split("He is No. 5 on the list. /Gen. Roe is No. 6.");
    check_split("He came at 5 p.m. Monday. /She, e.g. Anna, did not.");
    check_split("Lt. Gov. Roe spoke (R-Calif.) Monday.");
}

TEST_CASE("an abbreviation ends a sentence when the next word opens one", "[text]") {
    check_split("He came to the U.S. /The war went on.");
    check_split("He left at 5 p.m. /She stayed.");
    check_split("They sell tea, bread etc. /He bought none.");
    check_split("He was ill. /Azerbaijan sent help.");
}

TEST_CASE("initials and decimals stay inside", "[text]") {
    check_split("J. R. Smith paid 3.5 million. /George W. Bush paid 4.");
    check_split("Ş. Əliyev came. /He left.");
    check_split("See example.com. /It is there.");
}

TEST_CASE("closing marks stay with their sentence", "[text]") {
    check_split("He said: “It rained.” /She said: ‘It did not.’ /They left.");
    check_split("(It rained.) /\"It did.\" /Then it stopped.");
    check_split("They called it “new war for new territories”. /It began.");
}

TEST_CASE("what has no letters opens the next sentence", "[text]") {
    check_split("1. Armenia signed. /2. Azerbaijan signed.");
}

TEST_CASE("a wrapped line does not end a sentence", "[text]") {
    check_split("It rained in\nBaku. /The war\nwent on in\nShusha.\n\n/It ended.");
    check_split("It rained.\n/The war went on with Mr.\nSmith.\n\n/It ended.");
}

TEST_CASE("other scripts have sentences too", "[text]") {
    check_split("Շուշի քաղաքը։ /Երևան։");
    check_split("Москва большая. /Баку тоже.");
}

TEST_CASE("the built-in article's first paragraph has two sentences", "[text]") {
    const auto article = load_article(WHEREIN_SOURCE_DIR "/assets/articles/south-caucasus.txt");
    REQUIRE(article.has_value());
    check_cover(*article);
    std::vector<std::size_t> counts(article->blocks.size());
    for (const Sentence& sentence : article->sentences) {
        ++counts[sentence.block];
    }
    CHECK(counts == std::vector<std::size_t>{1, 1, 1, 2, 2, 2, 2, 2, 3, 1, 3, 1});
}

TEST_CASE("every character lies in exactly one sentence, whatever the text", "[text]") {
    for (const char* text :
         {"a", ".", "...", "”", "“ ” .", "1. 2. 3.", "a.\n\n.\n\nb", "\xC2\xA0x\xC2\xA0",
          "a\xE2\x80\xA9"
          "b",
          "?!?! ) ) )", "A\r\rB\r\nC\n\rD", "Title\n\nBy X Y\n\nFeb 14 2021",
          "\x85\x85 \x96 a. \x94 B"}) {
        INFO(text);
        check_cover(read(text));
    }
}

TEST_CASE("random Windows-1252 bytes are covered by sentences", "[text]") {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        std::string bytes;
        const std::size_t size = 1 + random() % 2000;
        // Printable bytes, with ends and spaces more often than chance would have them.
        for (std::size_t i = 0; i < size; ++i) {
            const auto roll = random() % 10;
            bytes += roll == 0   ? ". !?\"\n)"[random() % 7]
                     : roll == 1 ? ' '
                                 : static_cast<char>(0x20 + random() % 0xE0);
        }
        for (char& c : bytes) {
            c = c == 0x7F ? 'x' : c;
        }
        bytes += 'x';
        check_cover(read(bytes));
    }
}

TEST_CASE("random runs of awkward characters are covered by sentences", "[text]") {
    const std::vector<std::string> pieces{
        "a",    "B", ".", "!", "?", "”", "“",  "’", " ",      "\n",     "\n\n",   "\r\n",   "Mr.",
        "U.S.", "1", "–", "…", "(", ")", "。", "ş", "\u00A0", "\u2029", "\u2028", "\u0301", "😀"};
    std::mt19937 random(11);
    for (int round = 0; round < 2000; ++round) {
        std::string text = "x";
        for (std::size_t i = random() % 60; i > 0; --i) {
            text += pieces[random() % pieces.size()];
        }
        INFO(text);
        check_cover(read(text));
    }
}

TEST_CASE("the sentence at a byte is the one around it, or the next in a gap", "[text]") {
    const Article article = read("It rained.  The war went on.\n\nIt ended.");
    REQUIRE(article.sentences.size() == 3);
    CHECK(sentence_at(article, 0) == 0);
    CHECK(sentence_at(article, 9) == 0);
    CHECK(sentence_at(article, 10) == 1);
    CHECK(sentence_at(article, 12) == 1);
    CHECK(sentence_at(article, 28) == 2);
    CHECK(sentence_at(article, 5000) == 2);
}

TEST_CASE("awkward texts take no more than linear time", "[text]") {
    for (const char* piece : {"! ", "a. ", "U.S. ", ") ", "1. ", "\n)", "a\n", "a", ". . a", "“",
                              "x.\n\n", "a b ", "Mr. ", "5 "}) {
        std::string text = "It rained. ";
        while (text.size() < 1'000'000) {
            text += piece;
        }
        INFO(piece);
        const auto start = std::chrono::steady_clock::now();
        check_cover(read(text));
        // A megabyte takes about a second at worst here; quadratic work would take many minutes.
        CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
    }
}
