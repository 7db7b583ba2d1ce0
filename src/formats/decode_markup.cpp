#include <algorithm>
#include <memory>

#include <unicode/ucnv.h>

#include <formats/markup.hpp>
#include <text/decode.hpp>
#include <text/utf8.hpp>

namespace wherein::formats {
namespace {

// Where a document says what encoding it is in.
constexpr std::size_t head_bytes = 2048;

bool is_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const std::uint32_t length = text::sequence_bytes(bytes, at);
        if (length == 0) {
            return false;
        }
        at += length;
    }
    return true;
}

std::string lower(std::string_view bytes) {
    std::string text(bytes);
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

/// The word behind `encoding=` of an XML declaration or `charset=` of a meta element.
std::string declared_encoding(std::string_view bytes) {
    const std::string head = lower(bytes.substr(0, head_bytes));
    for (const std::string_view key : {"encoding=", "charset="}) {
        std::size_t begin = head.find(key);
        if (begin == std::string::npos) {
            continue;
        }
        begin = head.find_first_not_of("\"' ", begin + key.size());
        if (begin == std::string::npos) {
            continue;
        }
        const std::size_t end = head.find_first_of("\"' ;>?/", begin);
        return head.substr(begin, end == std::string::npos ? end : end - begin);
    }
    return {};
}

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// Empty where ICU does not know the encoding.
std::string converted(std::string_view bytes, const std::string& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> from(ucnv_open(encoding.c_str(), &status));
    if (U_FAILURE(status) || !from) {
        return {};
    }
    // A byte of the odder encodings becomes three of UTF-8 at most.
    std::string utf8(bytes.size() * 3 + 16, '\0');
    const int32_t size =
        ucnv_toAlgorithmic(UCNV_UTF8, from.get(), utf8.data(), static_cast<int32_t>(utf8.size()),
                           bytes.data(), static_cast<int32_t>(bytes.size()), &status);
    if (U_FAILURE(status)) {
        return {};
    }
    utf8.resize(static_cast<std::size_t>(size));
    return is_utf8(utf8) ? utf8 : std::string{};
}

bool has_byte_order_mark(std::string_view bytes) {
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
           bytes.starts_with("\xEF\xBB\xBF");
}

/// "<?" or "<h" in two-byte units without a byte-order mark.
std::string with_byte_order_mark(std::string_view bytes) {
    if (bytes.size() >= 4 && bytes[0] == '<' && bytes[1] == '\0' && bytes[3] == '\0') {
        return "\xFF\xFE" + std::string(bytes);
    }
    if (bytes.size() >= 4 && bytes[0] == '\0' && bytes[1] == '<' && bytes[2] == '\0') {
        return "\xFE\xFF" + std::string(bytes);
    }
    return {};
}

}  // namespace

base::Result<std::string> decode_markup(std::string_view bytes, const std::string& where) {
    if (bytes.size() > text::max_text_bytes) {
        return text::too_large(where);
    }
    if (has_byte_order_mark(bytes)) {
        return text::decode(bytes, where);
    }
    if (const std::string marked = with_byte_order_mark(bytes); !marked.empty()) {
        return text::decode(marked, where);
    }
    // What is valid UTF-8 is UTF-8, whatever it says of itself.
    if (!is_utf8(bytes)) {
        const std::string encoding = declared_encoding(bytes);
        if (!encoding.empty() && encoding != "utf-8" && encoding != "utf8") {
            const std::string utf8 = converted(bytes, encoding);
            if (!utf8.empty()) {
                return text::decode(utf8, where);
            }
        }
    }
    return text::decode(bytes, where);
}

}  // namespace wherein::formats
