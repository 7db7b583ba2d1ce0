#include <gazetteer/gazetteer.hpp>

#include <algorithm>
#include <iterator>
#include <unordered_set>

#include <base/mapped_file.hpp>
#include <gazetteer/first_word.hpp>
#include <gazetteer/hash.hpp>
#include <gazetteer/index_view.hpp>

namespace wherein::gazetteer {
namespace {

// Beginnings shorter than this would offer half of the world.
constexpr std::size_t least_searched_bytes = 2;

static_assert(sizeof(NameHit) == sizeof(format::Hit));

std::string_view item(const std::vector<std::string_view>& list, std::size_t index) {
    return index < list.size() ? list[index] : std::string_view();
}

double to_degrees(std::int32_t e7) {
    return e7 / 1e7;
}

/// Whether a unit of the same name is less known than the town: Tbilisi and New York, not Quebec.
bool is_known_by(const Place& unit, std::int64_t people_in_unit, const Place& town) {
    const bool is_seat = town.feature_code == "PPLC" || town.feature_code.starts_with("PPLA");
    const std::int64_t most_people_per_townsman = is_seat ? 10 : 4;
    const bool is_unit = unit.type == PlaceType::admin1 || unit.type == PlaceType::admin2;
    const bool is_inside =
        unit.type == PlaceType::admin1 ? town.admin1 == unit.admin1 : town.admin2 == unit.admin2;
    return is_unit && town.type == PlaceType::populated && is_inside &&
           town.population * most_people_per_townsman >= people_in_unit;
}

/// What an added place shows: a point and what it is called.
Place shown(const PlaceEntry& entry) {
    Place place;
    place.id = entry.id;
    place.name = entry.name;
    place.type = entry.type;
    place.country = entry.country;
    place.point = entry.point;
    place.box = {entry.point.lng_deg, entry.point.lat_deg, entry.point.lng_deg,
                 entry.point.lat_deg};
    place.note = entry.note;
    place.source = entry.source;
    return place;
}

void add_extra(const IndexView& view, const format::Extra& extra, Place& place) {
    place.box = {to_degrees(extra.west_e7), to_degrees(extra.south_e7), to_degrees(extra.east_e7),
                 to_degrees(extra.north_e7)};
    place.year_from = extra.has_year_from != 0 ? std::optional<int>(extra.year_from) : std::nullopt;
    place.year_to = extra.has_year_to != 0 ? std::optional<int>(extra.year_to) : std::nullopt;
    std::uint32_t text = extra.text;
    place.members = TextList(view.text_at(text));
    place.dated_members = TextList(view.text_at(text));
    place.note = view.text_at(text);
    place.names = NameList(view.text_at(text));
    place.local = NameView::parse(view.text_at(text));
}

}  // namespace

/// Of the index, and what was added behind its records.
struct Gazetteer::View : IndexView {
    std::vector<PlaceEntry> added;
    std::shared_ptr<const base::MappedFile> file;  ///< null where the index is in memory

