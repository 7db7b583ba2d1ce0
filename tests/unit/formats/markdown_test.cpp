#include <formats/markdown_inline.hpp>
#include <support/formats_fixture.hpp>

using namespace wherein;
using namespace wherein::tests;

namespace {

std::vector<std::string> blocks(const std::string& markdown) {
    return blocks_of(article_of("a.md", markdown));
}

std::string inlined(const std::string& markdown) {
    return formats::inline_words(markdown, {"ref"});
}

}  // namespace

TEST_CASE("the marks of Markdown become structure and leave the words", "[formats]") {
    CHECK(blocks("# Rain over *Baku*\n\nBy Ana Lomidze\n\n14 February 2021\n\n"
                 "The **Caspian** rose in [Sumqayit](http://x.y/a_(b) \"t\"),\nand fell.\n\n"
                 "## The coast\n\n- first `item`\n- second\n  goes on\n\n3. third\n\n> quoted "
                 "words.\n> More.\n\nAstara\n------\n\n***\n\nThe end.\n") ==
          std::vector<std::string>{"title: Rain over Baku", "byline: By Ana Lomidze",
                                   "date: 14 February 2021",
                                   "The Caspian rose in Sumqayit, and fell.", "heading: The coast",
                                   "• first item", "• second goes on", "3. third",
                                   "quoted words. More.", "heading: Astara", "The end."});
}

TEST_CASE("front matter gives title, author and date", "[formats]") {
    const auto yaml = article_of("a.md",
                                 "---\ntitle: \"On the Kura\"\nauthors:\n  - name: Ana\n"
                                 "  - Ben\ndate: 2020-11-10\n---\nTbilisi lies on it.\n");
    CHECK(yaml.title == "On the Kura");
    CHECK(yaml.byline == "Ana, Ben");
    CHECK(yaml.date == text::Date{2020, 11, 10});
    CHECK(blocks_of(yaml) == std::vector<std::string>{"title: On the Kura", "byline: Ana, Ben",
                                                      "date: 10 Nov 2020", "Tbilisi lies on it."});
    const auto toml =
        article_of("a.md", "+++\ntitle = 'Kura'\ndate = 2020-11-10T10:00:00Z\n+++\nX.\n");
    CHECK(toml.title == "Kura");
    CHECK(toml.date == text::Date{2020, 11, 10});
    const auto pandoc = article_of("a.md", "% Kura\n% Ana; Ben\n% 10 November 2020\n\nX.\n");
    CHECK(pandoc.byline == "Ana, Ben");
    CHECK(pandoc.date == text::Date{2020, 11, 10});
}

TEST_CASE("a rule at the start of a text is no front matter", "[formats]") {
    CHECK(blocks("---\nThe war began here, they said;\n\n---\n\nIt ended there.\n") ==
          std::vector<std::string>{"The war began here, they said;", "It ended there."});
}

TEST_CASE("tables give a line per row, code and footnotes stay, definitions go", "[formats]") {
    CHECK(blocks("Some words here.\n\n| City | People |\n|------|-------:|\n| Baku | 2 \\| 3 |\n\n"
                 "```\n# no heading\n```\n\nSee [this][ref] and that[^1].\n\n"
                 "[ref]: http://x.y\n[^1]: In Shusha.\n") ==
          std::vector<std::string>{"Some words here.", "City | People", "Baku | 2 | 3",
                                   "# no heading", "See this and that.", "In Shusha."});
}

TEST_CASE("inline marks go only where they are marks", "[formats]") {
    CHECK(inlined("2 * 3 * 4 and snake_case_word and a*b*c") ==
          "2 * 3 * 4 and snake_case_word and abc");
    CHECK(inlined("***both*** __strong__ ~~gone~~ ~x~") == "both strong gone ~x~");
    CHECK(inlined("**Baku** (*capital*), “*Şuşa*”") == "Baku (capital), “Şuşa”");
    CHECK(inlined("\\*kept\\* &amp; &#8211; &nothing;") == "*kept* & – &nothing;");
    CHECK(inlined("`*code*` ``a`b`` `open") == "*code* a`b `open");
    CHECK(inlined("<b>bold</b> <https://a.b> 3 < 4 <!-- no -->x") == "bold https://a.b 3 < 4 x");
    CHECK(inlined("![picture](p.png)[![i](a)](b) [plain] [R][ref] [ref]") == " [plain] R ref");
    CHECK(inlined("[a *b](c) d*") == "a b d");
    CHECK(inlined("end  \nnext\\\nlast\nsame") == "end  \nnext\nlast same");
    CHECK(inlined("**open") == "**open");
}

TEST_CASE("hostile Markdown is read in a time that grows with its size", "[formats]") {
    for (const char* unit :
         {"[", "*a ", "_", "`", "<", "![](", "&", "**a*", "[a](", "\\", "> ", "~~"}) {
        std::string text = "Baku. ";
        while (text.size() < 400'000) {
            text += unit;
        }
        INFO(unit);
        CHECK(opened_as("a.md", text));
    }
}
