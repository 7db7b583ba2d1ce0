#include <gazetteer/builder.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

#include <gazetteer/hash.hpp>

namespace wherein::gazetteer {
namespace {

// Among hits of one name kind, wider places come before any town.
constexpr std::int64_t country_weight = 20'000'000'000;
constexpr std::int64_t region_weight = 10'000'000'000;

std::string_view bytes_of(const auto& values) {
    return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(values[0])};
}

using Sections = std::array<Spool*, format::section_count>;

/// Where each section lies when all follow the header at multiples of 8 bytes.
void lay_out(const Sections& sections, format::Header& header) {
    std::uint64_t offset = sizeof header;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        header.sections[i] = {offset, sections[i]->size()};
        offset += (sections[i]->size() + 7) / 8 * 8;
    }
    header.file_bytes = offset;
}

base::Status write_all(const format::Header& header, const Sections& sections,
                       const ByteSink& sink) {
    Spool head;
    head.put(header);
    if (auto failed = head.copy_to(sink)) {
        return failed;
    }
    for (Spool* section : sections) {
        section->append(std::string_view("\0\0\0\0\0\0\0\0", (8 - section->size() % 8) % 8));
        if (auto failed = section->copy_to(sink)) {
            return failed;
        }
    }
    return {};
}

}  // namespace

GazetteerBuilder::GazetteerBuilder(const SpoolPlace& place)
    : spool_place_(place), records_(place), town_records_(place), names_(place) {}

PlaceIndex GazetteerBuilder::add_area(PlaceEntry place) {
    const auto [entry, is_new] =
        area_ids_.try_emplace(place.id, static_cast<PlaceIndex>(areas_.size()));
    if (is_new) {
        areas_.push_back(std::move(place));
    }
    return entry->second;
}

std::optional<PlaceIndex> GazetteerBuilder::find_area(const std::string& id) const {
    const auto entry = area_ids_.find(id);
    return entry == area_ids_.end() ? std::nullopt : std::optional(entry->second);
}

void GazetteerBuilder::add_name(PlaceIndex place, std::string_view name, NameKind kind) {
    names_.add(name, place, kind);
}

void GazetteerBuilder::close_areas() {
    are_areas_closed_ = true;
    population_within_.assign(areas_.size(), 0);
    for (PlaceIndex i = 0; i < areas_.size(); ++i) {
        const PlaceEntry& area = areas_[i];
        if (area.type == PlaceType::country) {
            holders_.emplace(area.country, i);
        } else if (area.type == PlaceType::admin1 || area.type == PlaceType::admin2) {
            holders_.emplace(area.admin_code, i);
        }
        note_id(area.id);
    }
}

void GazetteerBuilder::note_id(std::string_view id) {
    id_hashes_.push_back(static_cast<std::uint32_t>(hash_name(id)));
}

void GazetteerBuilder::count_people(const PlaceEntry& town) {
    const auto add = [&](std::string code) {
        if (const auto holder = holders_.find(code); holder != holders_.end()) {
            population_within_[holder->second] += town.population;
        }
    };
    add(town.country);
    const std::string_view unit = first_level(town.admin_code);
    add(std::string(unit));
    if (unit.size() < town.admin_code.size()) {
        add(town.admin_code);
    }
}

PlaceIndex GazetteerBuilder::add_town(PlaceEntry place) {
    if (!are_areas_closed_) {
        close_areas();
    }
    if (const auto same = same_units_.find(place.admin_code); same != same_units_.end()) {
        place.admin_code = same->second;
    }
    const auto index = static_cast<PlaceIndex>(areas_.size() + town_populations_.size());
    town_records_.put(records_.write(place, place.population));
    const auto population = static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(place.population, 0, std::numeric_limits<std::uint32_t>::max()));
    town_populations_.push_back(population);
    note_id(place.id);
    if (place.type == PlaceType::populated) {
        count_people(place);
    }
    if (const auto weight = weight_of_town(place)) {
        towns_.push_back({index, place.point, *weight, place.feature_code == "PPLC"});
    }
    return index;
}

std::vector<std::int64_t> GazetteerBuilder::area_weights() const {
    std::vector<std::int64_t> weights = population_within_;
    for (std::size_t i = 0; i < areas_.size(); ++i) {
        const PlaceType type = areas_[i].type;
        if (type == PlaceType::country) {
            weights[i] += country_weight;
        } else if (type != PlaceType::admin1 && type != PlaceType::admin2) {
            weights[i] += region_weight;
        }
    }
    return weights;
}

std::vector<std::uint32_t> GazetteerBuilder::id_slots() const {
    std::vector<std::uint32_t> slots(std::bit_ceil(id_hashes_.size() * 2 + 2));
    const std::size_t mask = slots.size() - 1;
    for (std::uint32_t i = 0; i < id_hashes_.size(); ++i) {
        std::size_t slot = id_hashes_[i] & mask;
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = i + 1;
    }
    return slots;
}

base::Status GazetteerBuilder::finish(std::uint64_t fingerprint, const ByteSink& sink) {
    if (!are_areas_closed_) {
        close_areas();
    }
    NameSections names;
    for (Spool* spool : {&names.buckets, &names.groups, &names.hits, &names.names}) {
        *spool = Spool(spool_place_);
    }
    const std::vector<std::int64_t> weights = area_weights();
    if (auto failed = names_.finish({weights, town_populations_}, names)) {
        return failed;
    }
    Spool records(spool_place_);
    for (std::size_t i = 0; i < areas_.size(); ++i) {
        records.put(records_.write(areas_[i], population_within_[i]));
    }
    if (auto failed = town_records_.copy_to([&records](std::string_view bytes) {
            records.append(bytes);
            return true;
        })) {
        return failed;
    }
    town_records_ = Spool();
    Spool towns(spool_place_);
    towns.append(bytes_of(rank_towns(std::move(towns_))));
    Spool ids(spool_place_);
    ids.append(bytes_of(id_slots()));
    Spool first_words;
    first_words.append(bytes_of(names.first_words));
    RecordSections& facts = records_.sections();
    const Sections sections{&records,      &facts.extras, &facts.texts, &facts.codes,
                            &facts.admins, &towns,        &ids,         &names.buckets,
                            &names.groups, &names.hits,   &names.names, &first_words};
    format::Header header;
    header.magic_bytes = format::magic;
    header.version_number = format::version;
    header.byte_order = format::byte_order_mark;
    header.fingerprint = fingerprint;
    header.area_count = static_cast<std::uint32_t>(areas_.size());
    header.longest_name_words = names.longest_words;
    lay_out(sections, header);
    return write_all(header, sections, sink);
}

base::Result<std::shared_ptr<const Gazetteer>> GazetteerBuilder::finish() {
    std::string bytes;
    if (auto failed = finish(0, [&bytes](std::string_view more) {
            bytes.append(more);
            return true;
        })) {
        return *failed;
    }
    return Gazetteer::from_bytes(std::move(bytes));
}

}  // namespace wherein::gazetteer
