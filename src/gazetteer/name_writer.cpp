#include <gazetteer/name_writer.hpp>

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

#include <gazetteer/first_word.hpp>
#include <gazetteer/fold.hpp>
#include <gazetteer/hash.hpp>
#include <gazetteer/index_format.hpp>

namespace wherein::gazetteer {
namespace {

constexpr std::size_t longest_name_bytes = 200;
constexpr int part_bits = 6;

/// A name as it waits in its part, followed by its bytes.
struct Waiting {
    std::uint64_t hash{};
    PlaceIndex place{};
    std::uint16_t name_bytes{};
    NameKind kind{};
};

}  // namespace

NameWriter::NameWriter(const SpoolPlace& place) {
    for (int i = 0; i < (1 << part_bits); ++i) {
        parts_.emplace_back(place);
    }
}

void NameWriter::note_first_word(std::string_view folded) {
    const std::uint32_t words = count_words(folded);
    if (words < 2) {
        return;
    }
    first_words_.resize(first_word_slots);
    auto& longest = first_words_[first_word_slot(hash_name(first_word(folded)))];
    longest = std::max(longest, static_cast<std::uint8_t>(words));
    longest_words_ = std::max(longest_words_, words);
}

void NameWriter::add(std::string_view name, PlaceIndex place, NameKind kind) {
    folded_.clear();
    Folder(folded_).append(name);
    if (folded_.empty() || folded_.size() > longest_name_bytes) {
        return;
    }
    note_first_word(folded_);
    const std::uint64_t hash = hash_name(folded_);
    Spool& part = parts_[hash >> (64 - part_bits)];
    part.put(Waiting{hash, place, static_cast<std::uint16_t>(folded_.size()), kind});
    part.append(folded_);
    ++entry_count_;
}

void NameWriter::sort(Part& part) {
    std::sort(part.entries.begin(), part.entries.end(), [&part](const Entry& a, const Entry& b) {
        if (a.hash != b.hash) {
            return a.hash < b.hash;
        }
        const int order = part.name(a).compare(part.name(b));
        return order != 0 ? order < 0 : a.name < b.name;
    });
}

base::Status NameWriter::finish(const Weights& weights, NameSections& sections) {
    bucket_bits_ = static_cast<std::size_t>(std::bit_width(entry_count_ / 2 + (1U << part_bits)));
    for (Spool& spool : parts_) {
        Part part;
        part.text.reserve(spool.size());
        if (auto failed = spool.copy_to([&part](std::string_view bytes) {
                part.text.append(bytes);
                return true;
            })) {
            return failed;
        }
        for (std::size_t at = 0; at < part.text.size();) {
            Waiting waiting;
            std::memcpy(&waiting, part.text.data() + at, sizeof waiting);
            at += sizeof waiting;
            part.entries.push_back({waiting.hash, static_cast<std::uint32_t>(at), waiting.place,
                                    waiting.name_bytes, waiting.kind});
            at += waiting.name_bytes;
        }
        spool = Spool();
        sort(part);
        write_part(part, weights, sections);
    }
    fill_buckets(std::size_t{1} << bucket_bits_, sections);
    sections.buckets.put(group_count_);
    sections.first_words = std::move(first_words_);
    sections.longest_words = longest_words_;
    return {};
}

void NameWriter::write_part(const Part& part, const Weights& weights, NameSections& sections) {
    const std::span entries(part.entries);
    for (std::size_t begin = 0; begin < entries.size();) {
        std::size_t end = begin + 1;
        while (end < entries.size() && entries[end].hash == entries[begin].hash &&
               part.name(entries[end]) == part.name(entries[begin])) {
            ++end;
        }
        fill_buckets((entries[begin].hash >> (64 - bucket_bits_)) + 1, sections);
        write_group(part, entries.subspan(begin, end - begin), weights, sections);
        begin = end;
    }
}

/// Buckets before `end` that have no entry yet begin at the group about to be written.
void NameWriter::fill_buckets(std::size_t end, NameSections& sections) {
    for (; next_bucket_ < end; ++next_bucket_) {
        sections.buckets.put(group_count_);
    }
}

void NameWriter::write_group(const Part& part, std::span<const Entry> entries,
                             const Weights& weights, NameSections& sections) {
    std::vector<NameHit>& hits = hits_;
    hits.clear();
    for (const Entry& entry : entries) {
        hits.push_back({entry.place, entry.kind});
    }
    std::sort(hits.begin(), hits.end(), [](const NameHit& a, const NameHit& b) {
        return a.place != b.place ? a.place < b.place : a.kind < b.kind;
    });
    hits.erase(std::unique(hits.begin(), hits.end(),
                           [](const NameHit& a, const NameHit& b) { return a.place == b.place; }),
               hits.end());
    std::stable_sort(hits.begin(), hits.end(), [&](const NameHit& a, const NameHit& b) {
        return a.kind != b.kind ? a.kind < b.kind : weights(a.place) > weights(b.place);
    });
    hits.resize(std::min<std::size_t>(hits.size(), std::numeric_limits<std::uint16_t>::max()));
    format::Group group;
    group.hash = static_cast<std::uint32_t>(entries.front().hash);
    group.name = static_cast<std::uint32_t>(sections.names.size());
    group.first_hit = hit_count_;
    group.name_bytes = entries.front().name_bytes;
    group.hit_count = static_cast<std::uint16_t>(hits.size());
    sections.groups.put(group);
    sections.names.append(part.name(entries.front()));
    for (const NameHit& hit : hits) {
        format::Hit stored{hit.place, static_cast<std::uint8_t>(hit.kind), {}};
        sections.hits.put(stored);
    }
    ++group_count_;
    hit_count_ += group.hit_count;
}

}  // namespace wherein::gazetteer
