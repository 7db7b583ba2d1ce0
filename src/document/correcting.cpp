#include <document/correcting.hpp>

#include <algorithm>
#include <unordered_map>

#include <document/focus.hpp>

namespace wherein::document {
namespace {

TextCorrections text_corrections(const AppState& state) {
    return {state.work.id, state.reading, state.work.corrections};
}

bool is_word_byte(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
    return (begin == 0 || !is_word_byte(text[begin - 1])) &&
           (end == text.size() || !is_word_byte(text[end]));
}

/// Whether a longer or shifted name stands where these words are: "Karabakh" of "Nagorno-Karabakh".
bool lies_in_other_mention(const Reading& reading, base::ByteSpan span) {
    const auto& mentions = reading.mentions;
    const auto found = std::partition_point(
        mentions.begin(), mentions.end(),
        [&](const geoparse::Mention& one) { return one.span.end <= span.begin; });
    return found != mentions.end() && found->span.begin < span.end && found->span != span;
}

/// The mention of this span in the new reading, or, where it is gone, nothing.
std::optional<std::uint32_t> index_of(const Reading& reading, base::ByteSpan span) {
    const auto& mentions = reading.mentions;
    const auto found = std::partition_point(
        mentions.begin(), mentions.end(),
        [&](const geoparse::Mention& one) { return one.span.begin < span.begin; });
    if (found == mentions.end() || found->span != span) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(found - mentions.begin());
}

/// The selection stays with the words it was on; a place that is no longer named is let go.
void carry_selection(AppState& state, const Reading& before) {
    ViewState& view = state.view;
    view.hover.reset();
    if (!view.selection.mention || *view.selection.mention >= before.mentions.size()) {
        return;
    }
    const auto same = index_of(*state.reading, before.mentions[*view.selection.mention].span);
    if (!same) {
        view.selection.mention.reset();
        if (view.selection.place && !named_index(state, *view.selection.place)) {
            view.selection.place.reset();
        }
        return;
    }
    view.selection = {state.reading->mentions[*same].place, same};
    view.expanded = view.opened;
    view.expanded.insert(*view.selection.place);
}

bool names_same_places(const Reading& a, const Reading& b) {
    return std::equal(a.places.begin(), a.places.end(), b.places.begin(), b.places.end(),
                      [](const auto& one, const auto& other) { return one.place == other.place; });
}

/// Keeps what is not saved and makes room for another text.
void leave_work(Change& change, const std::shared_ptr<const Reading>& reading) {
    AppState& state = change.state;
    if (reading && has_unsaved(state.work)) {
        change.effects.emplace_back(
            KeepCorrections{{state.work.id, reading, state.work.corrections}});
    }
    Workspace fresh;
    fresh.id = state.work.id + 1;
    state.work = std::move(fresh);
    state.view.selected_text.reset();
    state.view.context.reset();
    state.view.choice.reset();
}

/// Areas that are drawn already stay drawn while those of other places are made.
void carry_areas(AppState& state, const Reading& before,
                 const std::shared_ptr<const std::vector<carto::Footprint>>& made_for) {
    Resources& resources = state.resources;
    if (!made_for || !resources.map || !resources.footprints) {
        return;
    }
    std::unordered_map<PlaceIndex, std::size_t> old_index;
    for (std::size_t i = 0; i < before.places.size(); ++i) {
        old_index[before.places[i].place] = i;
    }
    auto map = std::make_shared<carto::MapGeometry>(*resources.map);
    for (auto& level : map->footprints) {
        if (!level || level->of != made_for) {
            continue;
        }
        auto carried = std::make_shared<carto::FootprintLevel>();
        carried->of = resources.footprints;
        for (const geoparse::NamedPlace& named : state.reading->places) {
            const auto old = old_index.find(named.place);
            carried->shapes.push_back(old == old_index.end() ? carto::FootprintGeometry{}
                                                             : level->shapes[old->second]);
        }
        level = std::move(carried);
    }
    resources.map = std::move(map);
}

/// Another set of places wants other areas on the map.
void renew_areas(Change& change, const Reading& before) {
    const auto made_for = change.state.resources.footprints;
    refresh_footprints(change.state);
    carry_areas(change.state, before, made_for);
    const ViewState& view = change.state.view;
    if (change.state.resources.footprints && view.camera) {
        change.effects.emplace_back(
            BuildMap{view.asked_projection.value_or(view.camera->projection)});
    }
}

}  // namespace

void begin_work(Change& change, const std::shared_ptr<const Reading>& before) {
    AppState& state = change.state;
    leave_work(change, before);
    change.effects.emplace_back(LoadCorrections{state.work.id, state.reading});
}

void end_work(Change& change) {
    leave_work(change, change.state.reading);
}

void derive_reading(AppState& state) {
    const auto found = state.work.found;
    if (!found || !state.resources.gazetteer) {
        return;
    }
    state.resources.gazetteer = knowing_all(state.resources.gazetteer, *state.work.corrections);
    if (state.work.corrections->empty()) {
        state.reading = found;
    } else {
        auto reading = std::make_shared<Reading>(*found);
        reading->mentions = corrected(found->article, found->mentions, *state.work.corrections,
                                      *state.resources.gazetteer);
        reading->places = geoparse::group_by_place(reading->mentions);
        state.reading = std::move(reading);
    }
}

void show_corrected(Change& change) {
    AppState& state = change.state;
    const auto before = state.reading;
    derive_reading(state);
    if (before == state.reading) {
        return;
    }
    carry_selection(state, *before);
    if (!names_same_places(*before, *state.reading)) {
        renew_areas(change, *before);
    }
}

void keep_unsaved(Change& change) {
    Workspace& work = change.state.work;
    work.autosave_in_s = 0;
    if (change.state.reading) {
        change.effects.emplace_back(KeepCorrections{text_corrections(change.state)});
    }
}

void pass_time(Change& change, double dt_s) {
    Workspace& work = change.state.work;
    if (work.autosave_in_s <= 0) {
        return;
    }
    work.autosave_in_s -= dt_s;
    if (work.autosave_in_s <= 0) {
        keep_unsaved(change);
    }
}

bool waits_for_time(const AppState& state) {
    return state.work.autosave_in_s > 0;
}

std::vector<base::ByteSpan> same_words(const AppState& state, base::ByteSpan span,
                                       bool with_free_text) {
    std::vector<base::ByteSpan> spans;
    const std::string_view text = state.reading->article.text;
    const std::string_view words = base::slice(text, span);
    if (!with_free_text) {
        for (const geoparse::Mention& mention : state.reading->mentions) {
            if (base::slice(text, mention.span) == words) {
                spans.push_back(mention.span);
            }
        }
        return spans;
    }
    for (std::size_t at = text.find(words); at != std::string_view::npos;
         at = text.find(words, at + words.size())) {
        const base::ByteSpan here{static_cast<std::uint32_t>(at),
                                  static_cast<std::uint32_t>(at + words.size())};
        const bool is_free = stands_alone(text, here.begin, here.end) &&
                             !lies_in_other_mention(*state.reading, here);
        if (here == span || is_free) {
            spans.push_back(here);
        }
    }
    return spans;
}

std::optional<std::uint32_t> meant_mention(const AppState& state, MentionIndex mention) {
    const auto meant = mention ? mention : state.view.selection.mention;
    const bool is_there = meant && state.reading && *meant < state.reading->mentions.size();
    return is_there ? meant : std::nullopt;
}

}  // namespace wherein::document
