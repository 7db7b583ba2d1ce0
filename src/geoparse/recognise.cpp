#include <geoparse/recognise.hpp>

#include <algorithm>

#include <gazetteer/fold.hpp>
#include <gazetteer/hash.hpp>
#include <geoparse/block_walk.hpp>
#include <geoparse/evidence.hpp>
#include <geoparse/kinds.hpp>
#include <geoparse/tagger.hpp>

namespace wherein::geoparse {
namespace {

constexpr double strong_evidence = 6;  ///< a known surname needs this much to be a place

std::uint64_t folded_hash(std::string_view text) {
    std::string folded;
    gazetteer::fold_append(text, folded);
    return gazetteer::hash_name(folded);
}

class BlockRecogniser {
  public:
    BlockRecogniser(const BlockView& block, Recognition& out) : block_(block), out_(out) {}

    void run() {
        for (std::uint32_t i = 0; i < block_.tokens.size();) {
            note_person(i);
            const std::optional<Sighting> sighting = sight_name(block_, i);
            i = sighting ? take(*sighting) : i + 1;
        }
    }

  private:
    /// Remember "Polukhov" of "Elkhan Polukhov" and "Lincoln" of "Mr. Lincoln".
    void note_person(std::uint32_t i) {
        const Token& token = block_.tokens[i];
        const bool is_given = token.classes.has(WordClass::given_name);
        if (token.shape != Shape::capital || i + 1 >= block_.tokens.size() ||
            (!is_given && !token.classes.has(WordClass::title)) || block_.is_title_case) {
            return;
        }
        for (std::uint32_t next = i + 1; next < block_.tokens.size() && next <= i + 3; ++next) {
            const Token& name = block_.tokens[next];
            const bool is_joined = name.gap == Gap::space || name.gap == Gap::dot;
            if (!is_joined || !name.is_name_like() || name.is_sentence_start) {
                return;
            }
            if (name.span.size() > 2 && !name.classes.has(WordClass::org_head) &&
                !name.classes.has(WordClass::street_head) &&
                !name.classes.has(WordClass::nature_head) && !name.classes.has(WordClass::title)) {
                out_.person_names.insert(folded_hash(base::slice(block_.text, name.span)));
            }
        }
    }

    Recognised describe(const Sighting& sighting, double evidence) const {
        Recognised name;
        name.span = sighting.span;
        name.hits = sighting.hits;
        name.is_abbreviation = sighting.is_abbreviation;
        name.kind = kind_of(block_, sighting);
        name.evidence = evidence;
        name.is_single_word = sighting.first == sighting.last;
        name.last_word_hash =
            folded_hash(base::slice(block_.text, block_.tokens[sighting.last].span));
        const Token* after = word_after(block_, sighting);
        const Token* of = word_before(block_, sighting);
        const bool has_of =
            of != nullptr && sighting.first >= 2 && base::slice(block_.text, of->span) == "of";
        const auto has_head = [&](WordClass word_class) {
            return (after != nullptr && after->classes.has(word_class)) ||
                   (has_of && block_.tokens[sighting.first - 2].classes.has(word_class));
        };
        name.has_unit_head = has_head(WordClass::unit_head);
        name.has_town_head = has_head(WordClass::town_head);
        return name;
    }

    /// Keep the sighting or not; gives the token to go on from.
    std::uint32_t take(const Sighting& sighting) {
        if (const EventName* event = event_of(block_, sighting)) {
            if (const auto place = block_.gazetteer.by_id(event->place_id)) {
                Recognised name = describe(sighting, strong_evidence);
                name.event_place = place;
                out_.names.push_back(name);
                return sighting.last + 1;
            }
        }
        double evidence = weigh_evidence(block_, sighting);
        evidence += learned_evidence(block_, sighting, evidence);
        if (evidence < evidence_needed) {
            return sighting.first + 1;
        }
        const std::optional<Container> container = container_after(block_, sighting);
        Recognised name = describe(sighting, evidence);
        if (!container) {
            out_.names.push_back(name);
            return sighting.last + 1;
        }
        name.container = container->place;
        out_.names.push_back(name);
        return take_container(*container);
    }

    std::uint32_t take_container(const Container& container) {
        Recognised name = describe(container.sighting, strong_evidence);
        name.contained_as = container.place;
        if (const auto wider = container_after(block_, container.sighting)) {
            out_.names.push_back(name);
            return take_container(*wider);
        }
        out_.names.push_back(name);
        return container.sighting.last + 1;
    }

    const BlockView& block_;
    Recognition& out_;
};

/// A surname known from elsewhere in the text is no place unless the text says so here.
void drop_persons(Recognition& recognition) {
    std::erase_if(recognition.names, [&](const Recognised& name) {
        const bool is_exempt = name.container || name.contained_as || name.event_place ||
                               !name.is_single_word || name.kind == MentionKind::people;
        return !is_exempt && name.evidence < strong_evidence &&
               recognition.person_names.contains(name.last_word_hash);
    });
}

}  // namespace

Recognition recognise(const text::Article& article, const gazetteer::Gazetteer& gazetteer,
                      const Lexicon& lexicon) {
    Recognition recognition;
    for_each_block(article, gazetteer, lexicon,
                   [&](const BlockView& block) { BlockRecogniser(block, recognition).run(); });
    drop_persons(recognition);
    return recognition;
}

}  // namespace wherein::geoparse
