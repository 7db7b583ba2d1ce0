#include <gazetteer/record_writer.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace wherein::gazetteer {
namespace {

std::int32_t to_e7(double degrees) {
    return static_cast<std::int32_t>(std::lround(std::clamp(degrees, -200.0, 200.0) * 1e7));
}

bool needs_extra(const PlaceEntry& place, std::int64_t population_within) {
    return place.box || place.year_from || place.year_to || !place.members.empty() ||
           !place.note.empty() || !place.names.empty() || !place.local.text.empty() ||
           population_within != place.population;
}

std::uint32_t to_32_bits(std::int64_t population) {
    constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max();
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(population, 0, most));
}

}  // namespace

RecordWriter::RecordWriter(const SpoolPlace& place) {
    for (Spool* spool :
         {&sections_.extras, &sections_.texts, &sections_.codes, &sections_.admins}) {
        *spool = Spool(place);
    }
}

/// A byte of length, or 255 and four bytes of it; then the text.
std::uint32_t RecordWriter::add_text(std::string_view text) {
    const auto offset = static_cast<std::uint32_t>(sections_.texts.size());
    const auto length = static_cast<std::uint32_t>(text.size());
    sections_.texts.put(static_cast<std::uint8_t>(
        std::min<std::uint32_t>(length, std::numeric_limits<std::uint8_t>::max())));
    if (length >= std::numeric_limits<std::uint8_t>::max()) {
        sections_.texts.put(length);
    }
    sections_.texts.append(text);
    return offset;
}

std::uint32_t RecordWriter::share(const std::string& text, Shared& shared, Spool& section) {
    if (shared.has_last && text == shared.last_text) {
        return shared.last;
    }
    const auto [entry, is_new] =
        shared.known.try_emplace(text, static_cast<std::uint32_t>(shared.known.size()));
    if (is_new) {
        section.put(add_text(text));
    }
    shared.has_last = true;
    shared.last_text = text;
    shared.last = entry->second;
    return shared.last;
}

std::uint16_t RecordWriter::code(const std::string& text) {
    const std::uint32_t place = share(text, codes_, sections_.codes);
    // More than 65,536 different codes: no gazetteer has them; a broken table does.
    return place <= std::numeric_limits<std::uint16_t>::max() ? static_cast<std::uint16_t>(place)
                                                              : std::uint16_t{0};
}

std::uint32_t RecordWriter::extra(const PlaceEntry& place, std::int64_t population_within) {
    const base::GeoBox box = place.box.value_or(base::GeoBox{
        place.point.lng_deg, place.point.lat_deg, place.point.lng_deg, place.point.lat_deg});
    format::Extra extra;
    extra.population_within = population_within;
    extra.west_e7 = to_e7(box.west_deg);
    extra.south_e7 = to_e7(box.south_deg);
    extra.east_e7 = to_e7(box.east_deg);
    extra.north_e7 = to_e7(box.north_deg);
    extra.year_from = place.year_from.value_or(0);
    extra.year_to = place.year_to.value_or(0);
    extra.has_year_from = place.year_from ? 1 : 0;
    extra.has_year_to = place.year_to ? 1 : 0;
    extra.text = add_text(TextList::join(place.members));
    add_text(TextList::join(place.dated_members));
    add_text(place.note);
    add_text(NameList::join(place.names));
    add_text(place.local.text.empty() ? std::string() : place.local.joined());
    sections_.extras.put(extra);
    return ++extra_count_;
}

format::Record RecordWriter::write(const PlaceEntry& place, std::int64_t population_within) {
    format::Record record;
    record.lng_e7 = to_e7(place.point.lng_deg);
    record.lat_e7 = to_e7(place.point.lat_deg);
    record.population = to_32_bits(place.population);
    record.admin = share(place.admin_code, admins_, sections_.admins);
    record.country = code(place.country);
    record.feature = code(place.feature_code);
    record.source = code(place.source);
    record.type = static_cast<std::uint8_t>(place.type);
    record.extra = needs_extra(place, population_within) ? extra(place, population_within) : 0;
    record.text = add_text(place.id);
    add_text(place.name);
    return record;
}

}  // namespace wherein::gazetteer
