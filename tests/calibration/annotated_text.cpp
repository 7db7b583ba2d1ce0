#include "annotated_text.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <optional>
#include <utility>

namespace wherein::calibration {
namespace {

constexpr std::array<std::pair<std::string_view, MarkKind>, 8> kinds{
    {{"place", MarkKind::place},
     {"actor", MarkKind::actor},
     {"people", MarkKind::people},
     {"part_of_name", MarkKind::part_of_name},
     {"past", MarkKind::past},
     {"person", MarkKind::person},
     {"org", MarkKind::organisation},
     {"other", MarkKind::other}}};

class Parser {
  public:
    Parser(std::string_view marked, const std::string& name) : marked_(marked) { out_.name = name; }

    base::Result<AnnotatedText> parse() {
        if (marked_.starts_with("# ")) {
            const std::size_t end = std::min(marked_.find('\n'), marked_.size() - 1);
            out_.sort = marked_.substr(2, end - 2);
            at_ = end + 1;
        }
        while (at_ < marked_.size()) {
            const std::string_view two = marked_.substr(at_, 2);
            if (two == "[[" || two == "{{") {
                open(two);
            } else if (two == "]]" || two == "}}") {
                if (!close(two)) {
                    return failure("A mark is closed that is not open, or its kind is unknown");
                }
            } else {
                out_.text.push_back(marked_[at_++]);
            }
        }
        if (!open_.empty()) {
            return failure("A mark is not closed");
        }
        std::stable_sort(out_.marks.begin(), out_.marks.end(), [](const Mark& a, const Mark& b) {
            return std::pair(a.span.begin, b.span.end) < std::pair(b.span.begin, a.span.end);
        });
        return out_;
    }

  private:
    struct Open {
        std::string_view bracket;
        std::uint32_t begin{};
    };

    std::uint32_t here() const { return static_cast<std::uint32_t>(out_.text.size()); }

    void open(std::string_view bracket) {
        open_.push_back({bracket, here()});
        at_ += 2;
    }

    bool close(std::string_view bracket) {
        if (open_.empty() || open_.back().bracket != (bracket == "]]" ? "[[" : "{{")) {
            return false;
        }
        const Open opened = open_.back();
        open_.pop_back();
        const std::optional<MarkKind> kind = take_kind(opened);
        if (!kind) {
            return false;
        }
        out_.marks.push_back({{opened.begin, here()}, *kind});
        at_ += 2;
        return true;
    }

    /// Cut "|kind" off what was copied since the mark was opened.
    std::optional<MarkKind> take_kind(const Open& opened) {
        const std::size_t bar = out_.text.find('|', opened.begin);
        if (bar == std::string::npos) {
            if (opened.bracket == "{{") {
                return MarkKind::person;
            }
            const bool is_inside = std::any_of(open_.begin(), open_.end(), [](const Open& outer) {
                return outer.bracket == "{{";
            });
            return is_inside ? MarkKind::part_of_name : MarkKind::place;
        }
        const std::string word = out_.text.substr(bar + 1);
        out_.text.resize(bar);
        const auto* known = std::find_if(kinds.begin(), kinds.end(),
                                         [&](const auto& kind) { return kind.first == word; });
        return known == kinds.end() ? std::nullopt : std::optional(known->second);
    }

    base::Error failure(const std::string& what) const {
        const std::size_t begin = at_ > 30 ? at_ - 30 : 0;
        return {base::ErrorCode::unreadable, what,
                out_.name + " near '" + std::string(marked_.substr(begin, at_ - begin)) + "'",
                "See docs/annotation.md."};
    }

    std::string_view marked_;
    std::size_t at_{};
    std::vector<Open> open_;
    AnnotatedText out_;
};

}  // namespace

base::Result<AnnotatedText> parse_annotated(std::string_view marked, const std::string& name) {
    return Parser(marked, name).parse();
}

base::Result<std::vector<AnnotatedText>> read_annotated(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) {
        if (entry.path().extension() == ".txt") {
            paths.push_back(entry.path());
        }
    }
    if (paths.empty()) {
        return base::Error{base::ErrorCode::unreadable, "No annotated texts", folder.string(), ""};
    }
    std::sort(paths.begin(), paths.end());
    std::vector<AnnotatedText> texts;
    for (const auto& path : paths) {
        std::ifstream file(path, std::ios::binary);
        const std::string marked((std::istreambuf_iterator<char>(file)), {});
        auto text = parse_annotated(marked, path.filename().string());
        if (!text) {
            return text.error();
        }
        texts.push_back(std::move(*text));
    }
    return texts;
}

}  // namespace wherein::calibration
