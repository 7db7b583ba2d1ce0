#include <scene/utf8.hpp>

namespace wherein::scene {
namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned char_at(std::string_view text, std::size_t index) {
    return static_cast<unsigned char>(text[index]);
}

bool is_within(char32_t code_point, char32_t first, char32_t last) {
    return first <= code_point && code_point <= last;
}

// Blocks in which capital and small letter follow each other, the capital on an even or odd place.
bool has_capital_before_on_even(char32_t c) {
    return is_within(c, 0x0100, 0x012F) || is_within(c, 0x0132, 0x0137) ||
           is_within(c, 0x014A, 0x0177) || is_within(c, 0x01DE, 0x01EF) ||
           is_within(c, 0x01F8, 0x021F) || is_within(c, 0x0222, 0x0233) ||
           is_within(c, 0x1E00, 0x1E95) || is_within(c, 0x1EA0, 0x1EFF) ||
           is_within(c, 0x0460, 0x0481) || is_within(c, 0x048A, 0x04BF) ||
           is_within(c, 0x04D0, 0x052F);
}

bool has_capital_before_on_odd(char32_t c) {
    return is_within(c, 0x0139, 0x0148) || is_within(c, 0x0179, 0x017E) ||
           is_within(c, 0x01CD, 0x01DC) || is_within(c, 0x04C1, 0x04CE);
}

char32_t upper_case(char32_t c) {
    switch (c) {
        case 0x00F7:
            return c;
        case 0x00FF:
            return 0x0178;
        case 0x0131:
            return U'I';
        case 0x017F:
            return U'S';
        case 0x01DD:
            return 0x018E;
        case 0x0259:
            return 0x018F;
        case 0x04CF:
            return 0x04C0;
        default:
            break;
    }
    if (is_within(c, U'a', U'z') || is_within(c, 0x00E0, 0x00FE) || is_within(c, 0x0430, 0x044F)) {
        return c - 0x20;
    }
    if (is_within(c, 0x0450, 0x045F)) {
        return c - 0x50;
    }
    const bool is_small = (has_capital_before_on_even(c) && c % 2 == 1) ||
                          (has_capital_before_on_odd(c) && c % 2 == 0);
    return is_small ? c - 1 : c;
}

}  // namespace

char32_t take_code_point(std::string_view& rest) {
    const unsigned first = char_at(rest, 0);
    const std::size_t length = first < 0x80   ? 1
                               : first < 0xC2 ? 0
                               : first < 0xE0 ? 2
                               : first < 0xF0 ? 3
                               : first < 0xF5 ? 4
                                              : 0;
    bool is_broken = length == 0 || length > rest.size();
    char32_t code_point = length == 1 ? first : first & (0x7FU >> length);
    for (std::size_t i = 1; !is_broken && i < length; ++i) {
        const unsigned next = char_at(rest, i);
        is_broken = (next & 0xC0U) != 0x80U;
        code_point = (code_point << 6) | (next & 0x3FU);
    }
    rest.remove_prefix(is_broken ? 1 : length);
    return is_broken ? replacement : code_point;
}

std::size_t count_code_points(std::string_view utf8) {
    std::size_t count = 0;
    for (; !utf8.empty(); ++count) {
        take_code_point(utf8);
    }
    return count;
}

void append_utf8(std::string& text, char32_t code_point) {
    const auto put = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xC0 | (code_point >> 6));
        put(0x80 | (code_point & 0x3F));
    } else if (code_point < 0x10000) {
        put(0xE0 | (code_point >> 12));
        put(0x80 | ((code_point >> 6) & 0x3F));
        put(0x80 | (code_point & 0x3F));
    } else {
        put(0xF0 | (code_point >> 18));
        put(0x80 | ((code_point >> 12) & 0x3F));
        put(0x80 | ((code_point >> 6) & 0x3F));
        put(0x80 | (code_point & 0x3F));
    }
}

std::string upper_case(std::string_view utf8) {
    constexpr char32_t sharp_s = 0x00DF;
    std::string capitals;
    capitals.reserve(utf8.size());
    while (!utf8.empty()) {
        const char32_t letter = take_code_point(utf8);
        if (letter == sharp_s) {
            capitals += "SS";
        } else {
            append_utf8(capitals, upper_case(letter));
        }
    }
    return capitals;
}

}  // namespace wherein::scene
