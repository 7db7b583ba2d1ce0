#pragma once
#include <stop_token>
#include <string>
#include <string_view>

#include <base/result.hpp>
#include <text/article.hpp>

namespace wherein::formats {

/// Open a document of any format the program reads: plain text, Markdown, HTML, Word (.docx),
/// OpenDocument (.odt), EPUB, TEI XML, and PDF where pdftotext is installed. The content tells the
/// format, else the name. Offsets of the article count in its `text`, which for formats with
/// mark-up is what is left without it. The path "-" is standard input.
/// errors  unreadable: missing, a folder, no permission, no text, damaged, hostile, over 100 MB of
///         text, cancelled
/// thread  any
base::Result<text::Article> open_text(const std::string& path, std::stop_token stop = {});

/// The same of bytes at hand: standard input, pasted text. `name` is what the article is called.
base::Result<text::Article> read_text(std::string_view bytes, const std::string& name,
                                      std::stop_token stop = {});

/// Whether a file's name ends like those of files that can be opened, in capitals or not.
bool has_readable_ending(std::string_view name);

}  // namespace wherein::formats
