#include <text/sentences.hpp>

#include <text/sentence_ends.hpp>
#include <text/sentence_rules.hpp>
#include <text/utf8.hpp>

namespace wherein::text {
namespace {

bool has_letter(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (is_letter(c.value)) {
            return true;
        }
        at += c.bytes;
    }
    return false;
}

void split_paragraph(std::string_view text, const Block& block, std::uint32_t block_index,
                     std::vector<Sentence>& sentences) {
    const std::string_view paragraph = base::slice(text, block.span);
    std::size_t begin = 0;        // of the sentence
    std::size_t piece_begin = 0;  // the last end Unicode's rules saw
    bool has_word = false;
    while (piece_begin < paragraph.size()) {
        const std::size_t end = next_sentence_end(paragraph, piece_begin);
        const std::string_view piece = paragraph.substr(piece_begin, end - piece_begin);
        // What has no letter ("1.", "***") introduces the next sentence.
        has_word = has_word || has_letter(piece);
        piece_begin = end;
        if (end < paragraph.size() &&
            (!has_word || !is_sentence_end(piece, paragraph.substr(end)))) {
            continue;
        }
        const std::string_view sentence = trimmed(paragraph.substr(begin, end - begin));
        const auto first = static_cast<std::uint32_t>(sentence.data() - text.data());
        sentences.push_back(
            {{first, first + static_cast<std::uint32_t>(sentence.size())}, block_index});
        begin = end;
        has_word = false;
    }
}

}  // namespace

std::vector<Sentence> find_sentences(std::string_view text, const std::vector<Block>& blocks) {
    std::vector<Sentence> sentences;
    sentences.reserve(blocks.size());
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind == BlockKind::paragraph) {
            split_paragraph(text, blocks[i], i, sentences);
        } else {
            sentences.push_back({blocks[i].span, i});
        }
    }
    return sentences;
}

}  // namespace wherein::text
