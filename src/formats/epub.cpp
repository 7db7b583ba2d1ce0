#include <algorithm>
#include <iterator>
#include <map>

#include <formats/core_metadata.hpp>
#include <formats/markup.hpp>
#include <formats/readers.hpp>
#include <text/decode.hpp>

namespace wherein::formats {
namespace {

constexpr std::size_t most_chapters = 10'000;

base::Error not_a_book(const std::string& where, const std::string& why) {
    return {base::ErrorCode::unreadable, "This EPUB cannot be read: " + why, where,
            "Fetch it again, or open it in another reader and save its text."};
}

class ContainerReader final : public MarkupHandler {
  public:
    void open(std::string_view name, const Attributes& attributes) override {
        if (name == "rootfile" && package.empty()) {
            package = attributes.of("full-path");
        }
    }
    void close(std::string_view) override {}
    void text(std::string_view) override {}

    std::string package;
};

/// Metadata, files and reading order of a book.
class PackageReader final : public MarkupHandler {
  public:
    void open(std::string_view name, const Attributes& attributes) override {
        metadata.open(name, attributes);
        if (name == "item") {
            // The table of contents is no chapter.
            const bool is_contents =
                attributes.of("properties").find("nav") != std::string_view::npos;
            const std::string_view type = attributes.of("media-type");
            const bool is_text = type.find("html") != std::string_view::npos;
            if (is_text && !is_contents) {
                links_[std::string(attributes.of("id"))] = attributes.of("href");
            }
        } else if (name == "itemref" && attributes.of("linear") != "no" &&
                   chapters.size() < most_chapters) {
            const auto found = links_.find(attributes.of("idref"));
            if (found != links_.end()) {
                chapters.push_back(found->second);
            }
        }
    }
    void close(std::string_view name) override { metadata.close(name); }
    void text(std::string_view utf8) override { metadata.text(utf8); }

    CoreMetadata metadata;
    std::vector<std::string> chapters;  ///< links, in reading order

  private:
    std::map<std::string, std::string, std::less<>> links_;
};

/// "%20" and the like.
std::string unescaped(std::string_view link) {
    const auto digit = [](char c) {
        return c >= '0' && c <= '9'   ? c - '0'
               : c >= 'a' && c <= 'f' ? c - 'a' + 10
               : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                      : -1;
    };
    std::string path;
    for (std::size_t i = 0; i < link.size(); ++i) {
        if (link[i] == '%' && i + 2 < link.size() && digit(link[i + 1]) >= 0 &&
            digit(link[i + 2]) >= 0) {
            path += static_cast<char>(digit(link[i + 1]) * 16 + digit(link[i + 2]));
            i += 2;
        } else {
            path += link[i];
        }
    }
    return path;
}

base::Status parse_part(ZipArchive& archive, const std::string& part, MarkupHandler& handler,
                        const std::stop_token& stop) {
    const auto bytes = archive.read(part, stop);
    if (!bytes) {
        return bytes.error();
    }
    const std::string where = archive.where() + ", " + part;
    const auto utf8 = decode_markup(*bytes, where);
    return utf8 ? parse_xml(*utf8, where, handler, stop) : base::Status{utf8.error()};
}

base::Status read_chapter(ZipArchive& archive, const std::string& part, const std::stop_token& stop,
                          std::vector<DraftBlock>& blocks) {
    const auto bytes = archive.read(part, stop);
    if (!bytes) {
        return bytes.error();
    }
    const std::string where = archive.where() + ", " + part;
    const auto utf8 = decode_markup(*bytes, where);
    if (!utf8) {
        return archive.has("META-INF/encryption.xml")
                   ? base::Status{not_a_book(archive.where(), "it is protected against copying")}
                   : base::Status{utf8.error()};
    }
    auto chapter = read_html_body(*utf8, where, stop);
    if (!chapter) {
        return chapter.error();
    }
    blocks.insert(blocks.end(), std::make_move_iterator(chapter->blocks.begin()),
                  std::make_move_iterator(chapter->blocks.end()));
    return std::nullopt;
}

}  // namespace

base::Result<Draft> read_epub(ZipArchive& archive, std::stop_token stop) {
    ContainerReader container;
    if (const base::Status failed =
            parse_part(archive, "META-INF/container.xml", container, stop)) {
        return *failed;
    }
    const std::string package = resolved_part("", container.package);
    if (package.empty()) {
        return not_a_book(archive.where(), "it does not say where its contents are");
    }
    PackageReader reader;
    if (const base::Status failed = parse_part(archive, package, reader, stop)) {
        return *failed;
    }
    Draft draft{reader.metadata.strong(), {}};
    std::size_t bytes = 0;
    for (const std::string& link : reader.chapters) {
        const std::string part = resolved_part(package, unescaped(link));
        if (part.empty()) {
            return not_a_book(archive.where(), "a chapter lies outside of it (" + link + ")");
        }
        const std::size_t first = draft.blocks.size();
        if (const base::Status failed = read_chapter(archive, part, stop, draft.blocks)) {
            return *failed;
        }
        for (std::size_t i = first; i < draft.blocks.size(); ++i) {
            bytes += draft.blocks[i].words.size();
        }
        if (bytes > text::max_text_bytes) {
            return text::too_large(archive.where());
        }
    }
    return draft;
}

}  // namespace wherein::formats
