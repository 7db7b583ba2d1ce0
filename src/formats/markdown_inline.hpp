#pragma once
#include <set>
#include <string>
#include <string_view>

namespace wherein::formats {

/// Labels of link definitions, in lower case.
using LinkLabels = std::set<std::string, std::less<>>;

/// A link's label as it is compared: lower case, white space collapsed.
std::string link_label(std::string_view text);

/// The words of a Markdown paragraph: emphasis, links' targets, images, footnote marks and HTML
/// tags gone; escapes and entities resolved; '\n' only at hard breaks. Linear in the size.
std::string inline_words(std::string_view markdown, const LinkLabels& labels);

}  // namespace wherein::formats
