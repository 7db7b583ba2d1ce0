#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <base/result.hpp>
#include <gazetteer/gazetteer.hpp>
#include <gazetteer/name_writer.hpp>
#include <gazetteer/record_writer.hpp>
#include <gazetteer/town_ranking.hpp>

namespace wherein::gazetteer {

/// Collects places and names, then makes the index a Gazetteer reads. Areas (countries, units,
/// regions, physical features) stay open to change until the first town; towns are written at
/// once, so that any number of them fits. The add_* functions of the other files each bring one
/// kind of place.
class GazetteerBuilder {
  public:
    explicit GazetteerBuilder(const SpoolPlace& place = {});

    /// An area. One with an id already known keeps the first one's entry; the index of either is
    /// given. Not after the first town.
    PlaceIndex add_area(PlaceEntry place);
    std::optional<PlaceIndex> find_area(const std::string& id) const;
    PlaceEntry& area(PlaceIndex index) { return areas_[index]; }
    /// Towns of the unit `code` ("GB.ENG.N5") lie in the first-level unit `same_as` ("GB.N5"),
    /// which is the same area under another code.
    void add_unit_code(const std::string& code, const std::string& same_as) {
        same_units_.emplace(code, same_as);
    }
    const std::vector<PlaceEntry>& areas() const { return areas_; }

    /// Any other place, its id not checked: it must be unique in its source.
    PlaceIndex add_town(PlaceEntry place);
    void add_name(PlaceIndex place, std::string_view name, NameKind kind);

    /// Write the index; the builder is spent.
    /// errors  work_failed: the sink said no, or the disk is full
    base::Status finish(std::uint64_t fingerprint, const ByteSink& sink);
    /// The same, into memory.
    base::Result<std::shared_ptr<const Gazetteer>> finish();

  private:
    void close_areas();
    void count_people(const PlaceEntry& town);
    void note_id(std::string_view id);
    std::vector<std::int64_t> area_weights() const;
    std::vector<std::uint32_t> id_slots() const;

    SpoolPlace spool_place_;
    std::vector<PlaceEntry> areas_;
    std::unordered_map<std::string, PlaceIndex> area_ids_;
    std::unordered_map<std::string, std::string> same_units_;  ///< by code
    bool are_areas_closed_{};
    std::unordered_map<std::string, PlaceIndex> holders_;  ///< countries and units by their code
    std::vector<std::int64_t> population_within_;          ///< of the areas
    RecordWriter records_;
    Spool town_records_;
    std::vector<std::uint32_t> town_populations_;
    std::vector<TownEntry> towns_;
    std::vector<std::uint32_t> id_hashes_;
    NameWriter names_;
};

}  // namespace wherein::gazetteer
