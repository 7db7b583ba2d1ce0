#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <gazetteer/gazetteer.hpp>

namespace wherein::gazetteer {

/// Folded names -> places: one string pool, one list of hits grouped by name, one open-addressing
/// table of groups. Built in one go, then read only.
class NameIndex {
  public:
    /// Names are kept in the pool at once; call finish() after the last.
    void add(std::string_view name, PlaceIndex place, NameKind kind);
    /// Sort, group and hash. Within a name: best kind first, then larger weight, then older place.
    void reserve(std::size_t names) { entries_.reserve(names); pool_.reserve(names * 12); }
    void finish(std::span<const std::int64_t> weights);

    std::span<const NameHit> find_folded(std::string_view folded) const;
    std::uint32_t longest_words() const { return longest_words_; }
    /// Most words of any name that begins with this folded word; at least 1.
    std::uint32_t longest_words_after(std::string_view first_folded_word) const;

  private:
    struct Entry {
        std::uint64_t hash{};
        std::uint32_t offset{};
        std::uint16_t length{};
        NameKind kind{};
        PlaceIndex place{};
    };
    struct Group {
        std::uint64_t hash{};
        std::uint32_t offset{};  ///< of the name in the pool
        std::uint32_t first_hit{};
        std::uint16_t length{};
        std::uint16_t hit_count{};
    };
    void add_first_word(std::string_view folded);
    void append_group(std::span<const Entry> entries, std::span<const std::int64_t> weights);
    void sort_by_hash();
    void hash_groups();

    std::string pool_;
    std::vector<Entry> entries_;
    std::vector<NameHit> hits_;
    std::vector<Group> groups_;
    int slot_bits_{};
    std::vector<std::uint32_t> slots_;       ///< group + 1, or 0; size is a power of two
    std::vector<std::uint8_t> first_words_;  ///< by hash of the word: most words of a name
    std::uint32_t longest_words_{};
};

}  // namespace wherein::gazetteer
