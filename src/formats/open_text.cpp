#include <formats/open_text.hpp>

#include <array>
#include <filesystem>
#include <fstream>
#include <optional>

#include <formats/assemble.hpp>
#include <formats/markup.hpp>
#include <formats/pdf.hpp>
#include <formats/readers.hpp>
#include <formats/sniff.hpp>
#include <text/load.hpp>

namespace wherein::formats {
namespace {

namespace fs = std::filesystem;
using base::Error;
using base::ErrorCode;

constexpr std::array<std::string_view, 16> endings{
    ".txt",  ".md",  ".markdown", ".html", ".htm", ".xhtml", ".docx",  ".odt",
    ".epub", ".xml", ".tei",      ".fodt", ".pdf", ".text",  ".mdown", ".mkd"};

Error not_a_text(const std::string& what, const std::string& where, const std::string& hint) {
    return {ErrorCode::unreadable, what, where, hint};
}

base::Result<Draft> read_zip(base::Result<ZipArchive> opened, std::stop_token stop) {
    if (!opened) {
        return opened.error();
    }
    ZipArchive& archive = *opened;
    std::string type;
    if (archive.has("mimetype")) {
        const auto read = archive.read("mimetype", stop);
        type = read ? *read : std::string{};
    }
    const bool is_odt = type.find("opendocument.text") != std::string::npos;
    if (archive.has("META-INF/container.xml")) {
        return read_epub(archive, stop);
    }
    if (is_odt || (type.empty() && archive.has("content.xml"))) {
        return read_odt(archive, stop);
    }
    if (archive.has("word/document.xml") ||
        (archive.has("[Content_Types].xml") && !archive.has("xl/workbook.xml") &&
         !archive.has("ppt/presentation.xml"))) {
        return read_docx(archive, stop);
    }
    const bool is_office = archive.has("[Content_Types].xml") || !type.empty();
    return is_office ? not_a_text("This is a table or a presentation, not a text", archive.where(),
                                  "Save its words as plain text (.txt) and open that.")
                     : not_a_text("This is a ZIP file, not a text", archive.where(),
                                  "Unpack it and open a text in it.");
}

base::Result<Draft> read_marked_up(Format format, std::string_view bytes, const std::string& where,
                                   std::stop_token stop) {
    if (format == Format::old_word) {
        return not_a_text("This is an old or a protected Word document", where,
                          "Save it as .docx without a password and open that.");
    }
    const auto utf8 = decode_markup(bytes, where);
    if (!utf8) {
        return utf8.error();
    }
    return format == Format::markdown ? read_markdown(*utf8, where, stop)
           : format == Format::html   ? read_html(*utf8, where, stop)
                                      : read_xml(*utf8, where, stop);
}

base::Result<text::Article> finished(base::Result<Draft> draft, const std::string& where) {
    return draft ? assemble(*std::move(draft), where) : base::Result<text::Article>(draft.error());
}

base::Result<text::Article> read_bytes_as(Format format, std::string_view bytes,
                                          const std::string& where, std::stop_token stop) {
    switch (format) {
        case Format::plain:
            return text::read_article(bytes, where);
        case Format::zip:
            return finished(read_zip(ZipArchive::open_memory(bytes, where), stop), where);
        case Format::pdf:
            return finished(read_pdf_bytes(bytes, where, stop), where);
        default:
            return finished(read_marked_up(format, bytes, where, stop), where);
    }
}

/// What a file begins with; empty for what is no regular file, which can be read only once.
std::string start_of(const std::string& path) {
    std::error_code ignored;
    if (!fs::is_regular_file(path, ignored)) {
        return {};
    }
    std::string start(4096, '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(file.gcount()));
    return start;
}

base::Result<text::Article> open(const std::string& path, std::stop_token stop) {
    // Archives and PDFs hold pictures, so that their files may be larger than any text.
    const Format format = sniff(start_of(path), path);
    if (format == Format::zip) {
        return finished(read_zip(ZipArchive::open_file(path, path), stop), path);
    }
    if (format == Format::pdf) {
        return finished(read_pdf_file(path, path, stop), path);
    }
    const auto bytes = text::read_bytes(path);
    if (!bytes) {
        return bytes.error();
    }
    return read_bytes_as(sniff(*bytes, path), *bytes, path, stop);
}

}  // namespace

base::Result<text::Article> open_text(const std::string& path, std::stop_token stop) {
    if (path == "-") {
        const auto bytes = text::read_bytes("/dev/stdin");
        return bytes ? read_text(*bytes, "standard input", std::move(stop))
                     : base::Result<text::Article>(bytes.error());
    }
    auto article = open(path, std::move(stop));
    if (article) {
        article->name = fs::path(path).filename().string();
    }
    return article;
}

base::Result<text::Article> read_text(std::string_view bytes, const std::string& name,
                                      std::stop_token stop) {
    return read_bytes_as(sniff(bytes, {}), bytes, name, std::move(stop));
}

bool has_readable_ending(std::string_view name) {
    std::string small(name);
    std::ranges::transform(small, small.begin(), [](char c) {
        return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return std::ranges::any_of(endings,
                               [&](std::string_view ending) { return small.ends_with(ending); });
}

}  // namespace wherein::formats
