#include <geoparse/sighting.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace wherein::geoparse {
namespace {

using gazetteer::NameHit;
using gazetteer::NameKind;
using gazetteer::Place;
using gazetteer::PlaceType;

constexpr std::uint32_t most_words = 8;
constexpr std::uint32_t longest_bare_abbreviation = 4;

/// Short forms in names that the gazetteer may spell out, and the other way round.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> spelled_out{
    {{"mt. ", "mount "},
     {"ft. ", "fort "},
     {"st. ", "saint "},
     {"mt ", "mount "},
     {"ft ", "fort "}}};

bool is_upper_text(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return 'a' <= c && c <= 'z'; });
}

std::uint32_t letter_count(std::string_view text) {
    return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') ||
               static_cast<unsigned char>(c) >= 0x80;
    }));
}

bool has_hit(std::span<const NameHit> hits, bool is_abbreviation) {
    return std::any_of(hits.begin(), hits.end(), [&](const NameHit& hit) {
        return (hit.kind == NameKind::abbreviation) == is_abbreviation;
    });
}

/// How the text writes a name: abbreviations must stand in their own capitals.
std::optional<bool> written_as_abbreviation(const BlockView& block, std::string_view text,
                                            std::span<const NameHit> hits) {
    const bool has_dot = text.find('.') != std::string_view::npos;
    const bool is_upper = is_upper_text(text);
    const bool is_short_upper = is_upper && letter_count(text) <= longest_bare_abbreviation;
    const bool may_be = has_hit(hits, true) && (has_dot || (is_upper && !block.is_all_capitals));
    if (may_be && (is_upper || has_dot)) {
        return true;
    }
    if (is_short_upper && !block.is_all_capitals && letter_count(text) <= 3) {
        return std::nullopt;
    }
    return has_hit(hits, false) ? std::optional(false) : std::nullopt;
}

bool joins_name(const Token& token) {
    const bool is_joined =
        token.gap == Gap::space || token.gap == Gap::hyphen || token.gap == Gap::dot;
    return is_joined && !token.is_sentence_start;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> spelled_out_ends{
    {{" co.", " county"}, {" twp.", " township"}, {" twp", " township"}}};

class Matcher {
  public:
    Matcher(const BlockView& block, std::uint32_t first) : block_(block), first_(first) {}

    std::optional<Sighting> longest() {
        const Token& start = block_.tokens[first_];
        is_short_form_ = is_short_form(slice_folded(block_.folded, start.folded));
        try_ends(first_);
        std::uint32_t words = 0;  // asked for where there is a second word only
        for (std::uint32_t last = first_ + 1; last < block_.tokens.size(); ++last) {
            const Token& token = block_.tokens[last];
            if (!joins_name(token) || !continues(token)) {
                break;
            }
            words = words > 0 ? words : longest_after(start);
            if (last - first_ >= words) {
                break;
            }
            if (token.is_name_like() || token.shape == Shape::digit) {
                try_ends(last);
            }
        }
        return best_;
    }

  private:
    static bool is_short_form(std::string_view folded) {
        return folded == "mt" || folded == "ft" || folded == "st";
    }

    std::uint32_t longest_after(const Token& start) const {
        return is_short_form_
                   ? most_words
                   : std::min(most_words,
                              block_.gazetteer.longest_name_words_after(start.folded_hash));
    }

    static bool continues(const Token& token) {
        return token.shape != Shape::lower || token.classes.has(WordClass::connector);
    }

    void try_ends(std::uint32_t last) {
        const Token& token = block_.tokens[last];
        try_end(last, token.span.end, token.folded.end);
        if (token.has_dot_after) {
            try_end(last, token.span.end + 1, token.folded.end + 1);
        }
        if (token.has_possessive) {
            const std::size_t s = block_.text.find_first_of("sS", token.span.end);
            try_end(last, static_cast<std::uint32_t>(s + 1), token.folded.end + 2);
        }
    }

    void try_end(std::uint32_t last, std::uint32_t end, std::uint32_t folded_end) {
        const Token& first = block_.tokens[first_];
        const std::string_view folded =
            slice_folded(block_.folded, {first.folded.begin, folded_end});
        auto hits = block_.gazetteer.find_folded(folded);
        if (hits.empty()) {
            hits = find_spelled_out(folded);
        }
        if (hits.empty()) {
            return;
        }
        if (best_ && folded.ends_with(" city") && !names_town(hits)) {
            return;  // "Dublin City Council" speaks of Dublin
        }
        const base::ByteSpan span{first.span.begin, end};
        if (const auto is_abbreviation =
                written_as_abbreviation(block_, base::slice(block_.text, span), hits)) {
            best_ = Sighting{first_, last, span, hits, *is_abbreviation, folded};
        }
    }

    bool names_town(std::span<const NameHit> hits) const {
        return std::any_of(hits.begin(), hits.end(), [&](const NameHit& hit) {
            return hit.kind != NameKind::alternate &&
                   block_.gazetteer.facts(hit.place).type == PlaceType::populated;
        });
    }

    std::span<const NameHit> find_spelled_out(std::string_view folded) const {
        for (const auto& [brief, full] : spelled_out) {
            if (is_short_form_ && folded.starts_with(brief)) {
                return block_.gazetteer.find_folded(
                    std::string(full).append(folded.substr(brief.size())));
            }
        }
        for (const auto& [brief, full] : spelled_out_ends) {
            if (folded.ends_with(brief)) {
                return block_.gazetteer.find_folded(
                    std::string(folded.substr(0, folded.size() - brief.size())).append(full));
            }
        }
        return {};
    }

    const BlockView& block_;
    std::uint32_t first_;
    bool is_short_form_{};
    std::optional<Sighting> best_;
};

bool is_container_type(PlaceType type) {
    return type == PlaceType::country || type == PlaceType::admin1 || type == PlaceType::region;
}

}  // namespace

