#include <gazetteer/name_index.hpp>

#include <algorithm>
#include <bit>
#include <limits>

#include <gazetteer/fold.hpp>
#include <gazetteer/hash.hpp>

namespace wherein::gazetteer {
namespace {

constexpr std::size_t longest_name_bytes = 200;
constexpr std::size_t first_word_slots = std::size_t{1} << 20;
constexpr std::uint32_t most_words = 12;

std::uint32_t count_words(std::string_view folded) {
    std::uint32_t words = 1;
    for (const char c : folded) {
        words += c == ' ' || c == '-' || c == '.' ? 1U : 0U;
    }
    return words;
}

/// The part a text's first token has; see the tokeniser: words end at spaces, hyphens and dots.
std::string_view first_word(std::string_view folded) {
    return folded.substr(0, folded.find_first_of(" -.,/()"));
}

}  // namespace

void NameIndex::add_first_word(std::string_view folded) {
    if (first_words_.empty()) {
        first_words_.resize(first_word_slots);
    }
    const auto words = static_cast<std::uint8_t>(std::min(count_words(folded), most_words));
    auto& longest = first_words_[hash_name(first_word(folded)) & (first_word_slots - 1)];
    longest = std::max(longest, words);
    longest_words_ = std::max<std::uint32_t>(longest_words_, words);
}

void NameIndex::add(std::string_view name, PlaceIndex place, NameKind kind) {
    const std::size_t offset = pool_.size();
    fold_append(name, pool_);
    const std::size_t length = pool_.size() - offset;
    if (length == 0 || length > longest_name_bytes) {
        pool_.resize(offset);
        return;
    }
    const std::string_view folded(pool_.data() + offset, length);
    add_first_word(folded);
    entries_.push_back({hash_name(folded), static_cast<std::uint32_t>(offset),
                        static_cast<std::uint16_t>(length), kind, place});
}

void NameIndex::append_group(std::span<const Entry> entries,
                             std::span<const std::int64_t> weights) {
    const auto first = hits_.size();
    for (const Entry& entry : entries) {
        const auto known =
            std::find_if(hits_.begin() + static_cast<std::ptrdiff_t>(first), hits_.end(),
                         [&](const NameHit& hit) { return hit.place == entry.place; });
        if (known == hits_.end()) {
            hits_.push_back({entry.place, entry.kind});
        } else {
            known->kind = std::min(known->kind, entry.kind);
        }
    }
    std::sort(hits_.begin() + static_cast<std::ptrdiff_t>(first), hits_.end(),
              [&](const NameHit& a, const NameHit& b) {
                  if (a.kind != b.kind) {
                      return a.kind < b.kind;
                  }
                  const auto weight_a = weights[a.place];
                  const auto weight_b = weights[b.place];
                  return weight_a != weight_b ? weight_a > weight_b : a.place < b.place;
              });
    const std::size_t count =
        std::min<std::size_t>(hits_.size() - first, std::numeric_limits<std::uint16_t>::max());
    hits_.resize(first + count);
    groups_.push_back({static_cast<std::uint32_t>(entries[0].hash >> 32), entries[0].offset,
                       static_cast<std::uint32_t>(first), entries[0].length,
                       static_cast<std::uint16_t>(count)});
}

void NameIndex::finish(std::span<const std::int64_t> weights) {
    const auto name = [&](const Entry& entry) {
        return std::string_view(pool_).substr(entry.offset, entry.length);
    };
    std::sort(entries_.begin(), entries_.end(), [&](const Entry& a, const Entry& b) {
        if (a.hash != b.hash) {
            return a.hash < b.hash;
        }
        const int order = name(a).compare(name(b));
        return order != 0 ? order < 0 : a.offset < b.offset;
    });
    hits_.reserve(entries_.size());
    for (std::size_t begin = 0; begin < entries_.size();) {
        std::size_t end = begin + 1;
        while (end < entries_.size() && entries_[end].hash == entries_[begin].hash &&
               name(entries_[end]) == name(entries_[begin])) {
            ++end;
        }
        append_group(std::span(entries_).subspan(begin, end - begin), weights);
        begin = end;
    }
    entries_ = {};
    hash_groups();
}

void NameIndex::hash_groups() {
    slots_.assign(std::bit_ceil(groups_.size() * 2 + 2), 0);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        const std::string_view name =
            std::string_view(pool_).substr(groups_[i].offset, groups_[i].length);
        std::size_t slot = hash_name(name) & mask;
        while (slots_[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots_[slot] = static_cast<std::uint32_t>(i + 1);
    }
}

std::span<const NameHit> NameIndex::find_folded(std::string_view folded) const {
    if (slots_.empty()) {
        return {};
    }
    const std::uint64_t hash = hash_name(folded);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t slot = hash & mask; slots_[slot] != 0; slot = (slot + 1) & mask) {
        const Group& group = groups_[slots_[slot] - 1];
        if (group.hash_high == static_cast<std::uint32_t>(hash >> 32) &&
            std::string_view(pool_).substr(group.offset, group.length) == folded) {
            return std::span(hits_).subspan(group.first_hit, group.hit_count);
        }
    }
    return {};
}

std::uint32_t NameIndex::longest_words_after(std::string_view first_folded_word) const {
    if (first_words_.empty()) {
        return 0;
    }
    return first_words_[hash_name(first_folded_word) & (first_word_slots - 1)];
}

}  // namespace wherein::gazetteer
