#include <document/reduce.hpp>

#include <algorithm>
#include <array>

namespace wherein::document {
namespace {

using geoparse::MentionKind;
using geoparse::NamedPlace;

constexpr std::array weightiest_first{MentionKind::place, MentionKind::actor, MentionKind::past,
                                      MentionKind::people, MentionKind::part_of_name};

}  // namespace

std::uint32_t tally(const Reading& reading, const NamedPlace& place) {
    return static_cast<std::uint32_t>(
        std::count_if(place.mentions.begin(), place.mentions.end(), [&](std::uint32_t mention) {
            return reading.mentions[mention].kind != MentionKind::part_of_name;
        }));
}

MentionKind leading_kind(const Reading& reading, const NamedPlace& place) {
    const auto weight = [&](MentionKind kind) {
        return std::find(weightiest_first.begin(), weightiest_first.end(), kind);
    };
    auto leading = std::prev(weightiest_first.end());
    for (const std::uint32_t mention : place.mentions) {
        leading = std::min(leading, weight(reading.mentions[mention].kind));
    }
    return *leading;
}

int color_slot(const Reading& reading, PlaceIndex place) {
    const auto own = std::find_if(reading.places.begin(), reading.places.end(),
                                  [&](const NamedPlace& named) { return named.place == place; });
    if (own == reading.places.end()) {
        return -1;
    }
    const std::uint32_t own_tally = tally(reading, *own);
    if (own_tally == 0) {
        return -1;
    }
    int slot = 0;
    for (auto other = reading.places.begin(); other != reading.places.end(); ++other) {
        const std::uint32_t other_tally = tally(reading, *other);
        const bool goes_first =
            other_tally > own_tally || (other_tally == own_tally && other < own);
        slot += goes_first ? 1 : 0;
    }
    return slot;
}

std::string mention_counter(const AppState& state) {
    const auto& mention = state.view.selection.mention;
    if (!state.reading || !mention || *mention >= state.reading->mentions.size()) {
        return {};
    }
    return std::to_string(*mention + 1) + " of " + std::to_string(state.reading->mentions.size());
}

}  // namespace wherein::document