std::optional<Sighting> sight_name(const BlockView& block, std::uint32_t first) {
    return block.tokens[first].is_name_like() ? Matcher(block, first).longest() : std::nullopt;
}

const Token* word_before(const BlockView& block, const Sighting& sighting) {
    const Token& first = block.tokens[sighting.first];
    const bool is_joined = first.gap == Gap::space && !first.is_sentence_start &&
                           sighting.first > 0 && !block.tokens[sighting.first - 1].has_possessive;
    return is_joined ? &block.tokens[sighting.first - 1] : nullptr;
}

const Token* word_after(const BlockView& block, const Sighting& sighting) {
    if (sighting.last + 1 >= block.tokens.size()) {
        return nullptr;
    }
    const Token& last = block.tokens[sighting.last];
    const Token& next = block.tokens[sighting.last + 1];
    const bool is_dot_inside = next.gap == Gap::dot && sighting.span.end > last.span.end;
    const bool is_joined = (next.gap == Gap::space || is_dot_inside) && !next.is_sentence_start &&
                           !(last.has_possessive && sighting.span.end == last.span.end);
    return is_joined ? &next : nullptr;
}

const Token* plural_head_ahead(const BlockView& block, const Sighting& sighting) {
    constexpr std::uint32_t longest_list = 14;  // words
    bool has_and = false;
    for (std::uint32_t i = sighting.last + 1;
         i < block.tokens.size() && i <= sighting.last + longest_list; ++i) {
        const Token& token = block.tokens[i];
        if (token.is_sentence_start || (token.gap != Gap::space && token.gap != Gap::comma)) {
            return nullptr;
        }
        if (token.shape == Shape::capital) {
            continue;
        }
        const std::string_view word = base::slice(block.text, token.span);
        if (word == "and" || word == "or") {
            has_and = true;
            continue;
        }
        const bool is_head = token.classes.has(WordClass::unit_head) ||
                             token.classes.has(WordClass::town_head) ||
                             token.classes.has(WordClass::geo_head);
        const bool is_last_of_list = i == sighting.last + 1 && token.gap == Gap::space;
        return (has_and || is_last_of_list) && is_head && word.ends_with('s') ? &token : nullptr;
    }
    return nullptr;
}

std::span<const NameHit> hits_of_unit(const BlockView& block, std::string_view folded,
                                      std::string_view plural) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> singular{
        {{"counties", " county"}, {"parishes", " parish"}}};
    for (const auto& [word, head] : singular) {
        if (word == plural) {
            return block.gazetteer.find_folded(std::string(folded) + std::string(head));
        }
    }
    return {};
}

