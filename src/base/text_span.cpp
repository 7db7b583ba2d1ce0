#include <base/text_span.hpp>

#include <algorithm>

namespace wherein::base {
namespace {

constexpr std::size_t block_bytes = 64;

bool starts_code_point(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

}  // namespace

CodePointIndex::CodePointIndex(std::string_view utf8) : utf8_(utf8) {
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        if (i % block_bytes == 0) {
            code_points_before_block_.push_back(count);
        }
        count += starts_code_point(utf8[i]) ? 1U : 0U;
    }
    code_points_before_block_.push_back(count);
}

std::uint32_t CodePointIndex::code_point_at(std::uint32_t byte) const {
    if (byte >= utf8_.size()) {
        return code_points_before_block_.back();
    }
    const std::size_t block = byte / block_bytes;
    std::uint32_t count = code_points_before_block_[block];
    for (std::size_t i = block * block_bytes; i < byte; ++i) {
        count += starts_code_point(utf8_[i]) ? 1U : 0U;
    }
    return count;
}

std::uint32_t CodePointIndex::byte_at(std::uint32_t code_point) const {
    if (code_point >= code_points_before_block_.back()) {
        return static_cast<std::uint32_t>(utf8_.size());
    }
    const auto after = std::upper_bound(code_points_before_block_.begin(),
                                        code_points_before_block_.end() - 1, code_point);
    const auto block = static_cast<std::size_t>(after - code_points_before_block_.begin()) - 1;
    std::uint32_t count = code_points_before_block_[block];
    for (std::size_t i = block * block_bytes; i < utf8_.size(); ++i) {
        if (starts_code_point(utf8_[i])) {
            if (count == code_point) {
                return static_cast<std::uint32_t>(i);
            }
            ++count;
        }
    }
    return static_cast<std::uint32_t>(utf8_.size());
}

}  // namespace wherein::base
