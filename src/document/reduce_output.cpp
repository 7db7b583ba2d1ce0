#include <document/change.hpp>

#include <array>
#include <cmath>
#include <cstdio>

#include <document/focus.hpp>

namespace wherein::document {
namespace {

std::string degrees(double value, char positive, char negative) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.4f° %c", std::abs(value),
                  value < 0 ? negative : positive);
    return text.data();
}

/// "Baku, 40.3777° N 49.8920° E", and the quoting sentence below.
std::string caption(const AppState& state, const gazetteer::Place& place) {
    std::string text = std::string(place.name) + ", " + degrees(place.point.lat_deg, 'N', 'S') + ' ' +
                       degrees(place.point.lng_deg, 'E', 'W');
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
    const auto& selected = state.view.selection.place;
    const auto place = selected ? place_of(state, *selected) : std::nullopt;
    if (!place) {
        state.notice = Notice{"Select a place first, then it can be copied.", false};
        return;
    }
    change.effects.emplace_back(CopyText{caption(state, *place)});
    state.notice = Notice{"Copied: " + std::string(place->name) + " with its coordinates.", false};
}

void apply(Change& change, const Quit&) {
    change.state.wants_quit = true;
}

}  // namespace wherein::document
