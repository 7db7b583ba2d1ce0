#pragma once
#include <stop_token>
#include <string>
#include <string_view>

#include <base/result.hpp>
#include <formats/draft.hpp>
#include <formats/zip_archive.hpp>

namespace wherein::formats {

// One function per format: words, blocks and metadata of a document.
// where   what to call it in an error
// errors  unreadable: damaged, hostile, of another format, cancelled

/// CommonMark with tables, footnotes and front matter (YAML, TOML or Pandoc's title block).
base::Result<Draft> read_markdown(std::string_view utf8, const std::string& where,
                                  std::stop_token stop);

/// The main content of a page: without menus, scripts, asides and lists of links.
base::Result<Draft> read_html(std::string_view utf8, const std::string& where,
                              std::stop_token stop);
/// The whole body of a page, for the chapters of a book.
base::Result<Draft> read_html_body(std::string_view utf8, const std::string& where,
                                   std::stop_token stop);

/// TEI (P4 and P5), or a flat OpenDocument text; anything else in XML is refused.
base::Result<Draft> read_xml(std::string_view utf8, const std::string& where, std::stop_token stop);

/// A Word document. Footnotes, comments and deleted words are left out.
base::Result<Draft> read_docx(ZipArchive& archive, std::stop_token stop);
/// An OpenDocument text. Footnotes, comments and deleted words are left out.
base::Result<Draft> read_odt(ZipArchive& archive, std::stop_token stop);
/// The chapters of a book in reading order.
base::Result<Draft> read_epub(ZipArchive& archive, std::stop_token stop);

}  // namespace wherein::formats
