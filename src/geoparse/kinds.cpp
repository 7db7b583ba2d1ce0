#include <geoparse/kinds.hpp>

#include <algorithm>

#include <gazetteer/hash.hpp>
#include <geoparse/longer_name.hpp>

namespace wherein::geoparse {
namespace {

using gazetteer::NameHit;
using gazetteer::NameKind;
using gazetteer::PlaceFacts;
using gazetteer::PlaceType;

PlaceFacts first_place(const BlockView& block, const Sighting& sighting) {
    for (const NameHit& hit : sighting.hits) {
        if (sighting.allows(hit)) {
            return block.gazetteer.facts(hit.place);
        }
    }
    return block.gazetteer.facts(sighting.hits.front().place);
}

bool can_act(const BlockView& block, const Sighting& sighting) {
    return std::any_of(sighting.hits.begin(), sighting.hits.end(), [&](const NameHit& hit) {
        const auto place = block.gazetteer.facts(hit.place);
        return sighting.allows(hit) && hit.kind != NameKind::alternate &&
               (place.type == PlaceType::country || place.feature_code == "PPLC" ||
                place.feature_code == "organisation");
    });
}

bool ends_with_ing(std::string_view word) {
    return word.size() >= 5 && word.substr(word.size() - 3) == "ing";
}

}  // namespace

const EventName* event_of(const BlockView& block, const Sighting& sighting) {
    const Token* after = word_after(block, sighting);
    if (after == nullptr) {
        return nullptr;
    }
    const auto [begin, end] =
        block.lexicon.events.equal_range(gazetteer::hash_name(sighting.folded));
    const std::string_view head = slice_folded(block.folded, after->folded);
    for (auto event = begin; event != end; ++event) {
        const auto& heads = event->second.folded_heads;
        if (event->second.folded_name == sighting.folded &&
            std::find(heads.begin(), heads.end(), head) != heads.end()) {
            return &event->second;
        }
    }
    return nullptr;
}

bool is_part_of_name(const BlockView& block, const Sighting& sighting) {
    const PlaceFacts place = first_place(block, sighting);
    if (sighting.is_abbreviation && place.type == PlaceType::country) {
        return false;  // "U.S. Army": the state itself, not a name that only remembers it
    }
    return longer_name_after(block, sighting) == LongerName::other ||
           is_end_of_longer_name(block, sighting);
}

bool is_doer(const BlockView& block, const Sighting& sighting) {
    const std::uint32_t next = sighting.last + 1;
    const Token* before = word_before(block, sighting);
    if (!can_act(block, sighting) || next >= block.tokens.size() ||
        (before != nullptr &&
         (before->classes.has(WordClass::locative) ||
          before->classes.has(WordClass::weak_locative)) &&
         base::slice(block.text, before->span) != "and")) {
        return false;
    }
    const Token& after = block.tokens[next];
    if (after.shape != Shape::lower || !after.classes.has(WordClass::doing_verb) ||
        block.tokens[sighting.last].has_possessive) {
        return false;
    }
    return after.gap == Gap::space ||
           (after.gap == Gap::comma && ends_with_ing(base::slice(block.text, after.span)));
}

bool is_people(const Sighting& sighting) {
    return !sighting.is_abbreviation &&
           std::any_of(sighting.hits.begin(), sighting.hits.end(),
                       [](const NameHit& hit) { return hit.kind == NameKind::demonym; });
}

MentionKind kind_of(const BlockView& block, const Sighting& sighting) {
    if (is_people(sighting)) {
        const auto hit = std::find_if(sighting.hits.begin(), sighting.hits.end(),
                                      [](const NameHit& h) { return h.kind == NameKind::demonym; });
        const bool is_past = block.gazetteer.facts(hit->place).type == PlaceType::past;
        return is_past ? MentionKind::past : MentionKind::people;
    }
    if (event_of(block, sighting) != nullptr || is_part_of_name(block, sighting)) {
        return MentionKind::part_of_name;
    }
    const PlaceFacts place = first_place(block, sighting);
    if (place.type == PlaceType::past) {
        return MentionKind::past;
    }
    if (place.feature_code == "organisation" || is_doer(block, sighting) ||
        longer_name_after(block, sighting) == LongerName::office) {
        return MentionKind::actor;
    }
    return MentionKind::place;
}

}  // namespace wherein::geoparse
