#pragma once
#include <string>
#include <string_view>

#include <base/result.hpp>
#include <text/article.hpp>

namespace wherein::report {

/// A document as it comes in on one line: {"doc_id": "...", "text": "..."}.
struct DocumentLine {
    std::string doc_id;  ///< a number is kept as its digits
    std::string text;
};

/// Read one line; other keys are ignored, a missing "doc_id" becomes `default_id`.
/// where   what to call the line in an error ("articles.ndjson, line 7")
/// errors  work_failed: no JSON object, or no "text" that is a string
base::Result<DocumentLine> parse_document_line(std::string_view line, const std::string& where,
                                               const std::string& default_id);

/// Read the text of a line. A byte-order mark belongs to files: in a line it is a character that
/// counts.
/// errors  work_failed: as text::read_article
base::Result<text::Article> read_document_text(const std::string& text, const std::string& where);

}  // namespace wherein::report