std::optional<Sighting> sight_listed_unit(const BlockView& block, std::uint32_t first) {
    constexpr std::uint32_t most_unit_words = 3;
    const Token& start = block.tokens[first];
    if (!block.has_plural_unit || !start.is_name_like() || start.shape == Shape::caseless) {
        return std::nullopt;
    }
    std::uint32_t last = first;
    while (last + 1 < block.tokens.size() && last + 1 < first + most_unit_words &&
           block.tokens[last + 1].gap == Gap::space && block.tokens[last + 1].is_name_like()) {
        ++last;
    }
    const base::ByteSpan folded{start.folded.begin, block.tokens[last].folded.end};
    Sighting sighting{first, last,  {start.span.begin, block.tokens[last].span.end},
                      {},    false, slice_folded(block.folded, folded)};
    if (const Token* head = plural_head_ahead(block, sighting)) {
        sighting.hits =
            hits_of_unit(block, sighting.folded, base::slice(block.text, head->span));
    }
    return sighting.hits.empty() ? std::nullopt : std::optional(sighting);
}

bool holds(const Place& outer, const Place& inner) {
    if (outer.id == inner.id) {
        return false;
    }
    if (outer.type == PlaceType::country) {
        return inner.type != PlaceType::country && inner.country == outer.country;
    }
    if (outer.type == PlaceType::admin2) {
        return inner.type == PlaceType::populated && inner.admin2 == outer.admin2;
    }
    if (outer.type == PlaceType::admin1) {
        const bool is_inside_unit =
            inner.type == PlaceType::populated || inner.type == PlaceType::admin2;
        return is_inside_unit && inner.admin1 == outer.admin1;
    }
    return std::any_of(outer.members.begin(), outer.members.end(), [&](std::string_view member) {
        return member == inner.country || member == inner.admin1 ||
               (member.starts_with("R:GBR:") && inner.country == "GB");
    });
}

namespace {

bool names_unit(const BlockView& block, const Sighting& sighting) {
    return std::any_of(sighting.hits.begin(), sighting.hits.end(), [&](const NameHit& hit) {
        return hit.kind != NameKind::alternate && hit.kind != NameKind::demonym &&
               block.gazetteer.facts(hit.place).type == PlaceType::admin1;
    });
}

/// Whether name and wider name go on as a list of units: "Illinois, Missouri and Ohio".
bool is_list_of_units(const BlockView& block, const Sighting& inner, const Sighting& outer) {
    std::uint32_t next = outer.last + 1;
    if (!names_unit(block, inner) || next >= block.tokens.size() ||
        block.tokens[next].is_sentence_start) {
        return false;
    }
    const bool has_comma = block.tokens[next].gap == Gap::comma;
    const std::string_view word = base::slice(block.text, block.tokens[next].span);
    const bool has_and = word == "and" || word == "or";
    next += has_and ? 1 : 0;
    if ((!has_comma && !has_and) || next >= block.tokens.size()) {
        return false;
    }
    const std::optional<Sighting> third = sight_name(block, next);
    return third && names_unit(block, *third);
}

}  // namespace

std::optional<Container> container_after(const BlockView& block, const Sighting& sighting) {
    const std::uint32_t next = sighting.last + 1;
    if (next >= block.tokens.size() || block.tokens[next].gap != Gap::comma ||
        block.tokens[next].is_sentence_start) {
        return std::nullopt;
    }
    const std::optional<Sighting> outer = sight_name(block, next);
    if (!outer || is_list_of_units(block, sighting, *outer)) {
        return std::nullopt;
    }
    const bool is_country_named =
        std::any_of(sighting.hits.begin(), sighting.hits.end(), [&](const NameHit& hit) {
            return block.gazetteer.facts(hit.place).type == PlaceType::country &&
                   hit.kind != NameKind::alternate;
        });
    for (const NameHit& hit : outer->hits) {
        const PlaceType type = block.gazetteer.facts(hit.place).type;
        if (hit.kind == NameKind::demonym || !is_container_type(type) || !outer->allows(hit) ||
            (is_country_named && type == PlaceType::country)) {
            continue;
        }
        const Place place = block.gazetteer.place(hit.place);
        const bool holds_one =
            std::any_of(sighting.hits.begin(), sighting.hits.end(), [&](const NameHit& inner) {
                return sighting.allows(inner) && inner.kind != NameKind::demonym &&
                       holds(place, block.gazetteer.place(inner.place));
            });
        if (holds_one) {
            return Container{hit.place, *outer};
        }
    }
    return std::nullopt;
}

}  // namespace wherein::geoparse
