#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <array>
#include <cstring>
#include <string>
#include <string_view>

#include <gazetteer/fold.hpp>

namespace wherein::gazetteer {
namespace {

// Combining classes up to 9 belong to the letter (nukta, kana voicing, virama); above are accents.
constexpr std::uint8_t last_inherent_class = 9;

/// Letters that no decomposition turns into their plain English spelling.
std::string_view plain_spelling(UChar32 c) {
    switch (c) {
        case 0x00C6:
        case 0x00E6:
            return "ae";
        case 0x00D8:
        case 0x00F8:
            return "o";
        case 0x00D0:
        case 0x00F0:
        case 0x0110:
        case 0x0111:
            return "d";
        case 0x00DE:
        case 0x00FE:
            return "th";
        case 0x0126:
        case 0x0127:
            return "h";
        case 0x0131:
            return "i";
        case 0x0141:
        case 0x0142:
            return "l";
        case 0x0152:
        case 0x0153:
            return "oe";
        case 0x018E:  // reversed e, often typed for the Azerbaijani schwa
        case 0x01DD:
        case 0x018F:
        case 0x0259:
            return "e";
        case 0x2018:
        case 0x2019:
        case 0x201B:
        case 0x02BB:
        case 0x02BC:
        case 0x02B9:
        case 0x2032:
        case 0x0060:
        case 0x00B4:
            return "'";
        case 0x201C:
        case 0x201D:
        case 0x00AB:
        case 0x00BB:
            return "\"";
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2015:
        case 0x2212:
            return "-";
        default:
            return {};
    }
}

/// Folding of one code point does not depend on its neighbours: decomposition and case folding
/// are context-free, and the order of the marks does not matter because they are dropped.
std::string fold_code_point(UChar32 c) {
    if (const std::string_view plain = plain_spelling(c); !plain.empty()) {
        return std::string(plain);
    }
    if (0xAC00 <= c && c <= 0xD7A3) {  // Hangul stays in syllables
        std::string syllable;
        icu::UnicodeString(c).toUTF8String(syllable);
        return syllable;
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
    icu::UnicodeString parts;
    if (U_FAILURE(status) || !nfkd->getDecomposition(c, parts)) {
        parts = icu::UnicodeString(c);
    }
    parts.foldCase();
    icu::UnicodeString kept;
    for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        const UChar32 part = parts.char32At(i);
        const bool is_mark = u_charType(part) == U_NON_SPACING_MARK &&
                             u_getCombiningClass(part) > last_inherent_class;
        if (!is_mark && u_charType(part) != U_FORMAT_CHAR) {
            kept.append(u_isUWhiteSpace(part) ? UChar32{' '} : part);
        }
    }
    std::string folded;
    kept.toUTF8String(folded);
    return folded;
}

/// Foldings of the code points below U+2100 (alphabets of Europe and the Caucasus, punctuation),
/// made once, so that reading half a million names asks ICU only about rare letters.
class FoldTable {
  public:
    FoldTable() {
        for (std::uint32_t c = 0; c < size; ++c) {
            const std::string folded = fold_code_point(static_cast<UChar32>(c));
            Entry& entry = entries_[c];
            entry.length = folded.size() <= entry.bytes.size()
                               ? static_cast<std::uint8_t>(folded.size())
                               : too_long;
            if (entry.length != too_long) {
                std::memcpy(entry.bytes.data(), folded.data(), folded.size());
            }
        }
    }

    /// The folding of `c`; what the table lacks is put into `rare`.
    std::string_view operator()(UChar32 c, std::string& rare) const {
        if (c < static_cast<UChar32>(size)) {
            const Entry& entry = entries_[static_cast<std::size_t>(c)];
            if (entry.length != too_long) {
                return {entry.bytes.data(), entry.length};
            }
        }
        rare = fold_code_point(c);
        return rare;
    }

  private:
    static constexpr std::size_t size = 0x2100;
    static constexpr std::uint8_t too_long = 0xFF;
    struct Entry {
        std::array<char, 7> bytes{};
        std::uint8_t length{};
    };
    std::array<Entry, size> entries_;
};

const FoldTable& fold_table() {
    static const FoldTable table;
    return table;
}

/// Foldings of bytes; -1 for those that are no ASCII.
constexpr std::array<std::int8_t, 0x100> ascii_foldings = [] {
    std::array<std::int8_t, 0x100> foldings{};
    for (int c = 0; c < 0x100; ++c) {
        const bool is_space = '\t' <= c && c <= '\r';
        const bool is_upper = 'A' <= c && c <= 'Z';
        const int folded = is_upper ? c + ('a' - 'A') : is_space ? ' ' : c == '`' ? '\'' : c;
        foldings[static_cast<std::size_t>(c)] = static_cast<std::int8_t>(c < 0x80 ? folded : -1);
    }
    return foldings;
}();

}  // namespace

void Folder::append(std::string_view text) {
    const auto fold_ascii = [](char c) { return ascii_foldings[static_cast<unsigned char>(c)]; };
    std::size_t at = put(text, fold_ascii);
    while (at < text.size()) {
        UChar32 code_point = 0;
        U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(text.data()), at, text.size(),
                        code_point);
        std::string rare;
        put(fold_table()(code_point, rare),
            [](char c) { return int{static_cast<unsigned char>(c)}; });
        at += put(text.substr(at), fold_ascii);
    }
}

/// Appends folded bytes, white space made single; gives how many bytes it took.
/// fold_byte  the byte folded, or -1 to stop before it
template <class FoldByte>
std::size_t Folder::put(std::string_view text, FoldByte fold_byte) {
    const std::size_t needed = end_ + text.size() + 1;  // one more for a space that is pending
    if (out_.size() < needed) {
        out_.resize(needed + needed / 2);
    }
    char* const begin = out_.data() + begin_;
    char* end = out_.data() + end_;
    bool is_space_pending = is_space_pending_;
    std::size_t i = 0;
    for (; i < text.size(); ++i) {
        const auto c = fold_byte(text[i]);
        if (c == ' ') {
            is_space_pending = end > begin;
            continue;
        }
        if (c == -1) {
            break;
        }
        if (is_space_pending) {
            *end++ = ' ';
            is_space_pending = false;
        }
        *end++ = static_cast<char>(c);
    }
    is_space_pending_ = is_space_pending;
    end_ = static_cast<std::size_t>(end - out_.data());
    return i;
}

std::string fold(std::string_view name) {
    std::string folded;
    Folder(folded).append(name);
    return folded;
}

}  // namespace wherein::gazetteer
