#include <gazetteer/name_index.hpp>

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>
#include <utility>

#include <gazetteer/fold.hpp>
#include <gazetteer/hash.hpp>

namespace wherein::gazetteer {
namespace {

constexpr std::size_t longest_name_bytes = 200;
constexpr std::size_t first_word_slots = std::size_t{1} << 18;
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
    const std::string_view word = folded.substr(0, folded.find_first_of(" -.,/()"));
    return word.ends_with("'s") ? word.substr(0, word.size() - 2) : word;
}

}  // namespace

void NameIndex::add_first_word(std::string_view folded) {
    const auto words = static_cast<std::uint8_t>(std::min(count_words(folded), most_words));
    if (words < 2) {
        return;
    }
    if (first_words_.empty()) {
        first_words_.resize(first_word_slots);
    }
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
    groups_.push_back({entries[0].hash, entries[0].offset, static_cast<std::uint32_t>(first),
                       entries[0].length, static_cast<std::uint16_t>(count)});
}

void NameIndex::finish(std::span<const std::int64_t> weights) {
    const auto name = [&](const Entry& entry) {
        return std::string_view(pool_).substr(entry.offset, entry.length);
    };
    sort_by_hash();
    for (std::size_t begin = 0; begin < entries_.size();) {
        std::size_t end = begin + 1;
        while (end < entries_.size() && entries_[end].hash == entries_[begin].hash) {
            ++end;
        }
        // Two names with one hash are so rare that only then is the run put in order again.
        const bool is_one_name =
            std::all_of(entries_.begin() + static_cast<std::ptrdiff_t>(begin) + 1,
                        entries_.begin() + static_cast<std::ptrdiff_t>(end),
                        [&](const Entry& entry) { return name(entry) == name(entries_[begin]); });
        if (!is_one_name) {
            std::sort(entries_.begin() + static_cast<std::ptrdiff_t>(begin),
                      entries_.begin() + static_cast<std::ptrdiff_t>(end),
                      [&](const Entry& a, const Entry& b) {
                          const int order = name(a).compare(name(b));
                          return order != 0 ? order < 0 : a.offset < b.offset;
                      });
        }
        begin = end;
    }
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

/// One pass into buckets of the hash's upper bits, then each small bucket: quicker than one big
/// sort.
void NameIndex::sort_by_hash() {
    constexpr int bucket_bits = 14;
    constexpr std::size_t buckets = std::size_t{1} << bucket_bits;
    const auto bucket_of = [](const Entry& entry) {
        return static_cast<std::size_t>(entry.hash >> (64 - bucket_bits));
    };
    std::vector<std::size_t> ends(buckets + 1);
    for (const Entry& entry : entries_) {
        ++ends[bucket_of(entry) + 1];
    }
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    std::vector<std::size_t> next = ends;
    std::vector<Entry> sorted(entries_.size());
    for (const Entry& entry : entries_) {
        sorted[next[bucket_of(entry)]++] = entry;
    }
    for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
        std::sort(sorted.begin() + static_cast<std::ptrdiff_t>(ends[bucket]),
                  sorted.begin() + static_cast<std::ptrdiff_t>(ends[bucket + 1]),
                  [](const Entry& a, const Entry& b) {
                      return a.hash != b.hash ? a.hash < b.hash : a.offset < b.offset;
                  });
    }
    entries_ = std::move(sorted);
}

/// Groups come in the order of their hashes and a slot is the hash's upper bits, so the table is
/// filled from front to back.
void NameIndex::hash_groups() {
    slot_bits_ = static_cast<int>(std::bit_width(groups_.size() * 2 + 1));
    slots_.assign(std::size_t{1} << slot_bits_, 0);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        std::size_t slot = groups_[i].hash >> (64 - slot_bits_);
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
    for (std::size_t slot = hash >> (64 - slot_bits_); slots_[slot] != 0;
         slot = (slot + 1) & mask) {
        const Group& group = groups_[slots_[slot] - 1];
        if (group.hash == hash &&
            std::string_view(pool_).substr(group.offset, group.length) == folded) {
            return std::span(hits_).subspan(group.first_hit, group.hit_count);
        }
    }
    return {};
}

std::uint32_t NameIndex::longest_words_after(std::string_view first_folded_word) const {
    if (first_words_.empty()) {
        return 1;
    }
    return std::max<std::uint32_t>(
        1, first_words_[hash_name(first_folded_word) & (first_word_slots - 1)]);
}

}  // namespace wherein::gazetteer
