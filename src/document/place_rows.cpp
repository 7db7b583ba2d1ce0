#include <document/place_rows.hpp>

#include <algorithm>
#include <string_view>

#include <document/reduce.hpp>
#include <gazetteer/place_names.hpp>

namespace wherein::document {
namespace {

using geoparse::MentionKind;

bool is_word_byte(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
}

bool ends_with_word(std::string_view text, std::string_view word) {
    return text.size() > word.size() && text.substr(text.size() - word.size()) == word &&
           !is_word_byte(text[text.size() - word.size() - 1]);
}

/// "Baku time" for the mention "Baku": the name and the word behind it. After "of" the name is
/// the longer name's end, and what follows no longer belongs to it.
std::string longer_name(const Reading& reading, const geoparse::Mention& mention) {
    const std::string_view text = reading.article.text;
    const std::uint32_t begin = mention.span.end + 1;
    std::uint32_t end = begin;
    while (end < text.size() && is_word_byte(text[end])) {
        ++end;
    }
    const bool is_end_of_name = ends_with_word(text.substr(0, mention.span.begin), "of ");
    if (end <= begin || text[begin - 1] != ' ' || is_end_of_name) {
        return {};
    }
    return std::string(base::slice(text, {mention.span.begin, end}));
}

std::string years_label(const gazetteer::Place& place) {
    const auto text = [](int year) { return base::to_string({year}); };
    if (place.year_from && place.year_to) {
        return text(*place.year_from) + "\u2013" + text(*place.year_to);
    }
    if (place.year_to) {
        return "until " + text(*place.year_to);
    }
    return "past";
}

bool shows(const ViewState& view, MentionKind kind) {
    return view.shown_kinds[static_cast<std::size_t>(kind)];
}

bool contains_folded(std::string_view text, const std::string& needle) {
    return gazetteer::fold(text).find(needle) != std::string::npos;
}

bool matches_by_name(const AppState& state, const PlaceRow& row, const std::string& needle) {
    if (contains_folded(row.name, needle) || contains_folded(row.kind, needle)) {
        return true;
    }
    const auto place = find_place(state, row.place);
    if (!place) {
        return false;
    }
    const auto names = gazetteer::card_names(*place);
    return std::any_of(names.begin(), names.end(),
                       [&](const auto& name) { return contains_folded(name.text, needle); });
}

/// Keep the mentions that pass chips and filter.
void keep_shown(const AppState& state, const std::string& needle, PlaceRow& row) {
    const auto& reading = *state.reading;
    const bool takes_all = needle.empty() || matches_by_name(state, row, needle);
    std::erase_if(row.mentions, [&](std::uint32_t i) {
        const geoparse::Mention& mention = reading.mentions[i];
        if (!shows(state.view, mention.kind)) {
            return true;
        }
        const base::ByteSpan sentence = reading.article.sentences[mention.sentence].span;
        return !takes_all && !contains_folded(base::slice(reading.article.text, sentence), needle);
    });
}

void sort_rows(const Reading& reading, std::vector<PlaceRow>& rows, SortOrder order) {
    const auto by_name = [](const PlaceRow& a, const PlaceRow& b) {
        return gazetteer::fold(a.name) < gazetteer::fold(b.name);
    };
    switch (order) {
        case SortOrder::reading:
            break;
        case SortOrder::name:
            std::stable_sort(rows.begin(), rows.end(), by_name);
            break;
        case SortOrder::kind:
            std::stable_sort(rows.begin(), rows.end(),
                             [](const auto& a, const auto& b) { return a.kind < b.kind; });
            break;
        case SortOrder::count:
            std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
                return a.mentions.size() > b.mentions.size();
            });
            break;
        case SortOrder::certainty:
            std::stable_sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
                return certainty(reading, a) < certainty(reading, b);
            });
    }
}

}  // namespace

std::optional<gazetteer::Place> find_place(const AppState& state, PlaceIndex place) {
    const auto* gazetteer = state.resources.gazetteer.get();
    return gazetteer != nullptr && place < gazetteer->size()
               ? std::optional(gazetteer->place(place))
               : std::nullopt;
}

std::string place_name(const AppState& state, PlaceIndex place) {
    if (const auto known = find_place(state, place)) {
        return std::string(known->name);
    }
    const auto* named = state.reading ? find_named(*state.reading, place) : nullptr;
    if (named == nullptr || named->mentions.empty()) {
        return {};
    }
    const base::ByteSpan span = state.reading->mentions[named->mentions.front()].span;
    return std::string(base::slice(state.reading->article.text, span));
}

const geoparse::NamedPlace* find_named(const Reading& reading, PlaceIndex place) {
    const auto found = std::find_if(reading.places.begin(), reading.places.end(),
                                    [&](const auto& named) { return named.place == place; });
    return found == reading.places.end() ? nullptr : &*found;
}

const carto::Footprint* find_footprint(const AppState& state, PlaceIndex place) {
    const auto& footprints = state.resources.footprints;
    if (!state.reading || !footprints || footprints->size() != state.reading->places.size()) {
        return nullptr;
    }
    const auto* named = find_named(*state.reading, place);
    return named == nullptr
               ? nullptr
               : &(*footprints)[static_cast<std::size_t>(named - state.reading->places.data())];
}

std::string type_label(const AppState& state, PlaceIndex place) {
    const auto known = find_place(state, place);
    if (!known) {
        return {};
    }
    const carto::Footprint* footprint = find_footprint(state, place);
    if (known->type == gazetteer::PlaceType::region && footprint != nullptr &&
        !footprint->disputed.empty()) {
        return "disputed area";
    }
    return gazetteer::to_string(known->type);
}

std::string kind_label(const AppState& state, const geoparse::NamedPlace& named) {
    const MentionKind kind = leading_kind(*state.reading, named);
    if (kind == MentionKind::part_of_name && !named.mentions.empty()) {
        const std::string name =
            longer_name(*state.reading, state.reading->mentions[named.mentions.front()]);
        return name.empty() ? "in a name" : "in \u201C" + name + "\u201D";
    }
    const auto known = find_place(state, named.place);
    if (kind == MentionKind::past || (known && known->type == gazetteer::PlaceType::past)) {
        return known ? years_label(*known) : "past";
    }
    return type_label(state, named.place);
}

std::vector<PlaceRow> place_rows(const AppState& state) {
    std::vector<PlaceRow> rows;
    if (!state.reading) {
        return rows;
    }
    const std::string needle =
        state.view.filter.empty() ? std::string{} : gazetteer::fold(state.view.filter);
    for (const geoparse::NamedPlace& named : state.reading->places) {
        PlaceRow row{named.place, place_name(state, named.place), kind_label(state, named),
                     named.mentions};
        keep_shown(state, needle, row);
        if (!row.mentions.empty() && shows_membership(state, row.place)) {
            rows.push_back(std::move(row));
        }
    }
    sort_rows(*state.reading, rows, state.view.sort);
    return rows;
}

double certainty(const Reading& reading, const PlaceRow& row) {
    double least = 1;
    for (const std::uint32_t mention : row.mentions) {
        least = std::min(least, reading.mentions[mention].confidence);
    }
    return least;
}

std::vector<RowCursor> row_lines(const AppState& state) {
    std::vector<RowCursor> lines;
    for (const PlaceRow& row : place_rows(state)) {
        lines.push_back({row.place, std::nullopt});
        if (state.view.expanded.contains(row.place)) {
            for (const std::uint32_t mention : row.mentions) {
                lines.push_back({row.place, mention});
            }
        }
    }
    return lines;
}

}  // namespace wherein::document
