#include <gazetteer/gazetteer.hpp>

#include <gazetteer/builder.hpp>
#include <gazetteer/countries.hpp>
#include <gazetteer/demonyms.hpp>
#include <gazetteer/fold.hpp>
#include <gazetteer/hash.hpp>
#include <gazetteer/regions.hpp>
#include <gazetteer/towns.hpp>
#include <gazetteer/units.hpp>

namespace wherein::gazetteer {

std::span<const NameHit> Gazetteer::find(std::string_view name) const {
    return find_folded(fold(name));
}

std::span<const NameHit> Gazetteer::find_folded(std::string_view folded) const {
    return index_ ? index_->names.find_folded(folded) : std::span<const NameHit>();
}

std::uint32_t Gazetteer::longest_name_words() const {
    return index_ ? index_->names.longest_words() : 0;
}

std::uint32_t Gazetteer::longest_name_words_after(std::string_view first_folded_word) const {
    return index_ ? index_->names.longest_words_after(first_folded_word) : 1;
}

std::optional<PlaceIndex> Gazetteer::by_id(std::string_view id) const {
    if (!index_) {
        return std::nullopt;
    }
    const std::size_t mask = index_->id_slots.size() - 1;
    for (std::size_t slot = hash_name(id) & mask; index_->id_slots[slot] != 0;
         slot = (slot + 1) & mask) {
        if (const PlaceIndex place = index_->id_slots[slot] - 1; places_[place].id == id) {
            return place;
        }
    }
    return std::nullopt;
}

std::int64_t Gazetteer::population_within(PlaceIndex index) const {
    return index_->population_within[index];
}

std::optional<PlaceIndex> Gazetteer::unit_of(const std::string& admin1_code) const {
    if (!index_) {
        return std::nullopt;
    }
    const auto unit = index_->units_by_code.find(admin1_code);
    return unit == index_->units_by_code.end() ? std::nullopt : std::optional(unit->second);
}

base::Result<std::shared_ptr<const Gazetteer>> build_gazetteer(
    Sources sources, const std::filesystem::path& names_folder) {
    GazetteerBuilder builder;
    if (auto failed = add_countries(builder, sources.units, names_folder)) {
        return *failed;
    }
    if (auto failed = add_units(builder, sources.units, names_folder)) {
        return *failed;
    }
    if (auto failed = add_regions(builder, sources, names_folder)) {
        return *failed;
    }
    if (auto failed = add_physical(builder, names_folder)) {
        return *failed;
    }
    if (auto failed = add_demonyms(builder, names_folder)) {
        return *failed;
    }
    if (auto failed = add_towns(builder, std::move(sources.places), names_folder)) {
        return *failed;
    }
    return builder.finish();
}

}  // namespace wherein::gazetteer
