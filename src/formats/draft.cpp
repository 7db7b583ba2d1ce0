#include <formats/draft.hpp>

#include <utility>

#include <text/decode.hpp>
#include <text/utf8.hpp>

namespace wherein::formats {
namespace {

/// Characters that only tell where a word may be broken, or nothing at all.
bool is_invisible(char32_t c) {
    return c == 0xAD || c == 0x200B || c == 0xFEFF || c == 0x2060 || (c < 0x20) || c == 0x7F;
}

}  // namespace

void BlockWriter::begin(text::BlockKind kind, int level, std::string prefix) {
    if (!block_.words.empty()) {
        blocks_.push_back(std::move(block_));
    }
    block_ = {kind, {}, level, marks, 0};
    prefix_ = std::move(prefix);
    has_space_ = has_break_ = false;
}

void BlockWriter::put(std::string_view bytes) {
    if (block_.words.empty()) {
        block_.marks = marks;
        block_.link_bytes += is_link ? prefix_.size() : 0;
        block_.words = std::move(prefix_);
        prefix_.clear();
    } else if (has_break_) {
        block_.words += '\n';
    } else if (has_space_) {
        block_.words += ' ';
    }
    has_space_ = has_break_ = false;
    block_.words += bytes;
    total_bytes_ += bytes.size();
    block_.link_bytes += is_link ? bytes.size() : 0;
}

void BlockWriter::add(std::string_view utf8) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const text::CodePoint c = text::code_point_at(utf8, at);
        const bool is_space = text::is_white_space(c.value);
        if (is_space || is_invisible(c.value)) {
            if (at > begin) {
                put(utf8.substr(begin, at - begin));
            }
            has_space_ = has_space_ || is_space;
            begin = at + c.bytes;
        }
        at += c.bytes;
    }
    if (begin < utf8.size()) {
        put(utf8.substr(begin));
    }
}

void BlockWriter::add_lines(std::string_view utf8) {
    std::size_t begin = 0;
    for (std::size_t end = utf8.find('\n'); end != std::string_view::npos;
         end = utf8.find('\n', begin)) {
        add(utf8.substr(begin, end - begin));
        break_line();
        begin = end + 1;
    }
    add(utf8.substr(begin));
}

void BlockWriter::add_space() {
    has_space_ = true;
}

void BlockWriter::break_line() {
    has_break_ = true;
}

bool BlockWriter::is_full() const {
    return total_bytes_ > text::max_text_bytes;
}

std::vector<DraftBlock> BlockWriter::take() {
    end();
    return std::exchange(blocks_, {});
}

std::string one_line(std::string_view utf8) {
    BlockWriter writer;
    writer.add(utf8);
    auto blocks = writer.take();
    return blocks.empty() ? std::string{} : std::move(blocks.front().words);
}

}  // namespace wherein::formats
