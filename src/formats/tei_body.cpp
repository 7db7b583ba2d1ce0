#include <formats/tei_body.hpp>

#include <algorithm>
#include <array>
#include <span>

namespace wherein::formats {
namespace {

using text::BlockKind;

bool holds(std::span<const std::string_view> words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 8> skipped{"note", "fw",  "sic",     "orig",
                                                  "abbr", "del", "figDesc", "teiHeader"};
constexpr std::array<std::string_view, 14> blocks{
    "p",      "ab",     "lg",     "item",     "sp",     "speaker", "opener",
    "closer", "salute", "signed", "dateline", "byline", "docDate", "row"};

std::string_view date_of(const Attributes& attributes) {
    for (const std::string_view name : {"when", "when-iso", "notBefore", "from", "value"}) {
        if (!attributes.of(name).empty()) {
            return attributes.of(name);
        }
    }
    return {};
}

}  // namespace

bool TeiBody::is_inside(std::string_view name) const {
    return std::find(path_.begin(), path_.end(), name) != path_.end();
}

void TeiBody::open(std::string_view name, const Attributes& attributes) {
    // In a choice the other reading stands beside; alone, an abbreviation is the text.
    const bool is_unchosen = !path_.empty() && path_.back() == "choice";
    const bool is_note = name == "note" || name == "fw" || name == "del" || name == "figDesc";
    path_.emplace_back(name);
    if (skipped_depth_ > 0 || (in_text_ && (is_note || (is_unchosen && holds(skipped, name))))) {
        ++skipped_depth_;
    } else if (name == "teiHeader") {
        in_header_ = true;
    } else if (in_header_) {
        open_in_header(name, attributes);
    } else if (name == "text") {
        in_text_ = true;
    } else if (in_text_) {
        open_in_text(name, attributes);
    }
}

void TeiBody::open_in_header(std::string_view name, const Attributes& attributes) {
    words_ = name == "title" || name == "author" || name == "date" || name == "creation"
                 ? std::string{}
                 : std::move(words_);
    if (name == "date") {
        const int rank = is_inside("creation")          ? 0
                         : is_inside("sourceDesc")      ? 1
                         : is_inside("publicationStmt") ? 2
                                                        : 3;
        if (const std::string_view when = date_of(attributes); rank < date_rank_ && !when.empty()) {
            metadata_.date = when;
            date_rank_ = rank;
        }
    }
}

void TeiBody::open_in_text(std::string_view name, const Attributes& attributes) {
    if (name == "head" || name == "docTitle" || name == "titlePart") {
        const auto depth = std::count_if(path_.begin(), path_.end(), [](const std::string& open) {
            return open.starts_with("div") || open == "lg";
        });
        writer_.begin(BlockKind::heading, std::clamp(static_cast<int>(depth), 1, 6));
    } else if (name == "item") {
        writer_.begin(BlockKind::paragraph, 0, "• ");
    } else if (holds(blocks, name)) {
        // What opens an item goes behind its bullet.
        if (!writer_.is_empty()) {
            writer_.end();
        }
    } else if (name == "l") {
        if (!is_inside("lg") && !writer_.is_empty() && !ends_verse_) {
            writer_.end();
        } else if (!writer_.is_empty()) {
            writer_.break_line();
        }
    } else if (name == "lb") {
        if (attributes.of("break") != "no") {
            writer_.add_space();
        }
    } else if (name == "cell" && !writer_.is_empty()) {
        writer_.add(" | ");
    }
    ends_verse_ = false;
}

void TeiBody::close(std::string_view name) {
    if (!path_.empty()) {
        path_.pop_back();
    }
    if (skipped_depth_ > 0) {
        --skipped_depth_;
    } else if (name == "teiHeader") {
        in_header_ = false;
    } else if (in_header_ && is_inside("titleStmt")) {
        if (name == "title" && metadata_.title.empty()) {
            metadata_.title = one_line(words_);
        } else if (name == "author") {
            const std::string author = one_line(words_);
            metadata_.author +=
                author.empty() ? "" : (metadata_.author.empty() ? "" : ", ") + author;
        }
    } else if (in_text_) {
        if (name == "head" || name == "titlePart" || holds(blocks, name)) {
            writer_.end();
        } else if (name == "text" && !is_inside("text")) {
            in_text_ = false;
        }
        ends_verse_ = name == "l";
    }
}

void TeiBody::text(std::string_view utf8) {
    if (skipped_depth_ > 0) {
        return;
    }
    if (in_header_) {
        words_ += words_.size() < 4000 ? utf8 : std::string_view{};
    } else if (in_text_) {
        writer_.add(utf8);
    }
}

Draft TeiBody::take() {
    metadata_.is_title_certain = true;
    return {metadata_, writer_.take()};
}

}  // namespace wherein::formats
