#include <algorithm>
#include <array>
#include <map>

#include <formats/core_metadata.hpp>
#include <formats/markup.hpp>
#include <formats/readers.hpp>

namespace wherein::formats {
namespace {

using text::BlockKind;

std::string lower(std::string_view text) {
    std::string small(text);
    std::transform(small.begin(), small.end(), small.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return small;
}

/// Finds in a relations part what the main document is called.
class MainPartFinder final : public MarkupHandler {
  public:
    void open(std::string_view name, const Attributes& attributes) override {
        if (name == "Relationship" && attributes.of("Type").ends_with("/officeDocument")) {
            target_ = attributes.of("Target");
        }
    }
    void close(std::string_view) override {}
    void text(std::string_view) override {}

    const std::string& target() const { return target_; }

  private:
    std::string target_;
};

/// Ids of paragraph styles with the names they have in every language's Word: "heading 1".
class StyleReader final : public MarkupHandler {
  public:
    void open(std::string_view name, const Attributes& attributes) override {
        if (name == "style") {
            id_ = attributes.of("styleId");
        } else if (name == "name" && !id_.empty()) {
            names[id_] = lower(attributes.of("val"));
            id_.clear();
        }
    }
    void close(std::string_view) override {}
    void text(std::string_view) override {}

    std::map<std::string, std::string, std::less<>> names;

  private:
    std::string id_;
};

class BodyReader final : public MarkupHandler {
  public:
    explicit BodyReader(const std::map<std::string, std::string, std::less<>>& styles)
        : styles_(styles) {}

    void open(std::string_view name, const Attributes& attributes) override {
        if (skipped_depth_ > 0 || is_skipped(name)) {
            ++skipped_depth_;
        } else if (name == "p") {
            writer_.begin_paragraph();
        } else if (name == "pStyle") {
            use_style(attributes.of("val"));
        } else if (name == "numPr" && writer_.is_empty() && !has_style_) {
            writer_.begin(BlockKind::paragraph, 0, "• ");
        } else if (name == "t") {
            in_words_ = true;
        } else if (name == "tab") {
            writer_.add_space();
        } else if (name == "br" || name == "cr") {
            writer_.break_line();
        } else if (name == "noBreakHyphen") {
            writer_.add("-");
        }
    }

    void close(std::string_view name) override {
        if (skipped_depth_ > 0) {
            --skipped_depth_;
        } else if (name == "p") {
            writer_.end();
            has_style_ = false;
        } else if (name == "t") {
            in_words_ = false;
        }
    }

    void text(std::string_view utf8) override {
        if (in_words_ && skipped_depth_ == 0) {
            writer_.add(utf8);
        }
    }

    bool is_done() const override { return writer_.is_full(); }
    std::vector<DraftBlock> take() { return writer_.take(); }

  private:
    /// Deleted and moved words, and what stands twice for older programs.
    static bool is_skipped(std::string_view name) {
        constexpr std::array<std::string_view, 6> names{"del",         "moveFrom",  "Fallback",
                                                        "txbxContent", "pPrChange", "rPrChange"};
        return std::find(names.begin(), names.end(), name) != names.end();
    }

    void use_style(std::string_view id) {
        const auto known = styles_.find(id);
        const std::string style = known == styles_.end() ? lower(id) : known->second;
        has_style_ = true;
        if (style == "title") {
            writer_.begin(BlockKind::title);
        } else if (style.starts_with("heading") && style.back() >= '1' && style.back() <= '9') {
            writer_.begin(BlockKind::heading, style.back() - '0');
        } else {
            has_style_ = false;
        }
    }

    const std::map<std::string, std::string, std::less<>>& styles_;
    BlockWriter writer_;
    std::size_t skipped_depth_{};
    bool in_words_{};
    bool has_style_{};
};

/// Parses a part; a part that is not there is no mistake.
base::Status read_part(ZipArchive& archive, const std::string& part, MarkupHandler& handler,
                       const std::stop_token& stop) {
    if (!archive.has(part)) {
        return std::nullopt;
    }
    auto bytes = archive.read(part, stop);
    if (!bytes) {
        return bytes.error();
    }
    const std::string where = archive.where() + ", " + part;
    const auto utf8 = decode_markup(*bytes, where);
    return utf8 ? parse_xml(*utf8, where, handler, stop) : base::Status{utf8.error()};
}

}  // namespace

base::Result<Draft> read_docx(ZipArchive& archive, std::stop_token stop) {
    MainPartFinder finder;
    if (const base::Status failed = read_part(archive, "_rels/.rels", finder, stop)) {
        return *failed;
    }
    const std::string named = resolved_part("", finder.target());
    const std::string main = named.empty() ? "word/document.xml" : named;
    if (!archive.has(main)) {
        return base::Error{base::ErrorCode::unreadable, "This Word document has no text in it",
                           archive.where(), "Save it anew from the program that made it."};
    }
    StyleReader styles;
    CoreMetadata metadata;
    BodyReader body(styles.names);
    const std::string folder = main.substr(0, main.rfind('/') + 1);
    for (const auto& [part, handler] :
         {std::pair<std::string, MarkupHandler*>{folder + "styles.xml", &styles},
          {"docProps/core.xml", &metadata},
          {main, &body}}) {
        if (const base::Status failed = read_part(archive, part, *handler, stop)) {
            return *failed;
        }
    }
    return Draft{metadata.weak(), body.take()};
}

}  // namespace wherein::formats
