#include <formats/zip_archive.hpp>
#include <support/formats_fixture.hpp>

using namespace wherein;
using namespace wherein::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr const char* two_chapters =
    "<manifest><item id='n' href='nav.xhtml' properties='nav' media-type='application/xhtml+xml'/>"
    "<item id='b' href='text/second%20one.xhtml' media-type='application/xhtml+xml'/>"
    "<item id='a' href='text/first.xhtml' media-type='application/xhtml+xml'/>"
    "<item id='p' href='p.png' media-type='image/png'/></manifest>"
    "<spine><itemref idref='n'/><itemref idref='a'/><itemref idref='b'/><itemref idref='p'/>"
    "</spine>";

}  // namespace

TEST_CASE("a book gives its chapters in reading order, with title, author and date", "[formats]") {
    const auto article = opened_zip(
        "a.epub",
        epub_parts(two_chapters,
                   {{"OEBPS/nav.xhtml", "<html><body><p>Contents</p></body></html>"},
                    {"OEBPS/text/second one.xhtml",
                     "<html><body><h1>The Nile</h1><p>Cairo&nbsp;lies on it.</p></body></html>"},
                    {"OEBPS/text/first.xhtml",
                     "<?xml version='1.0'?><html><head><title>x</title></head><body><h1>The Kura"
                     "</h1><p>Tbilisi lies on it &mdash; so does Gori.</p></body></html>"}}));
    INFO((article ? std::string{} : base::to_sentence(article.error())));
    REQUIRE(article);
    CHECK(article->title == "Two Rivers");
    CHECK(blocks_of(*article).back() == "Cairo lies on it.");
    CHECK(article->byline == "Ada Keller");
    CHECK(article->date == text::Date{1999, 5, 4});
}

TEST_CASE("a book's own title stands first when its pages do not say it", "[formats]") {
    const auto article = opened_zip(
        "a.epub", epub_parts(two_chapters,
                             {{"OEBPS/text/first.xhtml", "<html><p>Tbilisi lies on the Kura.</p>"},
                              {"OEBPS/text/second one.xhtml", "<html><p>Cairo does not.</p>"}}));
    REQUIRE(article);
    CHECK(blocks_of(*article) ==
          std::vector<std::string>{"title: Two Rivers", "byline: Ada Keller", "date: 4 May 1999",
                                   "Tbilisi lies on the Kura.", "Cairo does not."});
}

TEST_CASE("a chapter outside the book is refused", "[formats]") {
    const auto error = refused(opened_zip(
        "a.epub",
        epub_parts("<manifest><item id='a' href='../../../etc/passwd' media-type='text/html'/>"
                   "</manifest><spine><itemref idref='a'/></spine>",
                   {})));
    CHECK_THAT(error.what, ContainsSubstring("outside"));
}

TEST_CASE("links inside an archive lead nowhere else", "[formats]") {
    using formats::resolved_part;
    CHECK(resolved_part("OEBPS/book.opf", "text/a.xhtml#x") == "OEBPS/text/a.xhtml");
    CHECK(resolved_part("OEBPS/book.opf", "../a.xhtml") == "a.xhtml");
    CHECK(resolved_part("OEBPS/book.opf", "/a.xhtml") == "a.xhtml");
    CHECK(resolved_part("", "./b//c") == "b/c");
    CHECK(resolved_part("OEBPS/book.opf", "../../a.xhtml").empty());
    CHECK(resolved_part("OEBPS/book.opf", "http://x.y/a").empty());
}

TEST_CASE("a missing chapter and a chapter without words are told apart", "[formats]") {
    CHECK_THAT(refused(opened_zip("a.epub", epub_parts(two_chapters, {}))).what,
               ContainsSubstring("damaged"));
    CHECK_THAT(refused(opened_zip("a.epub", {{"META-INF/container.xml", "<container/>"}})).what,
               ContainsSubstring("where its contents are"));
}

TEST_CASE("TEI gives the text with the header's title, author and date of writing", "[formats]") {
    const auto article = article_of(
        "letter.xml",
        "<?xml version='1.0'?><TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc>"
        "<titleStmt><title>Letter from Tiflis</title><author>Ana "
        "<surname>Lomidze</surname></author>"
        "</titleStmt><publicationStmt><date when='2015'>2015</date></publicationStmt></fileDesc>"
        "<profileDesc><creation><date when='1905-11-22'/></creation></profileDesc></teiHeader>"
        "<text><body><div><head>To Baku</head><p>Dear <persName>Ben</persName>, the road to "
        "<placeName>Gori</placeName> is <choice><sic>opne</sic><corr>open</corr></choice>."
        "<note>Rome</note><lb/>Yours.</p><lg><l>One line</l><l>Another</l></lg>"
        "<list><item>tea</item></list></div></body></text></TEI>");
    CHECK(article.title == "Letter from Tiflis");
    CHECK(article.byline == "Ana Lomidze");
    CHECK(article.date == text::Date{1905, 11, 22});
    CHECK(blocks_of(article) ==
          std::vector<std::string>{"title: Letter from Tiflis", "byline: Ana Lomidze",
                                   "date: 22 Nov 1905", "heading: To Baku",
                                   "Dear Ben, the road to Gori is open. Yours.",
                                   "One line\nAnother", "• tea"});
}

TEST_CASE("other XML is refused by name", "[formats]") {
    CHECK_THAT(
        refused(opened_as("a.xml", "<?xml version='1.0'?><gpx><name>Baku</name></gpx>")).what,
        ContainsSubstring("<gpx>"));
}
