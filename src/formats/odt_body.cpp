#include <formats/odt_body.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace wherein::formats {
namespace {

bool is_skipped(std::string_view name) {
    constexpr std::array<std::string_view, 7> names{
        "tracked-changes",    "note",           "annotation", "table-of-content",
        "alphabetical-index", "sequence-decls", "forms"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

int level_of(std::string_view text) {
    int level = 1;
    std::from_chars(text.data(), text.data() + text.size(), level);
    return std::clamp(level, 1, 9);
}

}  // namespace

void OdtBody::open(std::string_view name, const Attributes& attributes) {
    if (skipped_depth_ > 0 || is_skipped(name)) {
        ++skipped_depth_;
    } else if (name == "body") {
        in_body_ = true;
    } else if (!in_body_) {
        return;
    } else if (name == "h") {
        writer_.begin(text::BlockKind::heading, level_of(attributes.of("outline-level")));
        ++paragraph_depth_;
    } else if (name == "p") {
        const bool is_title = attributes.of("style-name") == "Title";
        writer_.begin(is_title ? text::BlockKind::title : text::BlockKind::paragraph, 0,
                      opens_item_ ? "• " : "");
        opens_item_ = false;
        ++paragraph_depth_;
    } else if (name == "list-item") {
        opens_item_ = true;
    } else if (name == "s" || name == "tab") {
        writer_.add_space();
    } else if (name == "line-break") {
        writer_.break_line();
    }
}

void OdtBody::close(std::string_view name) {
    if (skipped_depth_ > 0) {
        --skipped_depth_;
    } else if (in_body_ && (name == "h" || name == "p")) {
        writer_.end();
        --paragraph_depth_;
    } else if (name == "body") {
        in_body_ = false;
    }
}

void OdtBody::text(std::string_view utf8) {
    if (skipped_depth_ == 0 && paragraph_depth_ > 0) {
        writer_.add(utf8);
    }
}

}  // namespace wherein::formats
