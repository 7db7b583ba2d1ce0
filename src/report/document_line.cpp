#include <report/document_line.hpp>

#include <nlohmann/json.hpp>

namespace wherein::report {
namespace {

using base::Error;
using base::ErrorCode;

constexpr const char* wanted = "A line looks like {\"doc_id\": \"a1\", \"text\": \"...\"}.";

/// Stops at a depth no document has: each level costs the parser memory.
bool is_too_deep(int depth, nlohmann::json::parse_event_t, nlohmann::json&) {
    return depth <= 64;
}

}  // namespace

base::Result<DocumentLine> parse_document_line(std::string_view line, const std::string& where,
                                               const std::string& default_id) {
    const auto object = nlohmann::json::parse(line.begin(), line.end(), is_too_deep, false);
    if (!object.is_object()) {
        return Error{ErrorCode::work_failed, "The line is no JSON object", where, wanted};
    }
    const auto text = object.find("text");
    if (text == object.end() || !text->is_string()) {
        return Error{ErrorCode::work_failed, "The line has no \"text\"", where, wanted};
    }
    DocumentLine document{default_id, text->get<std::string>()};
    if (const auto id = object.find("doc_id"); id != object.end() && !id->is_null()) {
        document.doc_id = id->is_string() ? id->get<std::string>() : id->dump();
    }
    return document;
}

base::Result<text::Article> read_document_text(const std::string& text, const std::string& where) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    // The reader takes one mark away, so it gets a second one.
    auto article =
        text::read_article(text.starts_with(mark) ? std::string(mark) + text : text, where);
    if (!article) {
        Error error = article.error();
        error.code = ErrorCode::work_failed;
        return error;
    }
    return article;
}

}  // namespace wherein::report
