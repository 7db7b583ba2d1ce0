#include <document/viewpoint.hpp>

#include <document/change.hpp>
#include <document/focus.hpp>
#include <document/moves.hpp>

namespace wherein::document {
namespace {

std::optional<std::string> name_of_party(const AppState& state, const std::string& key) {
    const auto& areas = state.resources.atlas.disputed_areas;
    for (const carto::Party& party :
         areas ? carto::claiming_parties(*areas) : std::vector<carto::Party>{}) {
        if (party.key == key) {
            return party.name;
        }
    }
    return std::nullopt;
}

/// Which ground a country has may have changed, and with it the shapes to draw.
void look_again(Change& change) {
    if (change.state.resources.footprints) {
        refresh_footprints(change.state);
        rebuild_map(change);
    }
}

}  // namespace

std::optional<AsOf> parse_as_of(std::string_view word) {
    if (word == "article") {
        return AsOf{};
    }
    if (word == "today") {
        return AsOf{AsOf::Kind::today, {}};
    }
    const auto date = base::parse_iso_date(word);
    return date ? std::optional(AsOf{AsOf::Kind::date, *date}) : std::nullopt;
}

std::optional<base::Date> map_date(const AppState& state) {
    const ViewState& view = state.view;
    switch (view.as_of.kind) {
        case AsOf::Kind::article:
            return state.reading ? state.reading->article.date : std::nullopt;
        case AsOf::Kind::today:
            return view.today;
        case AsOf::Kind::date:
            break;
    }
    return view.as_of.date;
}

carto::Viewpoint viewpoint_of(const AppState& state) {
    return {state.view.viewpoint, map_date(state)};
}

std::string viewpoint_name(const AppState& state) {
    const std::string& key = state.view.viewpoint;
    return key.empty() ? key : name_of_party(state, key).value_or(key);
}

void apply(Change& change, const SetViewpoint& command) {
    AppState& state = change.state;
    const bool is_known = command.party.empty() || !state.resources.atlas.disputed_areas ||
                          name_of_party(state, command.party);
    if (!is_known) {
        state.notice = Notice{"No disputed area is claimed by " + command.party + ".", true};
        return;
    }
    if (state.view.viewpoint != command.party) {
        state.view.viewpoint = command.party;
        look_again(change);
    }
}

void apply(Change& change, const SetAsOf& command) {
    if (change.state.view.as_of != command.as_of) {
        change.state.view.as_of = command.as_of;
        look_again(change);
    }
}

void apply(Change& change, const SetToday& command) {
    change.state.view.today = command.date;
    if (change.state.view.as_of.kind == AsOf::Kind::today) {
        look_again(change);
    }
}

}  // namespace wherein::document
