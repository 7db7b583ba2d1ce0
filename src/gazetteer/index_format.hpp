#pragma once
#include <array>
#include <cstdint>

/// The file that holds a gazetteer ready to be mapped into memory: a header, then sections, each
/// begun at a multiple of 8 bytes. Numbers stand in the machine's own byte order; a file from
/// another kind of machine is refused by its byte order mark.
namespace wherein::gazetteer::format {

constexpr std::array<char, 8> magic{'W', 'H', 'E', 'R', 'E', 'I', 'N', 'G'};
constexpr std::uint32_t version = 2;
constexpr std::uint32_t byte_order_mark = 0x01020304;

enum Section : std::uint32_t {
    records,      ///< Record, one a place: areas first, then towns
    extras,       ///< Extra, for places that have more to say
    texts,        ///< length-prefixed texts of records and extras
    codes,        ///< std::uint32_t: offsets in `texts` of country, feature and source codes
    admins,       ///< std::uint32_t: offsets in `texts` of unit codes, "AZ.65", "US.GA.121"
    towns,        ///< Town, weightiest first
    id_slots,     ///< std::uint32_t: place + 1 by hash of its id, open addressing
    buckets,      ///< std::uint32_t: first group by upper bits of a name's hash, and one end
    groups,       ///< Group, one a folded name, in the order of the hashes
    hits,         ///< Hit of all groups
    names,        ///< the folded names
    first_words,  ///< std::uint8_t: most words of a name by hash of its first word
    section_count
};

struct Range {
    std::uint64_t offset{};
    std::uint64_t size_bytes{};
};

struct Header {
    std::array<char, 8> magic_bytes{};
    std::uint32_t version_number{};
    std::uint32_t byte_order{};
    std::uint64_t file_bytes{};
    std::uint64_t fingerprint{};  ///< of the sources, see fingerprint.hpp
    std::uint32_t area_count{};   ///< places before the first town
    std::uint32_t longest_name_words{};
    std::array<Range, section_count> sections{};
};

/// Degrees are kept as whole 1e-7 degrees (about 1 cm).
struct Record {
    std::int32_t lng_e7{};
    std::int32_t lat_e7{};
    std::uint32_t population{};
    std::uint32_t text{};     ///< id, then name
    std::uint32_t admin{};    ///< place in `admins`
    std::uint32_t extra{};    ///< Extra + 1, or 0
    std::uint16_t country{};  ///< place in `codes`
    std::uint16_t feature{};  ///< place in `codes`
    std::uint16_t source{};   ///< place in `codes`
    std::uint8_t type{};
    std::uint8_t reserved{};
};

struct Extra {
    std::int64_t population_within{};
    std::int32_t west_e7{};
    std::int32_t south_e7{};
    std::int32_t east_e7{};
    std::int32_t north_e7{};
    std::int32_t year_from{};
    std::int32_t year_to{};
    std::uint32_t text{};  ///< members, dated members, note, names, local name
    std::uint8_t has_year_from{};
    std::uint8_t has_year_to{};
    std::uint16_t reserved{};
};

struct Group {
    std::uint32_t hash{};  ///< the lower half
    std::uint32_t name{};  ///< offset in `names`
    std::uint32_t first_hit{};
    std::uint16_t name_bytes{};
    std::uint16_t hit_count{};
};

struct Hit {
    std::uint32_t place{};
    std::uint8_t kind{};
    std::array<std::uint8_t, 3> reserved{};
};

static_assert(sizeof(Hit) == 8 && sizeof(Record) == 32 && sizeof(Extra) == 40 &&
              sizeof(Group) == 16);

}  // namespace wherein::gazetteer::format
