#include <document/correcting.hpp>

#include <algorithm>
#include <unordered_map>

#include <document/focus.hpp>
#include <document/moves.hpp>
#include <document/place_rows.hpp>

namespace wherein::document {
namespace {

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

bool names_same_places(const Reading& a, const Reading& b) {
    return std::equal(a.places.begin(), a.places.end(), b.places.begin(), b.places.end(),
                      [](const auto& one, const auto& other) { return one.place == other.place; });
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
    if (change.state.resources.footprints) {
        rebuild_map(change);
    }
}

}  // namespace

void begin_work(Change& change, const TextParts& text) {
    text.work = Workspace{};
    text.work.id = ++change.state.last_text_id;
    text.view.selected_text.reset();
    if (!text.reading->comparison) {
        change.effects.emplace_back(LoadCorrections{text.work.id, text.reading});
    }
}

void end_work(Change& change, const TextParts& text) {
    if (has_unsaved(text.work)) {
        keep_unsaved(change, text);
    }
}

void derive_reading(const TextParts& text, std::shared_ptr<const gazetteer::Gazetteer>& gazetteer) {
    const auto found = text.work.found;
    if (!found || !gazetteer) {
        return;
    }
    const Corrections& corrections = *text.work.corrections;
    gazetteer = knowing_all(gazetteer, corrections);
    if (corrections.empty()) {
        text.reading = found;
        return;
    }
    auto reading = std::make_shared<Reading>(*found);
    reading->mentions = corrected(found->article, found->mentions, corrections, *gazetteer);
    reading->places = geoparse::group_by_place(reading->mentions);
    text.reading = std::move(reading);
}

void carry_selection(TextView& view, const Reading& before, const Reading& now) {
    if (!view.selection.mention || *view.selection.mention >= before.mentions.size()) {
        return;
    }
    const auto same = index_of(now, before.mentions[*view.selection.mention].span);
    if (!same) {
        view.selection.mention.reset();
        if (view.selection.place && find_named(now, *view.selection.place) == nullptr) {
            view.selection.place.reset();
        }
        return;
    }
    view.selection = {now.mentions[*same].place, same};
    view.expanded = view.opened;
    view.expanded.insert(*view.selection.place);
}

void derive_corrected(const TextParts& text,
                      std::shared_ptr<const gazetteer::Gazetteer>& gazetteer) {
    const auto before = text.reading;
    derive_reading(text, gazetteer);
    if (before != text.reading) {
        carry_selection(text.view, *before, *text.reading);
    }
}

void show_corrected(Change& change) {
    AppState& state = change.state;
    const auto before = state.reading;
    derive_corrected(shown_text(state), state.resources.gazetteer);
    if (before == state.reading) {
        return;
    }
    state.view.hover.reset();
    if (!names_same_places(*before, *state.reading)) {
        renew_areas(change, *before);
    }
}

void keep_unsaved(Change& change, const TextParts& text) {
    text.work.autosave_in_s = 0;
    change.effects.emplace_back(
        KeepCorrections{{text.work.id, text.reading, text.work.corrections}});
}

void pass_time(Change& change, double dt_s) {
    Workspace& work = change.state.work;
    if (work.autosave_in_s <= 0) {
        return;
    }
    work.autosave_in_s -= dt_s;
    if (work.autosave_in_s <= 0) {
        keep_unsaved(change, shown_text(change.state));
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
