#include <cstdlib>

#include <formats/sniff.hpp>
#include <support/formats_fixture.hpp>

using namespace wherein;
using namespace wherein::tests;
using Catch::Matchers::ContainsSubstring;
using formats::Format;
using formats::sniff;

namespace {

/// A PDF of one page with these lines; `size` tells pdftotext what is a headline.
std::string pdf_with(const std::string& lines) {
    std::vector<std::string> objects{
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font "
        "<< "
        "/F1 5 0 R >> >> >>",
        "<< /Length " + std::to_string(lines.size()) + " >>\nstream\n" + lines + "\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Title (Notes on the Kura) /Author (Ana Lomidze) /CreationDate (D:20210214100000Z) >>"};
    std::string pdf = "%PDF-1.4\n";
    std::string table;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        std::string at = std::to_string(pdf.size());
        table += std::string(10 - at.size(), '0') + at + " 00000 n \n";
        pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string start = std::to_string(pdf.size());
    return pdf + "xref\n0 7\n0000000000 65535 f \n" + table +
           "trailer\n<< /Size 7 /Root 1 0 R /Info 6 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

/// The search path for programs, put back at the end.
class SearchPath {
  public:
    explicit SearchPath(const std::string& path) : before_(std::getenv("PATH")) {
        setenv("PATH", path.c_str(), 1);
    }
    SearchPath(const SearchPath&) = delete;
    SearchPath& operator=(const SearchPath&) = delete;
    ~SearchPath() { setenv("PATH", before_.c_str(), 1); }

  private:
    std::string before_;
};

}  // namespace

TEST_CASE("content tells the format before the name does", "[formats]") {
    CHECK(sniff("PK\x03\x04 and more", "a.txt") == Format::zip);
    CHECK(sniff("%PDF-1.7", "a.md") == Format::pdf);
    CHECK(sniff("\xEF\xBB\xBF \n<!DOCTYPE HTML>", "a.txt") == Format::html);
    CHECK(sniff("<?xml version='1.0'?><html xmlns='x'>", "a.xml") == Format::html);
    CHECK(sniff("<?xml version='1.0'?><TEI>", "") == Format::xml);
    CHECK(sniff("<TEI xmlns='x'>", "a") == Format::xml);
    CHECK(sniff("<p>Baku", "a.HTM") == Format::html);
    CHECK(sniff("# Baku", "notes.MD") == Format::markdown);
    CHECK(sniff("# Baku", "notes.txt") == Format::plain);
    CHECK(sniff("", "") == Format::plain);
}

TEST_CASE("standard input and pasted text are known by their content", "[formats]") {
    const auto html = formats::read_text("<html><p>Baku</p>", "standard input");
    REQUIRE(html);
    CHECK(html->text == "Baku");
    CHECK(html->name == "standard input");
    const TemporaryFolder folder;
    write_zip(folder.path() / "a.odt", odt_parts("<t:p>Ganja is west of it.</t:p>"));
    const auto odt = formats::read_text(file_bytes(folder.path() / "a.odt"), "standard input");
    REQUIRE(odt);
    CHECK(odt->text == "Ganja is west of it.");
}

TEST_CASE("a file's name is what its article is called", "[formats]") {
    CHECK(article_of("the kura.md", "# Kura\n\nIt flows.\n").name == "the kura.md");
}

TEST_CASE("missing files, folders and files without permission are told as what they are",
          "[formats]") {
    const TemporaryFolder folder;
    CHECK_THAT(refused(formats::open_text((folder.path() / "no.docx").string())).what,
               ContainsSubstring("no such file"));
    CHECK_THAT(refused(formats::open_text(folder.path().string())).what,
               ContainsSubstring("folder"));
    for (const char* name : {"a.txt", "a.md", "a.html", "a.xml", "a.docx"}) {
        INFO(name);
        CHECK_THAT(refused(opened_as(name, "")).what, ContainsSubstring("empty"));
    }
    CHECK_THAT(refused(opened_as("a.md", std::string("\0\1\2\3\0", 5))).what,
               ContainsSubstring("binary"));
}

TEST_CASE("a PDF is read by pdftotext, with what it says of itself", "[formats]") {
    if (std::system("pdftotext -v >/dev/null 2>&1") != 0) {
        WARN("pdftotext is not installed; skipped");
        return;
    }
    const std::string pdf = pdf_with(
        "BT /F1 12 Tf 72 700 Td (The river Kura flows through Tbilisi, the capital of) Tj 0 -14 Td "
        "(Georgia, and reaches the sea south of Baku.) Tj 0 -40 Td (Gori lies on it too, and so "
        "does "
        "Mtskheta.) Tj ET");
    const auto article = article_of("a.pdf", pdf);
    CHECK(article.title == "Notes on the Kura");
    CHECK(article.byline == "Ana Lomidze");
    CHECK(article.date == text::Date{2021, 2, 14});
    CHECK(blocks_of(article) ==
          std::vector<std::string>{"title: Notes on the Kura",
                                   "The river Kura flows through Tbilisi, the capital of Georgia, "
                                   "and reaches the sea south of Baku.",
                                   "Gori lies on it too, and so does Mtskheta."});
    const auto pasted = formats::read_text(pdf, "standard input");
    REQUIRE(pasted);
    CHECK(pasted->text == article.text);
    CHECK_THAT(refused(opened_as("a.pdf", pdf_with(""))).hint, ContainsSubstring("OCR"));
    CHECK_THAT(refused(opened_as("a.pdf", "%PDF-1.4\nnothing")).what, ContainsSubstring("damaged"));
}

TEST_CASE("without pdftotext a PDF says what to install", "[formats]") {
    const SearchPath nowhere("/nowhere");
    const auto error = refused(opened_as("a.pdf", pdf_with("")));
    CHECK_THAT(error.what, ContainsSubstring("pdftotext"));
    CHECK_THAT(error.hint, ContainsSubstring("poppler-utils"));
}

TEST_CASE("a program that never ends is ended", "[formats]") {
    const TemporaryFolder folder;
    const auto program = folder.path() / "pdftotext";
    write_file(program, "#!/bin/sh\nexec yes Baku lies by the sea and nothing ends here\n");
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);
    const SearchPath own(folder.path().string() + ":/usr/bin:/bin");
    CHECK_THAT(refused(opened_as("a.pdf", pdf_with(""))).what, ContainsSubstring("100 MB"));
    std::stop_source source;
    source.request_stop();
    const auto path = folder.path() / "a.pdf";
    write_file(path, pdf_with(""));
    CHECK_FALSE(formats::open_text(path.string(), source.get_token()));
}
