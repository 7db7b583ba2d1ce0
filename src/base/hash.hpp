#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace wherein::base {

/// A number that tells whether things in memory are still the same. It may be another one in the
/// next version, so it is not for files.
/// thread  any; pure
class Hash {
  public:
    template <class... Values>
    explicit Hash(const Values&... values) {
        (mix(values), ...);
    }
    /// A value without padding, of at most eight bytes.
    template <class Value>
    void mix(const Value& value) {
        static_assert(sizeof value <= sizeof(std::uint64_t));
        std::uint64_t bits = 0;
        std::memcpy(&bits, &value, sizeof value);
        value_ = (value_ ^ bits) * 0x9E3779B97F4A7C15ULL;
        value_ ^= value_ >> 29U;
    }
    /// So many bytes, eight at a time.
    void mix_bytes(const void* data, std::size_t size) {
        const auto* bytes = static_cast<const unsigned char*>(data);
        mix(size);
        for (; size > 0;) {
            const std::size_t count = size < sizeof(std::uint64_t) ? size : sizeof(std::uint64_t);
            std::uint64_t word = 0;
            std::memcpy(&word, bytes, count);
            mix(word);
            bytes += count;
            size -= count;
        }
    }
    std::uint64_t value() const { return value_; }

  private:
    std::uint64_t value_{0x243F6A8885A308D3ULL};
};

}  // namespace wherein::base
