#include <formats/sniff.hpp>

#include <algorithm>
#include <array>
#include <string>

#include <text/utf8.hpp>

namespace wherein::formats {
namespace {

constexpr std::size_t looked_at_bytes = 1024;

std::string lower(std::string_view text) {
    std::string small(text);
    std::transform(small.begin(), small.end(), small.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return small;
}

bool is_named(std::string_view name, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return name.ends_with(ending); });
}

/// The first bytes without byte-order mark, zero bytes of UTF-16, and white space at the front.
std::string first_signs(std::string_view start) {
    std::string signs;
    for (const char c : start.substr(0, looked_at_bytes)) {
        const bool is_mark =
            c == '\0' || c == '\xEF' || c == '\xBB' || c == '\xBF' || c == '\xFF' || c == '\xFE';
        const bool is_space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        if (!is_mark && !(is_space && signs.empty())) {
            signs += c;
        }
    }
    return lower(signs);
}

}  // namespace

Format sniff(std::string_view start, std::string_view name) {
    if (start.starts_with("PK\x03\x04") || start.starts_with("PK\x05\x06")) {
        return Format::zip;
    }
    // Some programs put a line before the mark.
    if (start.substr(0, looked_at_bytes).find("%PDF-") != std::string_view::npos) {
        return Format::pdf;
    }
    if (start.starts_with("\xD0\xCF\x11\xE0")) {
        return Format::old_word;
    }
    const std::string signs = first_signs(start);
    const std::string small_name = lower(name);
    if (signs.starts_with("<!doctype html") || signs.starts_with("<html")) {
        return Format::html;
    }
    if (signs.starts_with("<?xml") || signs.starts_with("<tei")) {
        return signs.find("<html") != std::string::npos ? Format::html : Format::xml;
    }
    if (is_named(small_name, {".html", ".htm", ".xhtml"})) {
        return Format::html;
    }
    if (is_named(small_name, {".xml", ".tei", ".fodt"}) && signs.starts_with('<')) {
        return Format::xml;
    }
    return is_named(small_name, {".md", ".markdown", ".mdown", ".mkd"}) ? Format::markdown
                                                                        : Format::plain;
}

}  // namespace wherein::formats
