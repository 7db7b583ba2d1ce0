#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_map>

#include <gazetteer/builder.hpp>
#include <gazetteer/towns.hpp>

namespace wherein::gazetteer {

/// What an import did, for the reader.
struct ImportCount {
    std::uint64_t listed{};  ///< places of the list that are now in the index
    std::uint64_t joined{};  ///< rows that are countries or units we have: their names were added
    std::uint64_t kept{};    ///< towns of the built-in list that the list does not have
};

/// Makes an index of a list of any length together with the built-in countries, units, regions and
/// towns. A town that is in both is taken from the list, with the built-in list's names added.
class Importer {
  public:
    /// place: where what does not fit into memory waits.
    explicit Importer(const SpoolPlace& place) : builder_(place) {}

    /// Call once, before the first row.
    /// errors  unreadable: a table missing or a row malformed
    base::Status begin(Sources built_in, const std::filesystem::path& names_folder);
    void add(PlaceRow& row);
    /// errors  work_failed: the index cannot be written; nothing is left behind then
    base::Result<ImportCount> finish(const std::filesystem::path& path);

  private:
    bool joins_area(const PlaceRow& row);

    GazetteerBuilder builder_;
    TownTables tables_;
    std::unordered_map<std::string, PlaceRow> built_in_;  ///< by GeoNames id, not yet seen
    ImportCount count_;
};

}  // namespace wherein::gazetteer
