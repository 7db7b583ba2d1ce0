#include <support/formats_fixture.hpp>

using namespace wherein;
using namespace wherein::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

const std::string paragraph =
    "The river Kura flows through Tbilisi, the capital of Georgia, and past Mtskheta, where the "
    "Aragvi joins it; further down it enters Azerbaijan and reaches the Caspian Sea south of Baku, "
    "after more than a thousand kilometres.";

std::vector<std::string> blocks(const std::string& html) {
    return blocks_of(article_of("a.html", html));
}

}  // namespace

TEST_CASE("a page gives its main content with headline, author and date", "[formats]") {
    const auto article = article_of(
        "a.html",
        "<!DOCTYPE html><html><head><title>Down the Kura | The Paper</title>"
        "<meta name=author content='Ana Lomidze'>"
        "<meta property='article:published_time' content='2021-02-14T10:00:00Z'>"
        "<style>p { color: red }</style><script>var paris = '<p>London</p>';</script></head>"
        "<body><nav><a href=/>Home</a></nav><header><p>The Paper</p></header>"
        "<main><article><h1>Down the Kura</h1><p>" +
            paragraph +
            "<p>Caf&eacute;s in T&#233;lavi&nbsp;stay <b>op</b>en.<br>Really.</p>"
            "<h2>Further <em>down</em></h2><ul><li>one<li><p>two</p></ul><ol><li>a<li>b</ol>"
            "<table><tr><th>City<th>People<tr><td>Baku<td>2</table></article>"
            "<aside>Read also: Madrid</aside></main><footer>Berlin</footer></body></html>");
    CHECK(article.title == "Down the Kura");
    CHECK(article.byline == "Ana Lomidze");
    CHECK(article.date == text::Date{2021, 2, 14});
    CHECK(blocks_of(article) ==
          std::vector<std::string>{"title: Down the Kura", "byline: Ana Lomidze",
                                   "date: 14 Feb 2021", paragraph,
                                   "Cafés in Télavi stay open.\nReally.", "heading: Further down",
                                   "• one", "• two", "1. a", "2. b", "City | People", "Baku | 2"});
}

TEST_CASE("a page without a main part gives all but menus and lists of links", "[formats]") {
    CHECK(blocks("<body><div class='sidebar'>Paris</div><ul><li><a href=a>Home</a><li><a "
                 "href=b>News from Rome</a></ul><h1>On the Kura</h1><p>By Ana Lomidze</p><p>" +
                 paragraph + "</p><p><a href=c>This whole sentence is a link.</a></p></body>") ==
          std::vector<std::string>{"title: On the Kura", "byline: By Ana Lomidze", paragraph,
                                   "This whole sentence is a link."});
}

TEST_CASE("words of the page that are hidden or mere furniture stay out", "[formats]") {
    CHECK(blocks(
              "<p>Seen<sup class=reference>[1]</sup> in Baku<span hidden> Rome</span> and "
              "Ga&shy;nja.</p><noscript><p>Madrid</p></noscript><div role=navigation>Oslo</div>") ==
          std::vector<std::string>{"Seen in Baku and Ganja."});
}

TEST_CASE("a page says its encoding, unless it lies", "[formats]") {
    // KOI8-R, as declared.
    CHECK(blocks("<meta charset=koi8-r><p>\xE2\xC1\xCB\xD5</p>") ==
          std::vector<std::string>{"Баку"});
    // UTF-8 that calls itself Latin-1.
    CHECK(blocks("<meta charset=iso-8859-1><p>Şuşa</p>") == std::vector<std::string>{"Şuşa"});
    // Windows-1252 that calls itself UTF-8.
    CHECK(blocks("<meta charset=utf-8><p>Caf\xE9 \x96 M\xFCnchen</p>") ==
          std::vector<std::string>{"Café – München"});
    std::string utf16 = "\xFF\xFE";
    for (const char c : std::string("<html><p>Baku</p>")) {
        utf16 += std::string{c, '\0'};
    }
    CHECK(blocks(utf16) == std::vector<std::string>{"Baku"});
}

TEST_CASE("broken HTML still gives its words", "[formats]") {
    CHECK(blocks("<html><p>Baku <b>is <i>there</b> now</i><p>Ganja</div></p> too<") ==
          std::vector<std::string>{"Baku is there now", "Ganja", "too<"});
    CHECK(blocks("<html>Only words") == std::vector<std::string>{"Only words"});
}

TEST_CASE("elements too deep in each other are refused, not followed", "[formats]") {
    std::string deep = "<html>";
    for (int i = 0; i < 200'000; ++i) {
        deep += "<div>";
    }
    CHECK_THAT(refused(opened_as("a.html", deep + "Baku")).what, ContainsSubstring("too deep"));
}

TEST_CASE("a page of nothing but pictures has no words", "[formats]") {
    CHECK_THAT(refused(opened_as("a.html", "<html><img src=a.png></html>")).what,
               ContainsSubstring("no words"));
}
