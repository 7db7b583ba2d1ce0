#include <gazetteer/builder.hpp>

#include <bit>

#include <gazetteer/hash.hpp>

namespace wherein::gazetteer {
namespace {

// Among hits of one name kind, wider places come before any town.
constexpr std::int64_t country_weight = 20'000'000'000;
constexpr std::int64_t region_weight = 10'000'000'000;

/// A look-up that remembers its last answer: towns come sorted by country and mostly by unit.
class LastFound {
  public:
    explicit LastFound(const std::unordered_map<std::string, PlaceIndex>& all) : all_(all) {}

    std::optional<PlaceIndex> find(const std::string& code) {
        if (code != last_code_) {
            const auto known = all_.find(code);
            last_code_ = code;
            last_ = known == all_.end() ? std::nullopt : std::optional(known->second);
        }
        return last_;
    }

  private:
    const std::unordered_map<std::string, PlaceIndex>& all_;
    std::string last_code_;
    std::optional<PlaceIndex> last_;
};

}  // namespace

PlaceIndex GazetteerBuilder::add_place(Place place) {
    const auto [entry, is_new] =
        ids_.try_emplace(place.id, static_cast<PlaceIndex>(places_.size()));
    if (is_new) {
        places_.push_back(std::move(place));
    }
    return entry->second;
}

void GazetteerBuilder::add_name(PlaceIndex place, std::string_view name, NameKind kind) {
    names_.add(name, place, kind);
}

std::optional<PlaceIndex> GazetteerBuilder::find_id(const std::string& id) const {
    const auto entry = ids_.find(id);
    return entry == ids_.end() ? std::nullopt : std::optional(entry->second);
}

void GazetteerBuilder::reserve(std::size_t places) {
    places_.reserve(places_.size() + places);
    names_.reserve(places * 5);
}

PlaceIndex GazetteerBuilder::add_unchecked(Place place) {
    places_.push_back(std::move(place));
    return static_cast<PlaceIndex>(places_.size() - 1);
}

void GazetteerBuilder::sum_populations(Gazetteer::Index& index) const {
    index.population_within.assign(places_.size(), 0);
    std::unordered_map<std::string, PlaceIndex> countries;
    for (PlaceIndex i = 0; i < places_.size(); ++i) {
        if (places_[i].type == PlaceType::country) {
            countries.emplace(places_[i].country, i);
        } else if (places_[i].type == PlaceType::admin1) {
            index.units_by_code.emplace(places_[i].admin1, i);
        }
    }
    LastFound country(countries);
    LastFound unit(index.units_by_code);
    for (PlaceIndex i = 0; i < places_.size(); ++i) {
        const Place& town = places_[i];
        if (town.type != PlaceType::populated) {
            continue;
        }
        index.population_within[i] = town.population;
        if (const auto holder = country.find(town.country)) {
            index.population_within[*holder] += town.population;
        }
        if (const auto holder = unit.find(town.admin1)) {
            index.population_within[*holder] += town.population;
        }
    }
}

void GazetteerBuilder::hash_ids(Gazetteer::Index& index) const {
    index.id_slots.assign(std::bit_ceil(places_.size() * 2 + 2), 0);
    const std::size_t mask = index.id_slots.size() - 1;
    for (PlaceIndex i = 0; i < places_.size(); ++i) {
        std::size_t slot = hash_name(places_[i].id) & mask;
        while (index.id_slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        index.id_slots[slot] = i + 1;
    }
}

std::vector<std::int64_t> GazetteerBuilder::weights(const Gazetteer::Index& index) const {
    std::vector<std::int64_t> weights = index.population_within;
    for (PlaceIndex i = 0; i < places_.size(); ++i) {
        if (places_[i].type == PlaceType::country) {
            weights[i] += country_weight;
        } else if (places_[i].type != PlaceType::populated &&
                   places_[i].type != PlaceType::admin1) {
            weights[i] += region_weight;
        }
    }
    return weights;
}

std::shared_ptr<const Gazetteer> GazetteerBuilder::finish() {
    auto index = std::make_shared<Gazetteer::Index>();
    sum_populations(*index);
    hash_ids(*index);
    names_.finish(weights(*index));
    index->names = std::move(names_);
    auto gazetteer = std::make_shared<Gazetteer>();
    gazetteer->places_ = std::move(places_);
    gazetteer->index_ = std::move(index);
    return gazetteer;
}

}  // namespace wherein::gazetteer
