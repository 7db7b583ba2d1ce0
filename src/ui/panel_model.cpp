#include <ui/panel_model.hpp>

#include <algorithm>

#include <document/reduce.hpp>

namespace wherein::ui {
namespace {

using document::AppState;
using document::Reading;
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
    if (place.year_from && place.year_to) {
        return std::to_string(*place.year_from) + "\u2013" + std::to_string(*place.year_to);
    }
    if (place.year_to) {
        return "until " + std::to_string(*place.year_to);
    }
    return "past";
}

std::size_t block_of(const Reading& reading, std::uint32_t mention) {
    return reading.article.sentences[reading.mentions[mention].sentence].block;
}

/// About `max_bytes` of `whole` around `name`, cut at spaces; what one side does not need the
/// other gets.
base::ByteSpan cut_around(std::string_view text, base::ByteSpan whole, base::ByteSpan name,
                          std::uint32_t max_bytes) {
    const std::uint32_t left = name.begin - whole.begin;
    const std::uint32_t right = whole.end - name.end;
    const std::uint32_t half = max_bytes / 2;
    const std::uint32_t left_part = std::min(left, right < half ? max_bytes - right : half);
    const std::uint32_t right_part = std::min(right, max_bytes - left_part);
    base::ByteSpan cut = whole;
    if (left_part < left) {
        const std::size_t space = text.find(' ', name.begin - left_part);
        cut.begin = space < name.begin ? static_cast<std::uint32_t>(space + 1) : name.begin;
    }
    if (right_part < right) {
        const std::size_t space = text.rfind(' ', name.end + right_part);
        const bool is_behind = space != std::string_view::npos && space > name.end;
        cut.end = is_behind ? static_cast<std::uint32_t>(space) : name.end;
    }
    return cut;
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
    const MentionKind kind = document::leading_kind(*state.reading, named);
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

std::string mention_caption(const Reading& reading, std::uint32_t mention) {
    const auto& blocks = reading.article.blocks;
    const std::size_t block = block_of(reading, mention);
    std::string where;
    switch (blocks[block].kind) {
        case text::BlockKind::title:
            where = "title";
            break;
        case text::BlockKind::byline:
            where = "byline";
            break;
        case text::BlockKind::date:
            where = "date";
            break;
        case text::BlockKind::heading:
            where = "heading";
            break;
        case text::BlockKind::paragraph: {
            const auto last = blocks.begin() + static_cast<std::ptrdiff_t>(block) + 1;
            where = "paragraph " + std::to_string(std::count_if(blocks.begin(), last, [](auto& b) {
                        return b.kind == text::BlockKind::paragraph;
                    }));
        }
    }
    return where + " \u00B7 mention " + std::to_string(mention + 1) + " of " +
           std::to_string(reading.mentions.size());
}

Excerpt excerpt(const Reading& reading, std::uint32_t mention, std::uint32_t max_bytes) {
    const std::string_view text = reading.article.text;
    const base::ByteSpan name = reading.mentions[mention].span;
    const base::ByteSpan whole = reading.article.sentences[reading.mentions[mention].sentence].span;
    const base::ByteSpan cut =
        whole.size() > max_bytes ? cut_around(text, whole, name, max_bytes) : whole;
    const std::string lead = cut.begin > whole.begin ? "\u2026 " : "";
    const auto shift = static_cast<std::uint32_t>(lead.size());
    Excerpt quote{lead + std::string(base::slice(text, cut)), {}};
    quote.text += cut.end < whole.end ? " \u2026" : "";
    quote.strong = {name.begin - cut.begin + shift, name.end - cut.begin + shift};
    return quote;
}

std::optional<std::uint32_t> mention_at(const Reading& reading, std::uint32_t byte) {
    const auto& mentions = reading.mentions;
    const auto after =
        std::upper_bound(mentions.begin(), mentions.end(), byte,
                         [](std::uint32_t b, const auto& m) { return b < m.span.begin; });
    if (after == mentions.begin() || !std::prev(after)->span.contains(byte)) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(after - mentions.begin() - 1);
}

std::optional<std::uint32_t> first_mention_of_sentence_at(const Reading& reading,
                                                          std::uint32_t byte) {
    for (std::uint32_t i = 0; i < reading.mentions.size(); ++i) {
        const auto& sentence = reading.article.sentences[reading.mentions[i].sentence];
        if (sentence.span.contains(byte)) {
            return i;
        }
    }
    return std::nullopt;
}

}  // namespace wherein::ui
