#include <document/change.hpp>

#include <array>
#include <cstdio>

#include <base/degrees.hpp>
#include <document/correcting.hpp>
#include <document/focus.hpp>

namespace wherein::document {
namespace {

std::string geo_uri(base::LngLat position) {
    std::array<char, 64> uri{};  // RFC 5870 puts latitude first
    std::snprintf(uri.data(), uri.size(), "geo:%.5f,%.5f", position.lat_deg, position.lng_deg);
    return uri.data();
}

/// "Baku, 40.3777° N 49.8920° E", and the quoting sentence below.
std::string caption(const AppState& state, const gazetteer::Place& place) {
    std::string text = std::string(place.name) + ", " + base::decimal_degrees(place.point);
    const auto& mention = state.view.selection.mention;
    if (mention && state.reading && *mention < state.reading->mentions.size()) {
        const text::Article& article = state.reading->article;
        const std::uint32_t sentence = state.reading->mentions[*mention].sentence;
        if (sentence < article.sentences.size()) {
            text += "\n“" +
                    std::string(base::slice(article.text, article.sentences[sentence].span)) + "”";
        }
    }
    return text;
}

}  // namespace

void apply(Change& change, const SavePicture& command) {
    change.effects.emplace_back(WritePicture{command.path, command.size});
}

void apply(Change& change, const CopySelection&) {
    AppState& state = change.state;
    if (state.view.selected_text && state.reading) {
        change.effects.emplace_back(CopyText{
            std::string(base::slice(state.reading->article.text, *state.view.selected_text))});
        state.notice = Notice{"Copied the marked text.", false};
        return;
    }
    const auto& selected = state.view.selection.place;
    const auto place = selected ? place_of(state, *selected) : std::nullopt;
    if (!place) {
        state.notice = Notice{"Select a place first, then it can be copied.", false};
        return;
    }
    change.effects.emplace_back(CopyText{caption(state, *place)});
    state.notice = Notice{"Copied: " + std::string(place->name) + " with its coordinates.", false};
}

void apply(Change& change, const CopyPosition& command) {
    const std::string text =
        command.format == PositionFormat::decimal ? base::decimal_degrees(command.position)
        : command.format == PositionFormat::dms   ? base::degrees_minutes_seconds(command.position)
                                                  : geo_uri(command.position);
    change.effects.emplace_back(CopyText{text});
    change.state.notice = Notice{"Copied: " + text, false};
}

void apply(Change& change, const Quit&) {
    if (change.state.reading) {
        end_work(change, shown_text(change.state));
    }
    change.state.wants_quit = true;
}

}  // namespace wherein::document
