#include <formats/front_matter.hpp>

#include <algorithm>

#include <text/utf8.hpp>

namespace wherein::formats {
namespace {

// Longer than this it is no front matter but a text that begins with a rule.
constexpr std::size_t most_bytes = 64 * 1024;

/// Takes the first line off.
std::string_view take_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return line;
}

std::string_view unquoted(std::string_view value) {
    value = text::trimmed(value);
    while (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
           value.back() == value.front()) {
        value = value.substr(1, value.size() - 2);
    }
    return value;
}

void add(std::string& list, std::string_view value) {
    value = unquoted(value);
    if (!value.empty()) {
        list += (list.empty() ? "" : ", ") + std::string(value);
    }
}

/// "A" or "[A, B]".
void add_all(std::string& list, std::string_view value) {
    value = text::trimmed(value);
    if (!value.starts_with('[') || !value.ends_with(']')) {
        add(list, value);
        return;
    }
    value = value.substr(1, value.size() - 2);
    while (!value.empty()) {
        const std::size_t end = std::min(value.find(','), value.size());
        add(list, value.substr(0, end));
        value.remove_prefix(std::min(end + 1, value.size()));
    }
}

class KeyReader {
  public:
    explicit KeyReader(char separator) : separator_(separator) {}

    /// False for a line that belongs to no front matter.
    bool read(std::string_view line) {
        if (line.empty() || line.starts_with('#') || line.starts_with('[')) {
            return true;
        }
        const bool is_inner = line.starts_with(' ') || line.starts_with('-');
        if (is_inner) {
            read_item(text::trimmed(line));
            return true;
        }
        const std::size_t at = line.find(separator_);
        if (at == std::string_view::npos) {
            return false;
        }
        key_ = text::trimmed(line.substr(0, at));
        const std::string_view value = text::trimmed(line.substr(at + 1));
        if (key_ == "title" || key_ == "Title") {
            metadata.title = unquoted(value);
        } else if (is_author()) {
            add_all(metadata.author, value);
        } else if (key_ == "date" || key_ == "Date") {
            metadata.date = unquoted(value);
        }
        return true;
    }

    Metadata metadata;

  private:
    bool is_author() const {
        return key_ == "author" || key_ == "authors" || key_ == "byline" || key_ == "Author";
    }

    /// "- A" or "- name: A" below "authors:".
    void read_item(std::string_view item) {
        if (!is_author() || !item.starts_with('-')) {
            return;
        }
        item = text::trimmed(item.substr(1));
        add(metadata.author, item.starts_with("name:") ? item.substr(5) : item);
    }

    char separator_;
    std::string_view key_;
};

FrontMatter between_fences(std::string_view utf8, std::string_view fence, char separator) {
    std::string_view rest = utf8.substr(0, most_bytes);
    if (take_line(rest) != fence) {
        return {};
    }
    KeyReader reader(separator);
    while (!rest.empty()) {
        const std::string_view line = take_line(rest);
        if (line == fence || (fence == "---" && line == "...")) {
            return {reader.metadata, static_cast<std::size_t>(rest.data() - utf8.data())};
        }
        if (!reader.read(line)) {
            return {};
        }
    }
    return {};
}

FrontMatter percent_lines(std::string_view utf8) {
    FrontMatter found;
    std::string_view rest = utf8;
    for (std::string* part :
         {&found.metadata.title, &found.metadata.author, &found.metadata.date}) {
        if (!rest.starts_with("% ")) {
            break;
        }
        *part = text::trimmed(take_line(rest).substr(2));
        found.bytes = static_cast<std::size_t>(rest.data() - utf8.data());
    }
    std::replace(found.metadata.author.begin(), found.metadata.author.end(), ';', ',');
    return found;
}

}  // namespace

FrontMatter read_front_matter(std::string_view utf8) {
    if (utf8.starts_with("---")) {
        return between_fences(utf8, "---", ':');
    }
    if (utf8.starts_with("+++")) {
        return between_fences(utf8, "+++", '=');
    }
    return percent_lines(utf8);
}

}  // namespace wherein::formats
