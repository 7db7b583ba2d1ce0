#include <text/utf8.hpp>

namespace wherein::text {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

bool is_continuation(unsigned byte) {
    return (byte & 0xC0U) == 0x80U;
}

std::uint32_t length_from_lead(unsigned lead) {
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

}  // namespace

std::uint32_t sequence_bytes(std::string_view bytes, std::size_t at) {
    const unsigned lead = byte_at(bytes, at);
    if (lead < 0x80) {
        return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
        return 0;
    }
    const std::uint32_t length = length_from_lead(lead);
    if (at + length > bytes.size()) {
        return 0;
    }
    // The second byte's range shuts out overlong forms, surrogates and what lies above U+10FFFF.
    const unsigned second = byte_at(bytes, at + 1);
    const unsigned low = lead == 0xE0 ? 0xA0U : lead == 0xF0 ? 0x90U : 0x80U;
    const unsigned high = lead == 0xED ? 0x9FU : lead == 0xF4 ? 0x8FU : 0xBFU;
    if (second < low || second > high) {
        return 0;
    }
    for (std::uint32_t i = 2; i < length; ++i) {
        if (!is_continuation(byte_at(bytes, at + i))) {
            return 0;
        }
    }
    return length;
}

CodePoint code_point_at(std::string_view utf8, std::size_t at) {
    const unsigned lead = byte_at(utf8, at);
    const std::uint32_t length = length_from_lead(lead);
    if (length == 1) {
        return {lead, 1};
    }
    char32_t value = lead & (0x7FU >> length);
    for (std::uint32_t i = 1; i < length; ++i) {
        value = (value << 6U) | (byte_at(utf8, at + i) & 0x3FU);
    }
    return {value, length};
}

CodePoint code_point_before(std::string_view utf8, std::size_t end) {
    std::size_t begin = end - 1;
    while (begin > 0 && is_continuation(byte_at(utf8, begin))) {
        --begin;
    }
    return code_point_at(utf8, begin);
}

void append_utf8(std::string& text, char32_t code_point) {
    const auto add = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (code_point < 0x80) {
        add(code_point);
    } else if (code_point < 0x800) {
        add(0xC0U | (code_point >> 6U));
        add(0x80U | (code_point & 0x3FU));
    } else if (code_point < 0x10000) {
        add(0xE0U | (code_point >> 12U));
        add(0x80U | ((code_point >> 6U) & 0x3FU));
        add(0x80U | (code_point & 0x3FU));
    } else {
        add(0xF0U | (code_point >> 18U));
        add(0x80U | ((code_point >> 12U) & 0x3FU));
        add(0x80U | ((code_point >> 6U) & 0x3FU));
        add(0x80U | (code_point & 0x3FU));
    }
}

bool is_white_space(char32_t c) {
    if (c < 0x80) {
        return c == U' ' || (c >= 0x09 && c <= 0x0D);
    }
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

std::string_view trimmed(std::string_view utf8) {
    while (!utf8.empty()) {
        const CodePoint first = code_point_at(utf8, 0);
        if (!is_white_space(first.value)) {
            break;
        }
        utf8.remove_prefix(first.bytes);
    }
    while (!utf8.empty()) {
        const CodePoint last = code_point_before(utf8, utf8.size());
        if (!is_white_space(last.value)) {
            break;
        }
        utf8.remove_suffix(last.bytes);
    }
    return utf8;
}

std::size_t count_code_points(std::string_view utf8) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        count += is_continuation(byte_at(utf8, i)) ? 0U : 1U;
    }
    return count;
}

}  // namespace wherein::text
