#pragma once
#include <fstream>
#include <string>
#include <vector>

#include <formats/open_text.hpp>
#include <support/catch.hpp>
#include <support/temporary_folder.hpp>
#include <support/zip_file.hpp>

namespace wherein::tests {

inline void write_file(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

inline std::string file_bytes(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// "heading: Words", one per block.
inline std::vector<std::string> blocks_of(const text::Article& article) {
    const auto name = [](text::BlockKind kind) {
        switch (kind) {
            case text::BlockKind::title:
                return "title: ";
            case text::BlockKind::byline:
                return "byline: ";
            case text::BlockKind::date:
                return "date: ";
            case text::BlockKind::heading:
                return "heading: ";
            case text::BlockKind::paragraph:
                break;
        }
        return "";
    };
    std::vector<std::string> blocks;
    for (const text::Block& block : article.blocks) {
        blocks.push_back(name(block.kind) + std::string(base::slice(article.text, block.span)));
    }
    return blocks;
}

/// The article of bytes in a file of this name.
inline base::Result<text::Article> opened_as(const std::string& name, const std::string& bytes) {
    const TemporaryFolder folder;
    write_file(folder.path() / name, bytes);
    return formats::open_text((folder.path() / name).string());
}

inline text::Article article_of(const std::string& name, const std::string& bytes) {
    auto article = opened_as(name, bytes);
    INFO((article ? std::string{} : base::to_sentence(article.error())));
    REQUIRE(article);
    return *article;
}

inline base::Error refused(const base::Result<text::Article>& article) {
    REQUIRE_FALSE(article);
    CHECK(article.error().code == base::ErrorCode::unreadable);
    CHECK_FALSE(article.error().what.empty());
    CHECK_FALSE(article.error().where.empty());
    CHECK_FALSE(article.error().hint.empty());
    return article.error();
}

using Parts = std::vector<std::pair<std::string, std::string>>;

inline base::Result<text::Article> opened_zip(const std::string& name, const Parts& parts) {
    const TemporaryFolder folder;
    const auto path = folder.path() / name;
    write_zip(path, parts);
    return formats::open_text(path.string());
}

/// A Word document with this body.
inline Parts docx_parts(const std::string& body) {
    return {
        {"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels",
         "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
         "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
         "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
        {"word/styles.xml",
         "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading "
         "1\"/></w:style><w:style w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style>"
         "</w:styles>"},
        {"docProps/core.xml",
         "<cp:coreProperties xmlns:cp=\"cp\" xmlns:dc=\"dc\" xmlns:dcterms=\"dcterms\">"
         "<dc:title>A title of the file</dc:title><dc:creator>office-pc</dc:creator>"
         "<dcterms:created>2021-02-14T09:00:00Z</dcterms:created></cp:coreProperties>"},
        {"word/document.xml",
         "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\" xmlns:mc=\"mc\">"
         "<w:body>" +
             body + "</w:body></w:document>"}};
}

inline Parts odt_parts(const std::string& text) {
    return {{"mimetype", "application/vnd.oasis.opendocument.text"},
            {"meta.xml",
             "<o:document-meta xmlns:o=\"o\" xmlns:m=\"m\" xmlns:dc=\"dc\"><o:meta>"
             "<m:initial-creator>Ana Lomidze</m:initial-creator>"
             "<m:creation-date>2020-11-10T08:00:00</m:creation-date></o:meta></o:document-meta>"},
            {"content.xml", "<o:document-content xmlns:o=\"o\" xmlns:t=\"t\"><o:body><o:text>" +
                                text + "</o:text></o:body></o:document-content>"}};
}

inline Parts epub_parts(const std::string& spine, Parts chapters) {
    Parts parts{{"mimetype", "application/epub+zip"},
                {"META-INF/container.xml",
                 "<container><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles>"
                 "</container>"},
                {"OEBPS/book.opf",
                 "<package xmlns:dc=\"dc\"><metadata><dc:title>Two Rivers</dc:title>"
                 "<dc:creator>Ada Keller</dc:creator><dc:date>1999-05-04</dc:date></metadata>" +
                     spine + "</package>"}};
    parts.insert(parts.end(), chapters.begin(), chapters.end());
    return parts;
}

}  // namespace wherein::tests
