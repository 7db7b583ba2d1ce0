#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include <base/result.hpp>
#include <gazetteer/gazetteer.hpp>
#include <gazetteer/index_format.hpp>

namespace wherein::gazetteer {

/// The sections of an index as spans. Offsets inside a damaged file may be wrong: every look-up
/// stays inside its section and then gives an empty text or nothing.
struct IndexView {
    std::shared_ptr<const void> keeper;  ///< of the bytes
    format::Header header;
    std::span<const format::Record> records;
    std::span<const format::Extra> extras;
    std::string_view texts;
    std::vector<std::string_view> codes;
    std::span<const std::uint32_t> admins;
    std::span<const Town> towns;
    std::span<const std::uint32_t> id_slots;
    std::span<const std::uint32_t> buckets;
    int bucket_bits{};
    std::span<const format::Group> groups;
    std::span<const NameHit> hits;
    std::string_view names;
    std::span<const std::uint8_t> first_words;

    /// The text at an offset, which is moved behind it.
    std::string_view text_at(std::uint32_t& offset) const;
    std::string_view admin(std::uint32_t index) const;
    const format::Extra* extra(const format::Record& record) const;
};

/// errors  unreadable: not an index, another version, another kind of machine, cut short; `where`
///         is left to the caller
base::Result<IndexView> view_index(std::span<const std::byte> bytes);

}  // namespace wherein::gazetteer
