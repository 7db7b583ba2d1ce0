#include <text/article.hpp>

#include <string>
#include <vector>

#include <support/catch.hpp>

using namespace wherein::text;
using wherein::base::slice;

namespace {

Article read(const std::string& text) {
    auto article = read_article(text, "test");
    REQUIRE(article.has_value());
    return *std::move(article);
}

/// The blocks as "kind: words", one letter for the kind.
std::vector<std::string> blocks_of(const Article& article) {
    std::vector<std::string> blocks;
    for (const Block& block : article.blocks) {
        const char kind = "tbdhp"[static_cast<int>(block.kind)];
        blocks.push_back(std::string(1, kind) + ": " +
                         std::string(slice(article.text, block.span)));
    }
    return blocks;
}

using Blocks = std::vector<std::string>;

}  // namespace

TEST_CASE("the built-in article has title, byline, date and ten paragraphs", "[text]") {
    const auto article = load_article(WHEREIN_SOURCE_DIR "/assets/articles/south-caucasus.txt");
    REQUIRE(article.has_value());
    CHECK(article->title ==
          "Building peace in the South Caucasus and post-war reality in Nagorno-Karabakh");
    CHECK(article->byline == "KSU | The Sentinel Newspaper");
    CHECK(article->date == Date{2021, 2, 14});
    const Blocks blocks = blocks_of(*article);
    REQUIRE(blocks.size() == 12);
    CHECK(blocks[1] == "b: KSU | The Sentinel Newspaper");
    CHECK(blocks[2] == "d: Feb 14 2021");
    CHECK(blocks[3].substr(0, 20) == "p: The year 2020 has");
    CHECK(blocks[11] == "p: Elkhan Polukhov, Ambassador of Azerbaijan, PhD");
}

TEST_CASE("head lines may stand in one group or apart", "[text]") {
    const Blocks expected{"t: War and weather", "b: By Jane Roe", "d: 14 February 2021",
                          "p: It rained in Baku."};
    CHECK(blocks_of(read("War and weather\nBy Jane Roe\n14 February 2021\n\nIt rained in Baku.")) ==
          expected);
    CHECK(blocks_of(
              read("War and weather\n\nBy Jane Roe\n\n14 February 2021\n\nIt rained in Baku.")) ==
          expected);
    CHECK(
        blocks_of(read("War and weather\r\n\r\nBy Jane Roe\r\n14 February 2021\r\n\r\nIt rained in "
                       "Baku.\r\n")) == expected);
}

TEST_CASE("a short line beside a date is a byline, without a date it is not", "[text]") {
    const Article dated = read("War and weather\n\nJane Roe\nFeb 14 2021\n\nIt rained in Baku.");
    CHECK(dated.byline == "Jane Roe");
    const Article undated = read("War and weather\n\nThe rain\n\nIt rained in Baku.");
    CHECK(undated.byline.empty());
    CHECK(blocks_of(undated)[1] == "p: The rain");
}

TEST_CASE("a text without a head gets no title", "[text]") {
    for (const char* text :
         {"It rained in Baku.\n\nThe war went on.", "It rained in Baku", "Baku\n\nGanja\n\nShusha",
          "Baku\nGanja\nShusha\n", "Dear readers,\n\nIt rained in Baku.",
          "He came. He saw! He left?\n\nIt rained.", "“It rained.”\n\nHe said so.",
          "He came to the U.S. and left. He lives in the D.C. area.\n\nMore.",
          "It rained in Baku, and\nthe wind blew all day\n\nThen it stopped."}) {
        INFO(text);
        const Article article = read(text);
        CHECK(article.title.empty());
        CHECK_FALSE(article.date.has_value());
        CHECK(article.blocks.front().kind == BlockKind::paragraph);
    }
}

TEST_CASE("questions and abbreviations may end a title", "[text]") {
    CHECK(read("Who won the war?\n\nNobody did.").title == "Who won the war?");
    CHECK(read("Trouble in the U.S.\n\nNobody knew.").title == "Trouble in the U.S.");
}

TEST_CASE("a date first is still a head", "[text]") {
    const Article article = read("14.02.2021\n\nWar and weather\n\nIt rained in Baku.");
    CHECK(article.title == "War and weather");
    CHECK(article.date == Date{2021, 2, 14});
}

TEST_CASE("a title broken over two lines is one title", "[text]") {
    const Article article = read(
        "Building peace in the South Caucasus and post-war\nreality in Nagorno-Karabakh\n\nIt "
        "rained.");
    CHECK(article.title ==
          "Building peace in the South Caucasus and post-war reality in Nagorno-Karabakh");
    CHECK(article.blocks.size() == 2);
}

TEST_CASE("a date inside the article is not its date", "[text]") {
    const Article article = read("It rained.\n\nFeb 14 2021\n\nIt stopped.");
    CHECK_FALSE(article.date.has_value());
    CHECK(article.blocks.size() == 3);
}

TEST_CASE("hard-wrapped paragraphs stay joined", "[text]") {
    const Article article = read(
        "The war went on\n\nIt rained in Baku and the\nwind blew from the sea.\nPeople stayed "
        "in\n\n"
        "Then it stopped.\n \t\nThe end came.");
    CHECK(blocks_of(article) ==
          Blocks{"t: The war went on",
                 "p: It rained in Baku and the\nwind blew from the sea.\nPeople "
                 "stayed in",
                 "p: Then it stopped.", "p: The end came."});
}

TEST_CASE("one paragraph per line without blank lines works", "[text]") {
    const Article article = read(
        "War and weather\nBy Jane Roe\nFeb 14 2021\nIt rained in Baku. It was cold.\nThe war went "
        "on.\n");
    CHECK(blocks_of(article) == Blocks{"t: War and weather", "b: By Jane Roe", "d: Feb 14 2021",
                                       "p: It rained in Baku. It was cold.",
                                       "p: The war went on."});
}

TEST_CASE("long lines that end like paragraphs are paragraphs even where blank lines exist",
          "[text]") {
    const std::string one = "It rained in Baku" + std::string(200, 'a') + ".";
    const std::string two = "The war went on" + std::string(200, 'b') + ".";
    CHECK(read("War and weather\n\n" + one + "\n" + two + "\n" + one).blocks.size() == 4);
}

TEST_CASE("one wrapped paragraph without blank lines is one paragraph", "[text]") {
    CHECK(read("It rained in Baku and the\nwind blew from the sea until\nnight came to the town.")
              .blocks.size() == 1);
}
