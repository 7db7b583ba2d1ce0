#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <base/result.hpp>
#include <gazetteer/gazetteer.hpp>
#include <gazetteer/name_index.hpp>

namespace wherein::gazetteer {

/// What the public class keeps private: names, ids, and the sums over known towns.
struct Gazetteer::Index {
    NameIndex names;
    std::vector<std::uint32_t> id_slots;  ///< place + 1 by hash of its id, open addressing
    std::vector<std::int64_t> population_within;
    std::unordered_map<std::string, PlaceIndex> units_by_code;
};

/// Collects places and names, then makes the Gazetteer. The add_* functions of the other files
/// (countries, units, regions, towns) each bring one kind of place.
class GazetteerBuilder {
  public:
    /// A place with an id already known keeps the first one's entry; the index of either is given.
    PlaceIndex add_place(Place place);
    void add_name(PlaceIndex place, std::string_view name, NameKind kind);
    std::optional<PlaceIndex> find_id(const std::string& id) const;
    Place& place(PlaceIndex index) { return places_[index]; }
    const std::vector<Place>& places() const { return places_; }
    /// Room for places that come without an id check (towns: their ids are unique in the source).
    void reserve(std::size_t places);
    PlaceIndex add_unchecked(Place place);

    std::shared_ptr<const Gazetteer> finish();

  private:
    void sum_populations(Gazetteer::Index& index) const;
    void hash_ids(Gazetteer::Index& index) const;
    std::vector<std::int64_t> weights(const Gazetteer::Index& index) const;

    std::vector<Place> places_;
    std::unordered_map<std::string, PlaceIndex> ids_;
    NameIndex names_;
};

}  // namespace wherein::gazetteer
