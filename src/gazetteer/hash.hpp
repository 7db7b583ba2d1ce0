#pragma once
#include <cstdint>
#include <cstring>
#include <string_view>

namespace wherein::gazetteer {

/// A quick 64-bit hash for tables in memory (multiply and shift over eight bytes at a time).
/// Stored in index files, which is why it must not change without a new index_format version; it
/// differs between machines of another byte order.
inline std::uint64_t hash_name(std::string_view text) {
    constexpr std::uint64_t prime = 0x9E3779B97F4A7C15ULL;
    std::uint64_t hash = text.size() * prime;
    while (!text.empty()) {
        const std::size_t count = text.size() < 8 ? text.size() : 8;
        std::uint64_t block = 0;
        std::memcpy(&block, text.data(), count);
        hash = (hash ^ block) * prime;
        hash ^= hash >> 29;
        text.remove_prefix(count);
    }
    hash *= prime;
    return hash ^ (hash >> 32);
}

}  // namespace wherein::gazetteer