    const PlaceEntry* added_at(PlaceIndex index) const {
        return index >= records.size() && index - records.size() < added.size()
                   ? &added[index - records.size()]
                   : nullptr;
    }
};

Gazetteer::Gazetteer(std::unique_ptr<const View> view) : view_(std::move(view)) {}
Gazetteer::~Gazetteer() = default;

base::Result<std::shared_ptr<const Gazetteer>> Gazetteer::open(const std::filesystem::path& path) {
    const auto file = base::MappedFile::open(path);
    if (!file) {
        return file.error();
    }
    auto view = view_index((*file)->bytes());
    if (!view) {
        base::Error error = view.error();
        error.where = path.string();
        return error;
    }
    return std::shared_ptr<const Gazetteer>(
        new Gazetteer(std::make_unique<const View>(View{std::move(*view), {}, *file})));
}

base::Result<std::shared_ptr<const Gazetteer>> Gazetteer::from_bytes(std::string bytes) {
    const auto kept = std::make_shared<const std::string>(std::move(bytes));
    auto view = view_index(std::as_bytes(std::span(kept->data(), kept->size())));
    if (!view) {
        return view.error();
    }
    view->keeper = kept;
    return std::shared_ptr<const Gazetteer>(
        new Gazetteer(std::make_unique<const View>(View{std::move(*view), {}, nullptr})));
}

std::shared_ptr<const Gazetteer> Gazetteer::with_added(const Gazetteer& base,
                                                       std::vector<PlaceEntry> added) {
    View view = *base.view_;
    std::move(added.begin(), added.end(), std::back_inserter(view.added));
    return std::shared_ptr<const Gazetteer>(
        new Gazetteer(std::make_unique<const View>(std::move(view))));
}

void Gazetteer::rest() const {
    if (view_->file) {
        view_->file->rest();
    }
}

PlaceIndex Gazetteer::size() const {
    return static_cast<PlaceIndex>(view_->records.size() + view_->added.size());
}

PlaceIndex Gazetteer::area_count() const {
    return view_->header.area_count;
}

std::span<const Town> Gazetteer::towns() const {
    return view_->towns;
}

std::span<const Town> Gazetteer::towns_down_to(double weight) const {
    const auto end = std::partition_point(
        view_->towns.begin(), view_->towns.end(),
        [weight](const Town& t) { return static_cast<double>(t.weight) >= weight; });
    return {view_->towns.begin(), end};
}

base::LngLat Gazetteer::point(PlaceIndex index) const {
    if (index >= view_->records.size()) {
        const PlaceEntry* added = view_->added_at(index);
        return added != nullptr ? added->point : base::LngLat{};
    }
    const format::Record& record = view_->records[index];
    return {to_degrees(record.lng_e7), to_degrees(record.lat_e7)};
}

std::uint64_t Gazetteer::fingerprint() const {
    return view_->header.fingerprint;
}

Place Gazetteer::place(PlaceIndex index) const {
    if (const PlaceEntry* added = view_->added_at(index)) {
        return shown(*added);
    }
    const IndexView& view = *view_;
    Place place;
    if (index >= view.records.size()) {  // only a damaged file leads here
        return place;
    }
    const format::Record& record = view.records[index];
    std::uint32_t text = record.text;
    place.id = view.text_at(text);
    place.name = view.text_at(text);
    place.type = static_cast<PlaceType>(record.type);
    place.country = item(view.codes, record.country);
    const std::string_view admin = view.admin(record.admin);
    place.admin1 = first_level(admin);
    place.admin2 = admin.size() > place.admin1.size() ? admin : std::string_view();
    place.point = point(index);
    place.box = {place.point.lng_deg, place.point.lat_deg, place.point.lng_deg,
                 place.point.lat_deg};
    place.population = record.population;
    place.feature_code = item(view.codes, record.feature);
    place.source = item(view.codes, record.source);
    if (const format::Extra* extra = view.extra(record)) {
        add_extra(view, *extra, place);
    }
    return place;
}

PlaceFacts Gazetteer::facts(PlaceIndex index) const {
    if (index >= view_->records.size()) {
        const PlaceEntry* added = view_->added_at(index);
        return added != nullptr ? PlaceFacts{added->type, 0, {}} : PlaceFacts{};
    }
    const format::Record& record = view_->records[index];
    return {static_cast<PlaceType>(record.type), record.population,
            item(view_->codes, record.feature)};
}

std::span<const NameHit> Gazetteer::find(std::string_view name) const {
    return find_folded(fold(name));
}

std::span<const NameHit> Gazetteer::find_folded(std::string_view folded) const {
    const IndexView& view = *view_;
    const std::uint64_t hash = hash_name(folded);
    const std::size_t bucket = view.bucket_bits > 0 ? hash >> (64 - view.bucket_bits) : 0;
    const std::size_t end = std::min<std::size_t>(view.buckets[bucket + 1], view.groups.size());
    for (std::size_t i = view.buckets[bucket]; i < end; ++i) {
        const format::Group& group = view.groups[i];
        if (group.hash == static_cast<std::uint32_t>(hash) && group.name_bytes == folded.size() &&
            group.name < view.names.size() &&
            view.names.substr(group.name, group.name_bytes) == folded) {
            const bool is_inside = group.first_hit <= view.hits.size() &&
                                   group.hit_count <= view.hits.size() - group.first_hit;
            return is_inside ? view.hits.subspan(group.first_hit, group.hit_count)
                             : std::span<const NameHit>();
        }
    }
    return {};
}

void Gazetteer::put_towns_before_units(std::vector<PlaceIndex>& namesakes) const {
    for (auto unit = namesakes.begin(); unit != namesakes.end(); ++unit) {
        const Place held = place(*unit);
        const std::int64_t people = population_within(*unit);
        const auto town = std::find_if(unit, namesakes.end(), [&](PlaceIndex other) {
            return is_known_by(held, people, place(other));
        });
        if (town != namesakes.end()) {
            std::rotate(unit, town, town + 1);
            ++unit;
        }
    }
}

std::vector<PlaceIndex> Gazetteer::search(std::string_view typed, std::size_t most) const {
    const std::string folded = fold(typed);
    std::vector<PlaceIndex> found;
    std::unordered_set<PlaceIndex> seen;
    const auto add = [&](const NameHit& hit) {
        if (hit.place < view_->records.size() && seen.insert(hit.place).second) {
            found.push_back(hit.place);
        }
    };
    for (const NameHit& hit : find_folded(folded)) {
        add(hit);
    }
    put_towns_before_units(found);
    const std::size_t exact_count = found.size();
    if (folded.size() >= least_searched_bytes) {
        for (const format::Group& group : view_->groups) {
            const bool begins_so = group.name_bytes > folded.size() &&
                                   group.name < view_->names.size() &&
                                   view_->names.substr(group.name, folded.size()) == folded &&
                                   group.first_hit <= view_->hits.size() &&
                                   group.hit_count <= view_->hits.size() - group.first_hit;
            if (begins_so) {
                for (const NameHit& hit : view_->hits.subspan(group.first_hit, group.hit_count)) {
                    add(hit);
                }
            }
        }
    }
    const auto begin = found.begin() + static_cast<std::ptrdiff_t>(exact_count);
    std::stable_sort(begin, found.end(), [this](PlaceIndex a, PlaceIndex b) {
        return population_within(a) > population_within(b);
    });
    for (std::size_t i = 0; i < view_->added.size(); ++i) {
        if (fold(view_->added[i].name).compare(0, folded.size(), folded) == 0) {
            found.insert(found.begin(), static_cast<PlaceIndex>(view_->records.size() + i));
        }
    }
    found.resize(std::min(found.size(), most));
    return found;
}

std::uint32_t Gazetteer::longest_name_words() const {
    return view_->header.longest_name_words;
}

std::uint32_t Gazetteer::longest_name_words_after(std::uint64_t first_word_hash) const {
    const std::size_t slot = first_word_slot(first_word_hash);
    return slot < view_->first_words.size() ? std::max<std::uint32_t>(1, view_->first_words[slot])
                                            : 1;
}

std::optional<PlaceIndex> Gazetteer::by_id(std::string_view id) const {
    const IndexView& view = *view_;
    const std::size_t mask = view.id_slots.size() - 1;
    std::size_t slot = static_cast<std::uint32_t>(hash_name(id)) & mask;
    for (std::size_t step = 0; step <= mask && view.id_slots[slot] != 0; ++step) {
        const PlaceIndex index = view.id_slots[slot] - 1;
        if (index < view.records.size()) {
            std::uint32_t text = view.records[index].text;
            if (view.text_at(text) == id) {
                return index;
            }
        }
        slot = (slot + 1) & mask;
    }
    for (std::size_t i = 0; i < view_->added.size(); ++i) {
        if (view_->added[i].id == id) {
            return static_cast<PlaceIndex>(view.records.size() + i);
        }
    }
    return std::nullopt;
}

std::int64_t Gazetteer::population_within(PlaceIndex index) const {
    if (index >= view_->records.size()) {
        return 0;
    }
    const format::Record& record = view_->records[index];
    const format::Extra* extra = view_->extra(record);
    return extra != nullptr ? extra->population_within : std::int64_t{record.population};
}

std::optional<PlaceIndex> Gazetteer::country_of(std::string_view code) const {
    return by_id("iso:" + std::string(code));
}

std::optional<PlaceIndex> Gazetteer::unit_of(std::string_view admin_code) const {
    const bool is_second = first_level(admin_code).size() < admin_code.size();
    return by_id((is_second ? "adm2:" : "adm1:") + std::string(admin_code));
}

}  // namespace wherein::gazetteer
