// Documents made to hurt, and documents hurt on the way.
#include <random>

#include <support/formats_fixture.hpp>

using namespace wherein;
using namespace wherein::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

const std::string body =
    "<w:p><w:r><w:t>Tbilisi lies on the Kura, and so does Gori.</w:t></w:r></w:p>";
const std::string tei_start = "<TEI><text><body><p>";
const std::string tei_end = "</p></body></text></TEI>";

/// A small sound document of each format that has a reader of its own.
std::vector<std::pair<std::string, std::string>> sound_documents() {
    const TemporaryFolder folder;
    const auto zip = [&](const std::string& name, const Parts& parts) {
        write_zip(folder.path() / name, parts);
        return file_bytes(folder.path() / name);
    };
    const std::string chapter = "<html><body><h1>Kura</h1><p>Tbilisi &amp; Gori</p></body></html>";
    return {
        {"a.docx", zip("a.docx", docx_parts(body + body))},
        {"a.odt", zip("a.odt", odt_parts("<t:h>Kura</t:h><t:p>Tbilisi lies on it.</t:p>"))},
        {"a.epub", zip("a.epub", epub_parts("<manifest><item id='a' href='a.xhtml' "
                                            "media-type='text/html'/></manifest><spine><itemref "
                                            "idref='a'/></spine>",
                                            {{"OEBPS/a.xhtml", chapter}}))},
        {"a.html",
         "<!DOCTYPE html><html><head><title>K</title><meta charset=utf-8></head>" + chapter},
        {"a.md",
         "---\ntitle: Kura\n---\n# Head\n\n*Tbilisi* [a](b)\n\n- x\n\n| a | b |\n|--|--|\n"},
        {"a.xml",
         "<?xml version='1.0'?><TEI><teiHeader><title>K</title></teiHeader><text><p>Gori "
         "&mdash; <choice><sic>a</sic></choice></p><lg><l>b</l></lg></text></TEI>"},
        {"a.txt", "Kura\n\nBy Ana Lomidze\n14 Feb 2021\n\nTbilisi lies on the Kura – “so”.\n"}};
}

}  // namespace

TEST_CASE("an archive that unpacks without end is refused", "[formats]") {
    Parts parts = docx_parts(body);
    parts.back().second = std::string(std::size_t{430} << 20U, ' ');
    const auto error = refused(opened_zip("bomb.docx", parts));
    CHECK_THAT(error.what, ContainsSubstring("400 MB"));
}

TEST_CASE("a wrong checksum and a file that is cut off are told as damage", "[formats]") {
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.docx";
    write_zip(path, docx_parts(body), false);
    const std::string sound = file_bytes(path);
    std::string altered = sound;
    altered.replace(altered.find("Tbilisi"), 7, "Kutaisi");
    CHECK_THAT(refused(opened_as("a.docx", altered)).what, ContainsSubstring("damaged"));
    const auto error = refused(opened_as("a.docx", sound.substr(0, sound.size() / 2)));
    CHECK_THAT(error.what, ContainsSubstring("damaged"));
    CHECK_THAT(error.hint, ContainsSubstring("cut off"));
}

TEST_CASE("entities a document declares are not expanded", "[formats]") {
    std::string bomb = "<!DOCTYPE TEI [<!ENTITY a0 \"lol\">";
    for (int i = 1; i < 30; ++i) {
        const std::string inner = "&a" + std::to_string(i - 1) + ";";
        bomb += "<!ENTITY a" + std::to_string(i) + " \"" + inner + inner + inner + inner + "\">";
    }
    const auto article =
        article_of("a.xml", bomb + "]>" + tei_start + "Baku &a29; &mdash; Ganja." + tei_end);
    CHECK(article.text == "Baku — Ganja.");
}

