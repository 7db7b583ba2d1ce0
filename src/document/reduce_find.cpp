#include <document/change.hpp>

#include <algorithm>

#include <document/find.hpp>

namespace wherein::document {
namespace {

using base::ByteSpan;

/// Where a search begins: at the hit it stood on, else at the selected mention, else at the top.
std::uint32_t start_byte(const AppState& state) {
    const Find& find = state.view.find;
    if (find.hits && find.current && *find.current < find.hits->size()) {
        return (*find.hits)[*find.current].begin;
    }
    const auto& mention = state.view.selection.mention;
    return mention && *mention < state.reading->mentions.size()
               ? state.reading->mentions[*mention].span.begin
               : 0;
}

void search(Change& change) {
    AppState& state = change.state;
    Find& find = state.view.find;
    const std::uint32_t start = state.reading ? start_byte(state) : 0;
    FindResult result = find_in(state, find.query);
    find.place_count = result.place_count;
    find.current.reset();
    if (!result.hits.empty()) {
        const auto next = std::find_if(result.hits.begin(), result.hits.end(),
                                       [&](ByteSpan hit) { return hit.begin >= start; });
        find.current =
            next == result.hits.end() ? 0 : static_cast<std::uint32_t>(next - result.hits.begin());
        ++change.state.view.find_scroll_request;
    }
    find.hits = std::make_shared<const std::vector<ByteSpan>>(std::move(result.hits));
}

/// A mention that the current hit lies on gets selected, so that map and table show it too.
void select_hit(Change& change) {
    const Find& find = change.state.view.find;
    const ByteSpan hit = (*find.hits)[*find.current];
    const auto& mentions = change.state.reading->mentions;
    const auto found =
        std::find_if(mentions.begin(), mentions.end(), [&](const geoparse::Mention& mention) {
            return mention.span.begin < hit.end && hit.begin < mention.span.end;
        });
    if (found != mentions.end()) {
        apply(change, SelectMention{static_cast<std::uint32_t>(found - mentions.begin()), true});
    }
}

}  // namespace

void apply(Change& change, const OpenFind& command) {
    ViewState& view = change.state.view;
    view.find.is_open = command.on;
    if (!command.on) {
        return;
    }
    ++view.find_focus_request;
    view.shows_text = true;
    view.shows_palette = view.shows_keys = view.is_presenting = false;
    if (!view.find.query.empty() && !view.find.hits) {
        search(change);
    }
}

void apply(Change& change, const SetFind& command) {
    Find& find = change.state.view.find;
    if (!find.is_open) {
        apply(change, OpenFind{});
    }
    if (find.query != command.query || !find.hits) {
        find.query = command.query;
        search(change);
    }
}

void apply(Change& change, const StepFind& command) {
    Find& find = change.state.view.find;
    if (!find.is_open || !find.hits || !change.state.reading) {
        apply(change, OpenFind{});
        return;
    }
    if (find.hits->empty() || command.step == 0) {
        return;
    }
    const auto count = static_cast<long long>(find.hits->size());
    const long long from =
        find.current ? static_cast<long long>(*find.current) : (command.step > 0 ? -1 : count);
    find.current = static_cast<std::uint32_t>(((from + command.step) % count + count) % count);
    ++change.state.view.find_scroll_request;
    select_hit(change);
}

}  // namespace wherein::document
