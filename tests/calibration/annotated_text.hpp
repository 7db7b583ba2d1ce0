#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <base/result.hpp>
#include <base/text_span.hpp>

namespace wherein::calibration {

/// What a mark of docs/annotation.md says of its span.
enum class MarkKind { place, actor, people, part_of_name, past, person, organisation, other };

struct Mark {
    base::ByteSpan span;  ///< bytes of AnnotatedText::text
    MarkKind kind{MarkKind::place};

    bool is_mention() const { return kind < MarkKind::person; }
};

/// A text with its marks taken out and listed; marks may lie inside one another.
struct AnnotatedText {
    std::string name;  ///< file name
    std::string sort;  ///< "local news, United States"
    std::string text;
    std::vector<Mark> marks;  ///< by their first byte, outer before inner
};

/// errors  unreadable: brackets that do not match, an unknown kind (with the words around it)
base::Result<AnnotatedText> parse_annotated(std::string_view marked, const std::string& name);

/// All .txt files of a folder, by file name.
/// errors  unreadable: no such folder, no texts, and parse_annotated's
base::Result<std::vector<AnnotatedText>> read_annotated(const std::filesystem::path& folder);

}  // namespace wherein::calibration
