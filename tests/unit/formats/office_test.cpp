#include <support/formats_fixture.hpp>

using namespace wherein;
using namespace wherein::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

std::vector<std::string> docx(const std::string& body) {
    const auto article = opened_zip("a.docx", docx_parts(body));
    INFO((article ? std::string{} : base::to_sentence(article.error())));
    REQUIRE(article);
    return blocks_of(*article);
}

std::vector<std::string> odt(const std::string& text) {
    const auto article = opened_zip("a.odt", odt_parts(text));
    INFO((article ? std::string{} : base::to_sentence(article.error())));
    REQUIRE(article);
    return blocks_of(*article);
}

std::string docx_paragraph(const std::string& words, const std::string& properties = {}) {
    return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") +
           "<w:r><w:t>" + words + "</w:t></w:r></w:p>";
}

}  // namespace

TEST_CASE("a Word document gives its paragraphs, headings by their style's name", "[formats]") {
    CHECK(docx(docx_paragraph("Peace &amp; war", "<w:pStyle w:val=\"Titel\"/>") +
               docx_paragraph("By Ana Lomidze") +
               "<w:p><w:r><w:t>In </w:t></w:r><w:r><w:t xml:space=\"preserve\">Ba</w:t></w:r>"
               "<w:r><w:t>ku</w:t><w:tab/><w:t>and</w:t><w:br/><w:t>Ganja.</w:t></w:r></w:p>" +
               docx_paragraph("The lines", "<w:pStyle w:val=\"berschrift1\"/>") +
               docx_paragraph("one", "<w:numPr/>") + "<w:p/>") ==
          std::vector<std::string>{"title: Peace & war", "byline: By Ana Lomidze",
                                   "In Baku and\nGanja.", "heading: The lines", "• one"});
}

TEST_CASE("deleted words and copies for old programs are not in the text", "[formats]") {
    CHECK(
        docx("<w:p><w:del><w:r><w:delText>Rome</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>"
             "Oslo</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>Baku</w:t></w:r></w:ins>"
             "<mc:AlternateContent><mc:Choice/><mc:Fallback><w:r><w:t>Bern</w:t></w:r>"
             "</mc:Fallback></mc:AlternateContent><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
             "<w:p><w:r><w:t>and more of it, here.</w:t></w:r></w:p>") ==
        std::vector<std::string>{"title: Baku", "and more of it, here."});
}

TEST_CASE("what the office program notes fills in but shows no line of its own", "[formats]") {
    const auto article =
        opened_zip("a.docx", docx_parts(docx_paragraph("War in the Caucasus") +
                                        docx_paragraph("It began at dawn, in the mountains.")));
    REQUIRE(article);
    CHECK(article->title == "War in the Caucasus");
    CHECK(article->byline == "office-pc");
    CHECK(article->date == text::Date{2021, 2, 14});
    CHECK(article->blocks.size() == 2);
}

TEST_CASE("an OpenDocument text gives its paragraphs and headings", "[formats]") {
    CHECK(
        odt("<t:h t:outline-level=\"1\">On the Kura</t:h><t:p>By <t:span>Ana</t:span> Lomidze</t:p>"
            "<t:p>In<t:s t:c=\"3\"/>Baku<t:tab/>and<t:note><t:note-body><t:p>Rome</t:p>"
            "</t:note-body></t:note><t:line-break/>Ganja.</t:p><t:h t:outline-level=\"2\">Down"
            "</t:h><t:list><t:list-item><t:p>one</t:p></t:list-item></t:list>"
            "<t:tracked-changes><t:p>Oslo</t:p></t:tracked-changes>") ==
        std::vector<std::string>{"title: On the Kura", "byline: By Ana Lomidze",
                                 "In Baku and\nGanja.", "heading: Down", "• one"});
}

TEST_CASE("a flat OpenDocument text is read too", "[formats]") {
    const auto article = article_of(
        "a.fodt",
        "<?xml version='1.0'?><o:document xmlns:o='o' xmlns:t='t' xmlns:dc='dc'><o:meta>"
        "<dc:title>Kura</dc:title></o:meta><o:body><o:text><t:p>It flows on, and on.</t:p>"
        "</o:text></o:body></o:document>");
    CHECK(blocks_of(article) == std::vector<std::string>{"title: Kura", "It flows on, and on."});
}

TEST_CASE("tables, presentations, archives and old documents are named as what they are",
          "[formats]") {
    CHECK_THAT(refused(opened_zip("a.xlsx",
                                  {{"[Content_Types].xml", "<T/>"}, {"xl/workbook.xml", "<w/>"}}))
                   .what,
               ContainsSubstring("table"));
    CHECK_THAT(
        refused(opened_zip("a.ods", {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                     {"content.xml", "<w/>"}}))
            .what,
        ContainsSubstring("table"));
    CHECK_THAT(refused(opened_zip("a.zip", {{"a.txt", "Baku"}})).hint, ContainsSubstring("Unpack"));
    CHECK_THAT(refused(opened_as("a.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more")).what,
               ContainsSubstring("old or a protected Word"));
}
