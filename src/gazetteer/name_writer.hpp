#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <gazetteer/gazetteer.hpp>
#include <gazetteer/spool.hpp>

namespace wherein::gazetteer {

/// Which of two places of one name comes first: areas weigh by rank and people, towns by people.
struct Weights {
    std::span<const std::int64_t> areas;
    std::span<const std::uint32_t> towns;

    std::int64_t operator()(PlaceIndex place) const {
        return place < areas.size() ? areas[place] : towns[place - areas.size()];
    }
};

/// The sections of an index that are about names; see index_format.hpp.
struct NameSections {
    Spool buckets, groups, hits, names;
    std::vector<std::uint8_t> first_words;
    std::uint32_t longest_words{};
};

/// Sorts folded names into groups. Names wait in parts by the upper bits of their hash, so that
/// any number of them is sorted one part at a time.
class NameWriter {
  public:
    explicit NameWriter(const SpoolPlace& place = {});

    void add(std::string_view name, PlaceIndex place, NameKind kind);

    /// Within a name: best kind first, then larger weight, then older place. Ends the writer.
    /// errors  work_failed: a part could not be kept on the disk
    base::Status finish(const Weights& weights, NameSections& sections);

  private:
    struct Entry {
        std::uint64_t hash{};
        std::uint32_t name{};  ///< offset in the part's text
        PlaceIndex place{};
        std::uint16_t name_bytes{};
        NameKind kind{};
    };
    /// A part read back: entries in hash order, names in one text.
    struct Part {
        std::vector<Entry> entries;
        std::string text;
        std::string_view name(const Entry& entry) const {
            return std::string_view(text).substr(entry.name, entry.name_bytes);
        }
    };

    void note_first_word(std::string_view folded);
    static void sort(Part& part);
    void write_part(const Part& part, const Weights& weights, NameSections& sections);
    void write_group(const Part& part, std::span<const Entry> entries, const Weights& weights,
                     NameSections& sections);
    void fill_buckets(std::size_t end, NameSections& sections);

    std::vector<Spool> parts_;
    std::size_t entry_count_{};
    std::vector<std::uint8_t> first_words_;
    std::uint32_t longest_words_{};
    std::string folded_;
    std::vector<NameHit> hits_;
    std::size_t bucket_bits_{};
    std::size_t next_bucket_{};
    std::uint32_t group_count_{};
    std::uint32_t hit_count_{};
};

}  // namespace wherein::gazetteer
