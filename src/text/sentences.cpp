#include <text/sentences.hpp>

#include <memory>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <text/sentence_rules.hpp>
#include <text/utf8.hpp>

namespace wherein::text {
namespace {

/// ICU's sentence ends of one piece of UTF-8 after another.
class EndFinder {
  public:
    EndFinder() {
        UErrorCode status = U_ZERO_ERROR;
        iterator_.reset(
            icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status));
        if (U_FAILURE(status)) {
            iterator_.reset();
        }
    }
    ~EndFinder() { utext_close(&utext_); }
    EndFinder(const EndFinder&) = delete;
    EndFinder& operator=(const EndFinder&) = delete;

    void start(std::string_view piece) {
        size_ = piece.size();
        is_ready_ = false;
        if (!iterator_) {
            return;
        }
        UErrorCode status = U_ZERO_ERROR;
        utext_openUTF8(&utext_, piece.data(), static_cast<std::int64_t>(piece.size()), &status);
        iterator_->setText(&utext_, status);
        is_ready_ = U_SUCCESS(status) != 0;
    }

    /// The next end in bytes; the size of the piece is the last. Without ICU's data it is the only
    /// one.
    std::size_t next() {
        const std::int32_t end = is_ready_ ? iterator_->next() : icu::BreakIterator::DONE;
        return end == icu::BreakIterator::DONE ? size_ : static_cast<std::size_t>(end);
    }

  private:
    std::unique_ptr<icu::BreakIterator> iterator_;
    UText utext_ = UTEXT_INITIALIZER;
    std::size_t size_{};
    bool is_ready_{};
};

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
                     EndFinder& ends, std::vector<Sentence>& sentences) {
    const std::string_view paragraph = base::slice(text, block.span);
    ends.start(paragraph);
    std::size_t begin = 0;        // of the sentence
    std::size_t piece_begin = 0;  // the last end ICU saw
    bool has_word = false;
    while (piece_begin < paragraph.size()) {
        const std::size_t end = ends.next();
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
    EndFinder ends;
    std::vector<Sentence> sentences;
    sentences.reserve(blocks.size());
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind == BlockKind::paragraph) {
            split_paragraph(text, blocks[i], i, ends, sentences);
        } else {
            sentences.push_back({blocks[i].span, i});
        }
    }
    return sentences;
}

}  // namespace wherein::text
