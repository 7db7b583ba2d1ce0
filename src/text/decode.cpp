#include <text/decode.hpp>

#include <array>
#include <cstdint>
#include <cstring>

#include <text/utf8.hpp>

namespace wherein::text {
namespace {

using base::Error;
using base::ErrorCode;

// Windows-1252, bytes 0x80 to 0x9F; the five bytes it leaves open stand as U+FFFD.
constexpr std::array<char32_t, 32> windows_1252_c1{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            text += c;
        } else {
            append_utf8(text, byte < 0xA0 ? windows_1252_c1[byte - 0x80U] : char32_t{byte});
        }
    }
    return text;
}

std::string from_utf16(std::string_view bytes, bool is_big_endian) {
    const auto unit_at = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return is_big_endian ? char32_t{first} << 8U | second : char32_t{second} << 8U | first;
    };
    std::string text;
    text.reserve(bytes.size());
    std::size_t at = 0;
    while (at + 1 < bytes.size()) {
        char32_t c = unit_at(at);
        at += 2;
        if (c >= 0xD800 && c < 0xE000) {
            const char32_t low = c < 0xDC00 && at + 1 < bytes.size() ? unit_at(at) : 0;
            if (low >= 0xDC00 && low < 0xE000) {
                c = 0x10000 + ((c - 0xD800) << 10U) + (low - 0xDC00);
                at += 2;
            } else {
                c = replacement_character;
            }
        }
        append_utf8(text, c);
    }
    if (at < bytes.size()) {
        append_utf8(text, replacement_character);
    }
    return text;
}

/// Bytes of ASCII that the text begins with.
std::size_t ascii_run(std::string_view bytes) {
    constexpr std::uint64_t high_bits = 0x8080808080808080U;
    std::size_t at = 0;
    for (std::uint64_t eight = 0; at + sizeof eight <= bytes.size(); at += sizeof eight) {
        std::memcpy(&eight, bytes.data() + at, sizeof eight);
        if ((eight & high_bits) != 0) {
            break;
        }
    }
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) {
        ++at;
    }
    return at;
}

struct Utf8Census {
    std::size_t good_sequences{};  ///< of two bytes and more
    std::size_t bad_bytes{};
};

Utf8Census take_census(std::string_view bytes) {
    Utf8Census census;
    for (std::size_t at = ascii_run(bytes); at < bytes.size(); at += ascii_run(bytes.substr(at))) {
        const std::uint32_t length = sequence_bytes(bytes, at);
        census.good_sequences += length > 1 ? 1U : 0U;
        census.bad_bytes += length == 0 ? 1U : 0U;
        at += length == 0 ? 1 : length;
    }
    return census;
}

std::string from_damaged_utf8(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const std::uint32_t length = sequence_bytes(bytes, at);
        if (length == 0) {
            append_utf8(text, replacement_character);
            ++at;
        } else {
            text += bytes.substr(at, length);
            at += length;
        }
    }
    return text;
}

std::string to_utf8(std::string_view bytes) {
    if (bytes.substr(0, 2) == "\xFF\xFE") {
        return from_utf16(bytes.substr(2), false);
    }
    if (bytes.substr(0, 2) == "\xFE\xFF") {
        return from_utf16(bytes.substr(2), true);
    }
    const bool has_mark = bytes.substr(0, 3) == "\xEF\xBB\xBF";
    const std::string_view content = has_mark ? bytes.substr(3) : bytes;
    const Utf8Census census = take_census(content);
    if (census.bad_bytes == 0) {
        return std::string(content);
    }
    if (has_mark || census.good_sequences >= 10 * census.bad_bytes) {
        return from_damaged_utf8(content);
    }
    return from_windows_1252(content);
}

// The start of a file that is never a text, with the name people know it by.
const char* known_format(std::string_view bytes) {
    struct Start {
        std::string_view bytes;
        const char* name;
    };
    static constexpr std::array<Start, 6> starts{
        {{"%PDF-", "a PDF"},
         {"PK\x03\x04", "a Word, OpenDocument or ZIP file"},
         {"\x89PNG", "a picture"},
         {"\xFF\xD8\xFF", "a picture"},
         {"{\\rtf", "an RTF document"},
         {"\x1F\x8B", "a compressed file"}}};
    for (const Start& start : starts) {
        if (bytes.substr(0, start.bytes.size()) == start.bytes) {
            return start.name;
        }
    }
    return nullptr;
}

/// 1 for control characters that lay out no text.
constexpr std::array<std::uint8_t, 256> is_control = [] {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t byte = 0; byte < 0x80; ++byte) {
        const bool is_layout = (byte >= 0x09 && byte <= 0x0D) || byte == 0x1B;
        table[byte] = (byte < 0x20 && !is_layout) || byte == 0x7F ? 1 : 0;
    }
    return table;
}();

bool looks_binary(std::string_view text) {
    if (text.find('\0') != std::string_view::npos) {
        return true;
    }
    std::size_t controls = 0;
    for (const char c : text) {
        controls += is_control[static_cast<unsigned char>(c)];
    }
    return controls * 50 > text.size();
}

}  // namespace

base::Error too_large(const std::string& where) {
    return {ErrorCode::unreadable, "The text is larger than 100 MB", where,
            "Split it into smaller files."};
}

base::Result<std::string> decode(std::string_view bytes, const std::string& where) {
    if (bytes.empty()) {
        return Error{ErrorCode::unreadable, "The text is empty", where,
                     "Choose a file with an article in it."};
    }
    if (bytes.size() > max_text_bytes) {
        return too_large(where);
    }
    if (const char* format = known_format(bytes); format != nullptr) {
        return Error{ErrorCode::unreadable, std::string("This is ") + format + ", not a plain text",
                     where, "Save its words as plain text (.txt) and open that."};
    }
    std::string text = to_utf8(bytes);
    if (looks_binary(text)) {
        return Error{ErrorCode::unreadable, "This is not a text: it holds binary data", where,
                     "If it is UTF-16 without a byte-order mark, save it as UTF-8."};
    }
    if (trimmed(text).empty()) {
        return Error{ErrorCode::unreadable, "The text holds nothing but white space", where,
                     "Choose a file with an article in it."};
    }
    return text;
}

}  // namespace wherein::text
