// Marking text, the search for a place, and the menus over things.
#include <document/correcting.hpp>

#include <algorithm>

#include <document/focus.hpp>

namespace wherein::document {
namespace {

constexpr std::size_t nearest_count = 5;
constexpr std::size_t most_offered = 24;

bool is_word_byte(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::uint32_t word_end_after(std::string_view text, std::uint32_t at) {
    while (at < text.size() && !is_word_byte(text[at])) {
        ++at;
    }
    while (at < text.size() && is_word_byte(text[at])) {
        ++at;
    }
    return at;
}

std::uint32_t word_begin_before(std::string_view text, std::uint32_t at) {
    while (at > 0 && !is_word_byte(text[at - 1])) {
        --at;
    }
    while (at > 0 && is_word_byte(text[at - 1])) {
        --at;
    }
    return at;
}

/// From where a first mark begins: the selected mention, else the first word of the text.
base::ByteSpan first_mark(const AppState& state) {
    if (const auto mention = meant_mention(state, std::nullopt)) {
        return state.reading->mentions[*mention].span;
    }
    const std::string_view text = state.reading->article.text;
    const std::uint32_t end = word_end_after(text, 0);
    return {word_begin_before(text, end), end};
}

/// The mark with its end, or its beginning, moved by a word; never shorter than a word.
base::ByteSpan moved(std::string_view text, base::ByteSpan mark, const ExtendMark& command) {
    base::ByteSpan next = mark;
    if (command.moves_begin) {
        if (command.step < 0) {
            next.begin = word_begin_before(text, mark.begin);
        } else {
            const std::uint32_t behind = word_end_after(text, word_end_after(text, mark.begin));
            next.begin = word_begin_before(text, behind);
        }
    } else if (command.step > 0) {
        next.end = word_end_after(text, mark.end);
    } else {
        const std::uint32_t last = word_begin_before(text, mark.end);
        next.end = word_end_after(text, word_begin_before(text, last));
    }
    return next.begin < next.end && next.end <= text.size() ? next : mark;
}

std::vector<PlaceIndex> nearest_towns(const gazetteer::Gazetteer& gazetteer,
                                      base::LngLat position) {
    struct Near {
        double distance_m{};
        PlaceIndex place{};
    };
    std::vector<Near> all;
    for (const gazetteer::Town& town : gazetteer.towns()) {
        all.push_back({base::distance_m(position, gazetteer.point(town.place)), town.place});
    }
    const auto count = static_cast<std::ptrdiff_t>(std::min(nearest_count, all.size()));
    std::partial_sort(all.begin(), all.begin() + count, all.end(),
                      [](const Near& a, const Near& b) { return a.distance_m < b.distance_m; });
    std::vector<PlaceIndex> places;
    for (std::ptrdiff_t i = 0; i < count; ++i) {
        places.push_back(all[static_cast<std::size_t>(i)].place);
    }
    return places;
}

/// The mention of this span as shown now.
const geoparse::Mention* mention_of(const AppState& state, base::ByteSpan span) {
    const auto& mentions = state.reading->mentions;
    const auto found = std::find_if(mentions.begin(), mentions.end(),
                                    [&](const auto& one) { return one.span == span; });
    return found == mentions.end() ? nullptr : &*found;
}

void offer(AppState& state) {
    PlaceChoice& choice = *state.view.choice;
    choice.offered.clear();
    if (!state.resources.gazetteer) {
        return;
    }
    const auto* mention = mention_of(state, choice.span);
    if (choice.typed.empty() && mention != nullptr) {
        for (const geoparse::Candidate& candidate : mention->candidates) {
            choice.offered.push_back(candidate.place);
        }
    } else {
        const std::string words(base::slice(state.reading->article.text, choice.span));
        choice.offered = state.resources.gazetteer->search(
            choice.typed.empty() ? words : choice.typed, most_offered);
    }
}

}  // namespace

void apply(Change& change, const MarkText& command) {
    AppState& state = change.state;
    state.view.selected_text.reset();
    if (!state.reading || !command.span) {
        return;
    }
    const std::string& text = state.reading->article.text;
    const base::CodePointIndex index(text);
    const auto count = index.code_point_at(static_cast<std::uint32_t>(text.size()));
    const CharacterSpan span{command.span->start, std::min(command.span->end, count)};
    if (span.start < span.end) {
        state.view.selected_text =
            base::ByteSpan{index.byte_at(span.start), index.byte_at(span.end)};
    }
}

void apply(Change& change, const ExtendMark& command) {
    AppState& state = change.state;
    if (!state.reading || command.step == 0) {
        return;
    }
    auto& mark = state.view.selected_text;
    const bool is_new = !mark.has_value();
    const base::ByteSpan from = mark.value_or(first_mark(state));
    const bool begins_with_word = is_new && !meant_mention(state, std::nullopt);
    const base::ByteSpan next =
        begins_with_word ? from : moved(state.reading->article.text, from, command);
    if (next.begin < next.end) {
        mark = next;
    }
}

void apply(Change& change, const OpenChoice& command) {
    AppState& state = change.state;
    state.view.context.reset();
    if (!state.reading || !state.work.found) {
        return;
    }
    std::optional<base::ByteSpan> span;
    if (!command.mention && state.view.selected_text) {
        span = state.view.selected_text;
    } else if (const auto meant = meant_mention(state, command.mention)) {
        span = state.reading->mentions[*meant].span;
    }
    if (!span) {
        state.notice = Notice{"Select a name in the text first, or mark some text.", false};
        return;
    }
    state.view.choice = PlaceChoice{*span, {}, false, {}};
    offer(state);
}

void apply(Change& change, const TypeInChoice& command) {
    AppState& state = change.state;
    if (!state.view.choice) {
        return;
    }
    const bool is_new = state.view.choice->typed != command.typed;
    state.view.choice->typed = command.typed;
    state.view.choice->for_all = command.for_all;
    if (is_new) {
        offer(state);
    }
}

void apply(Change& change, const CloseChoice&) {
    change.state.view.choice.reset();
}

void apply(Change& change, const OpenContext& command) {
    AppState& state = change.state;
    ContextMenu menu = command.menu;
    if (menu.mention) {
        menu.mention = meant_mention(state, menu.mention);
    }
    if (menu.mention) {
        menu.place = state.reading->mentions[*menu.mention].place;
        if (state.view.selection.mention != menu.mention) {
            state.view.selection = {menu.place, menu.mention};
            state.view.expanded = state.view.opened;
            state.view.expanded.insert(*menu.place);
        }
    }
    menu.nearest.clear();
    if (menu.position && state.resources.gazetteer) {
        menu.nearest = nearest_towns(*state.resources.gazetteer, *menu.position);
    }
    state.view.context = std::move(menu);
}

void apply(Change& change, const OpenContextAtSelection&) {
    const AppState& state = change.state;
    ContextMenu menu;
    if (state.view.selected_text) {
        menu.over = ContextMenu::Over::text;
    } else if (const auto mention = meant_mention(state, std::nullopt)) {
        menu.over = state.view.shows_text ? ContextMenu::Over::text : ContextMenu::Over::list;
        menu.mention = mention;
    } else if (state.view.camera) {
        menu.over = ContextMenu::Over::map;
        menu.position =
            carto::unproject(state.view.camera->projection, state.view.camera->center_m);
    }
    apply(change, OpenContext{std::move(menu)});
}

void apply(Change& change, const CloseContext&) {
    change.state.view.context.reset();
}

}  // namespace wherein::document
