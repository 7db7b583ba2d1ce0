#include <formats/pdf.hpp>

#include <algorithm>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <formats/child.hpp>
#include <formats/markup.hpp>
#include <text/decode.hpp>
#include <text/lines.hpp>
#include <text/sentence_rules.hpp>
#include <text/utf8.hpp>

namespace wherein::formats {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::size_t gibibyte = std::size_t{1} << 30U;
constexpr const char* other_way = "Save its words as plain text (.txt) and open that.";

/// An open file, closed at the end.
class File {
  public:
    explicit File(int number) : number_(number) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        if (number_ >= 0) {
            close(number_);
        }
    }
    int number() const { return number_; }

  private:
    int number_;
};

base::Status mistake_of(const ChildAnswer& answer, const std::string& where) {
    const auto error = [&](std::string what, std::string hint) {
        return Error{ErrorCode::unreadable, std::move(what), where, std::move(hint)};
    };
    if (!answer.was_found) {
        return error("A PDF is read with the program pdftotext, which is not installed",
                     "Install it (on Debian: apt install poppler-utils), or save the words as "
                     "plain text (.txt) and open that.");
    }
    if (answer.was_cancelled) {
        return cancelled(where);
    }
    if (answer.took_too_long) {
        return error("This PDF takes longer than a minute to read", other_way);
    }
    if (answer.said_too_much) {
        return text::too_large(where);
    }
    if (answer.status != 0) {
        return error("This PDF cannot be read; it is damaged or protected by a password",
                     "Try to open it with another program and save it anew.");
    }
    return std::nullopt;
}

/// "Title:          The words" of pdfinfo.
std::string field(const std::string& info, std::string_view name) {
    std::size_t at =
        info.rfind(std::string(name) + ":", 0) == 0 ? 0 : info.find("\n" + std::string(name) + ":");
    if (at == std::string::npos) {
        return {};
    }
    at = info.find(':', at) + 1;
    return one_line(std::string_view(info).substr(at, info.find('\n', at) - at));
}

Metadata read_info(int file, const std::stop_token& stop) {
    const ChildLimits limits{20, std::size_t{1} << 20U, gibibyte};
    lseek(file, 0, SEEK_SET);
    const ChildAnswer answer =
        run_child({"pdfinfo", "-enc", "UTF-8", "-isodates", "-"}, file, limits, stop);
    if (!answer.was_found || answer.status != 0) {
        return {};
    }
    const auto utf8 = text::decode(answer.output, "pdfinfo");
    return utf8 ? Metadata{field(*utf8, "Title"), field(*utf8, "Author"),
                           field(*utf8, "CreationDate"), true, false}
                : Metadata{};
}

bool is_page_number(std::string_view line) {
    return line.size() < 6 && line.find_first_not_of("0123456789- ") == std::string_view::npos;
}

bool goes_on_in_lower_case(std::string_view line) {
    return text::is_lower_case(text::code_point_at(line, 0).value);
}

/// pdftotext writes the lines of the page, with an empty one only between what stands apart on it.
/// A paragraph ends with a sentence on a line that is not full, or at an empty line, unless that
/// falls into a sentence, as at the end of a page.
std::vector<DraftBlock> blocks_of(const std::string& text) {
    constexpr double full_ratio = 0.85;
    std::vector<text::Line> lines;
    std::vector<std::size_t> lengths;
    text::LineReader reader(text);
    while (const auto line = reader.next()) {
        if (!is_page_number(base::slice(text, line->span))) {
            lines.push_back(*line);
            lengths.push_back(line->span.size());
        }
    }
    std::sort(lengths.begin(), lengths.end());
    // Headlines over the whole page are longer than any line of a column.
    const double full =
        lengths.empty() ? 0 : full_ratio * static_cast<double>(lengths[lengths.size() * 9 / 10]);
    BlockWriter writer;
    std::string_view before;
    for (const text::Line& line : lines) {
        const std::string_view words = base::slice(text, line.span);
        const bool was_ended = before.empty() || text::ends_like_prose(before);
        const bool is_apart = line.follows_blank && (was_ended || !goes_on_in_lower_case(words));
        if (is_apart || (was_ended && static_cast<double>(before.size()) < full)) {
            writer.end();
        }
        writer.add(words);
        writer.add_space();
        before = words;
    }
    return writer.take();
}

base::Result<Draft> read(int file, const std::string& where, const std::stop_token& stop) {
    const ChildLimits limits{60, text::max_text_bytes, 2 * gibibyte};
    const ChildAnswer answer =
        run_child({"pdftotext", "-q", "-enc", "UTF-8", "-", "-"}, file, limits, stop);
    if (const base::Status mistake = mistake_of(answer, where)) {
        return *mistake;
    }
    if (text::trimmed(answer.output).empty()) {
        return Draft{};
    }
    auto text = text::decode(answer.output, where);
    if (!text) {
        return text.error();
    }
    return Draft{read_info(file, stop), blocks_of(*text)};
}

}  // namespace

base::Result<Draft> read_pdf_file(const std::string& path, const std::string& where,
                                  std::stop_token stop) {
    const File file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0) {
        return Error{ErrorCode::unreadable, "The file cannot be read", where,
                     "Check that it is still there."};
    }
    return read(file.number(), where, stop);
}

base::Result<Draft> read_pdf_bytes(std::string_view bytes, const std::string& where,
                                   std::stop_token stop) {
    const File file(memfd_create("wherein", MFD_CLOEXEC));
    while (file.number() >= 0 && !bytes.empty()) {
        const ssize_t written = write(file.number(), bytes.data(), bytes.size());
        if (written <= 0) {
            return Error{ErrorCode::work_failed, "The memory is full", where,
                         "Close other programs."};
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    lseek(file.number(), 0, SEEK_SET);
    return read(file.number(), where, stop);
}

}  // namespace wherein::formats