TEST_CASE("nothing outside the document is fetched", "[formats]") {
    const TemporaryFolder folder;
    write_file(folder.path() / "secret.txt", "Ashgabat");
    const std::string outside = "file://" + (folder.path() / "secret.txt").string();
    const auto article =
        article_of("a.xml", "<!DOCTYPE TEI SYSTEM \"" + outside + "\" [<!ENTITY s SYSTEM \"" +
                                outside + "\"><!ENTITY % p SYSTEM \"" + outside + "\">%p;]>" +
                                tei_start + "Baku &s; Ganja." + tei_end);
    CHECK(article.text == "Baku Ganja.");
    Parts parts = docx_parts("<w:p><w:r><w:t>Baku &s; Ganja.</w:t></w:r></w:p>");
    parts.back().second = "<!DOCTYPE d [<!ENTITY s SYSTEM \"" + outside + "\">]>" +
                          parts.back().second.substr(parts.back().second.find("<w:document"));
    const auto docx = opened_zip("a.docx", parts);
    REQUIRE(docx);
    CHECK(docx->text.find("Ashgabat") == std::string::npos);
}

TEST_CASE("XML too deep in itself, cut off or broken is refused with its line", "[formats]") {
    std::string deep = "<TEI><text>";
    for (int i = 0; i < 100'000; ++i) {
        deep += "<div>";
    }
    CHECK_THAT(refused(opened_as("a.xml", deep)).what, ContainsSubstring("too deep"));
    const auto cut = refused(opened_as("a.xml", "<?xml version='1.0'?>\n<TEI><text><p>Baku"));
    CHECK_THAT(cut.what, ContainsSubstring("damaged"));
    CHECK_THAT(cut.where, ContainsSubstring("line 2"));
    CHECK_THAT(refused(opened_as("a.xml", "<?xml version='1.0'?><TEI></text>")).what,
               ContainsSubstring("damaged"));
}

TEST_CASE("a document that lies about its encoding is read by what it is", "[formats]") {
    CHECK(article_of("a.xml",
                     "<?xml version='1.0' encoding='ISO-8859-1'?>" + tei_start + "Şuşa" + tei_end)
              .text == "Şuşa");
    CHECK(article_of("a.xml",
                     "<?xml version='1.0' encoding='UTF-8'?>" + tei_start + "Caf\xE9" + tei_end)
              .text == "Café");
    CHECK(article_of("a.xml",
                     "<?xml version='1.0' encoding='no-such'?>" + tei_start + "Baku" + tei_end)
              .text == "Baku");
    CHECK(article_of("a.md", "Caf\xE9 \x96 here.\n").text == "Café – here.");
}

TEST_CASE("a load that is no longer wanted stops", "[formats]") {
    std::stop_source source;
    source.request_stop();
    for (const auto& [name, bytes] : sound_documents()) {
        const TemporaryFolder folder;
        write_file(folder.path() / name, bytes);
        INFO(name);
        const auto article =
            formats::open_text((folder.path() / name).string(), source.get_token());
        CHECK((name == "a.txt" || !article));
    }
}

TEST_CASE("random damage gives an article or an error, never a crash or a hang", "[formats]") {
    std::mt19937 random(20210214);
    const TemporaryFolder folder;
    const auto below = [&](std::size_t limit) { return random() % limit; };
    for (const auto& [name, sound] : sound_documents()) {
        const auto path = folder.path() / name;
        write_file(path, sound);
        INFO(name);
        REQUIRE(formats::open_text(path.string()));
        for (int round = 0; round < 300; ++round) {
            std::string bytes = sound;
            for (std::size_t hits = 1 + below(8); hits > 0 && !bytes.empty(); --hits) {
                const std::size_t at = below(bytes.size());
                switch (below(4)) {
                    case 0:
                        bytes[at] = static_cast<char>(below(256));
                        break;
                    case 1:
                        bytes.erase(at, below(20));
                        break;
                    case 2:
                        bytes.insert(at, bytes.substr(below(bytes.size()), below(40)));
                        break;
                    default:
                        bytes.resize(at);
                }
            }
            write_file(path, bytes);
            INFO(round);
            const auto article = formats::open_text(path.string());
            if (article) {
                for (const text::Block& block : article->blocks) {
                    CHECK(block.span.end <= article->text.size());
                }
            } else {
                CHECK(article.error().code == base::ErrorCode::unreadable);
                CHECK_FALSE(article.error().what.empty());
            }
        }
    }
}
