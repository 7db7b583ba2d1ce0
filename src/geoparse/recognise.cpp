#include <geoparse/recognise.hpp>

#include <algorithm>
#include <array>
#include <utility>
#include <unordered_map>

#include <geoparse/block_walk.hpp>
#include <geoparse/evidence.hpp>
#include <geoparse/evidence_against.hpp>
#include <geoparse/kinds.hpp>
#include <geoparse/longer_name.hpp>

namespace wherein::geoparse {
namespace {

constexpr double strong_evidence = 6;  ///< a known surname needs this much to be a place
/// What it counts for an open name that the text surely uses for a place elsewhere.
constexpr double named_elsewhere_points = 2.5;
constexpr double sure_elsewhere = 3.5;
constexpr double list_mate_points = 1.5;  ///< for each neighbour in a list that is a place
constexpr double open_points = 3;         ///< more than this is not made up for

class BlockRecogniser {
  public:
    BlockRecogniser(const BlockView& block, Recognition& out) : block_(block), out_(out) {}

    void run() {
        for (std::uint32_t i = 0; i < block_.tokens.size();) {
            note_person(i);
            const WordClasses& classes = block_.tokens[i].classes;
            out_.american_words += classes.has(WordClass::us_word) ? 1 : 0;
            out_.british_words += classes.has(WordClass::gb_word) || costs_pounds(i) ? 1 : 0;
            std::optional<Sighting> sighting = sight_name(block_, i);
            if (!sighting) {
                sighting = sight_listed_unit(block_, i);
            }
            i = sighting ? take(*sighting) : i + 1;
        }
    }

  private:
    /// "Denzel Washington": a surname after a name that is in no list.
    void note_surname(const Sighting& sighting) {
        const Token& token = block_.tokens[sighting.first];
        if (sighting.first == sighting.last && token.classes.has(WordClass::surname_word) &&
            unknown_name_before(block_, sighting) < 0) {
            out_.person_names.insert(token.folded_hash);
        }
    }

    bool costs_pounds(std::uint32_t i) const {
        constexpr std::string_view pound = "\xC2\xA3";
        const std::uint32_t at = block_.tokens[i].span.begin;
        return at >= pound.size() && block_.text.substr(at - pound.size(), pound.size()) == pound;
    }

    /// Remember "Polukhov" of "Elkhan Polukhov" and "Lincoln" of "Mr. Lincoln".
    void note_person(std::uint32_t i) {
        const Token& token = block_.tokens[i];
        const bool is_given = token.classes.has(WordClass::given_name);
        if (token.shape != Shape::capital || i + 1 >= block_.tokens.size() ||
            (!is_given && !token.classes.has(WordClass::title)) || block_.is_title_case ||
            token.has_possessive) {
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
                out_.person_names.insert(name.folded_hash);
            }
            if (name.has_possessive) {
                return;  // "Georgia O'Keeffe's Hawaii"
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
        name.is_office = longer_name_after(block_, sighting) == LongerName::office;
        name.has_state_body = is_in_state_body(block_, sighting);
        name.is_single_word = sighting.first == sighting.last;
        const WordClasses& classes = block_.tokens[sighting.first].classes;
        name.is_person_word = name.is_single_word && (classes.has(WordClass::given_name) ||
                                                      classes.has(WordClass::surname_word));
        name.last_word_hash = block_.tokens[sighting.last].folded_hash;
        const Token* after = word_after(block_, sighting);
        const Token* of = word_before(block_, sighting);
        const bool has_of =
            of != nullptr && sighting.first >= 2 && base::slice(block_.text, of->span) == "of";
        const auto has_head = [&](WordClass word_class) {
            return (after != nullptr && after->classes.has(word_class)) ||
                   (has_of && block_.tokens[sighting.first - 2].classes.has(word_class));
        };
        name.folded = sighting.folded;
        const Token* ahead = plural_head_ahead(block_, sighting);
        if (ahead != nullptr) {
            const auto units =
                hits_of_unit(block_, name.folded, base::slice(block_.text, ahead->span));
            name.hits = units.empty() ? name.hits : units;
        }
        name.has_unit_head = has_head(WordClass::unit_head) ||
                             (ahead != nullptr && ahead->classes.has(WordClass::unit_head));
        name.has_town_head = has_head(WordClass::town_head) ||
                             (ahead != nullptr && ahead->classes.has(WordClass::town_head));
        return name;
    }

    /// Keep the sighting or not; gives the token to go on from.
    std::uint32_t take(const Sighting& sighting) {
        if (const EventName* event = event_of(block_, sighting)) {
            if (const auto place = block_.gazetteer.by_id(event->place_id)) {
                Recognised name = describe(sighting, strong_evidence);
                name.event_place = place;
                out_.names.push_back(std::move(name));
                return sighting.last + 1;
            }
        }
        const double evidence = weigh_evidence(block_, sighting);
        if (evidence < evidence_needed) {
            note_surname(sighting);
            if (evidence >= evidence_needed - open_points) {
                out_.open.push_back(describe(sighting, evidence));
            }
            return sighting.first + 1;
        }
        const std::optional<Container> container = container_after(block_, sighting);
        Recognised name = describe(sighting, evidence);
        if (!container) {
            out_.names.push_back(std::move(name));
            return sighting.last + 1;
        }
        name.container = container->place;
        out_.names.push_back(std::move(name));
        return take_container(*container);
    }

    std::uint32_t take_container(const Container& container) {
        Recognised name = describe(container.sighting, strong_evidence);
        name.contained_as = container.place;
        if (const auto wider = container_after(block_, container.sighting)) {
            out_.names.push_back(std::move(name));
            return take_container(*wider);
        }
        out_.names.push_back(std::move(name));
        return container.sighting.last + 1;
    }

    const BlockView& block_;
    Recognition& out_;
};

bool is_person(const Recognition& recognition, const Recognised& name) {
    return name.is_single_word && recognition.person_names.contains(name.last_word_hash);
}

/// A surname known from elsewhere in the text is no place unless the text says so here.
void drop_persons(Recognition& recognition) {
    std::erase_if(recognition.names, [&](const Recognised& name) {
        const bool is_exempt = name.container || name.contained_as || name.event_place ||
                               !name.is_single_word || name.kind == MentionKind::people;
        return !is_exempt && name.evidence < strong_evidence && is_person(recognition, name);
    });
}

bool parts_list(std::string_view between) {
    constexpr std::array<std::string_view, 9> joints{", ",  " and ", ", and ", " or ",     ", or ",
                                                     " & ", "; ",    ", the ", " and the "};
    return std::find(joints.begin(), joints.end(), between) != joints.end();
}

/// Settles the names with a little too little evidence by what the text says elsewhere.
class OpenNames {
  public:
    OpenNames(std::string_view text, const gazetteer::Gazetteer& gazetteer,
              Recognition& recognition)
        : text_(text), gazetteer_(gazetteer), recognition_(recognition) {
        for (const Recognised& name : recognition.names) {
            double& best = evidence_[name.hits.data()];
            best = std::max(best, name.container ? strong_evidence : name.evidence);
            for (const std::string_view head : {" county", " parish"}) {
                if (name.folded.ends_with(head)) {
                    units_.emplace(name.folded.substr(0, name.folded.size() - head.size()),
                                   name.hits);
                }
            }
        }
    }

    void settle() {
        use_units();
        std::vector<Recognised> all;
        all.reserve(recognition_.names.size() + recognition_.open.size());
        auto open = recognition_.open.begin();
        for (std::size_t i = 0; i <= recognition_.names.size(); ++i) {
            const bool is_last = i == recognition_.names.size();
            Recognised* next = is_last ? nullptr : &recognition_.names[i];
            for (; open != recognition_.open.end() &&
                   (next == nullptr || open->span.begin < next->span.begin);
                 ++open) {
                const double points = points_for(*open, all.empty() ? nullptr : &all.back(), next);
                if (open->evidence + points >= evidence_needed) {
                    open->evidence += points;
                    all.push_back(std::move(*open));
                }
            }
            if (next != nullptr) {
                all.push_back(std::move(*next));
            }
        }
        recognition_.names = std::move(all);
        recognition_.open.clear();
    }

  private:
    /// A short form means the county where no town of that name lies in it.
    void use_units() {
        for (Recognised& name : recognition_.names) {
            const auto unit = units_.find(name.folded);
            if (unit == units_.end() || name.container || name.contained_as ||
                name.kind != MentionKind::place) {
                continue;
            }
            const std::string_view code = gazetteer_.place(unit->second.front().place).admin2;
            const bool has_own_town = std::any_of(
                name.hits.begin(), name.hits.end(),
                [&](const auto& hit) { return gazetteer_.place(hit.place).admin2 == code; });
            if (!has_own_town && unit->second.size() == 1) {
                name.hits = unit->second;
            }
        }
    }

    double points_for(Recognised& open, const Recognised* before, const Recognised* after) const {
        const bool overlaps = (before != nullptr && open.span.begin < before->span.end) ||
                              (after != nullptr && after->span.begin < open.span.end);
        if (overlaps || is_person(recognition_, open)) {
            return 0;
        }
        if (const auto longer = units_.find(open.folded); longer != units_.end()) {
            open.hits = longer->second;
            return named_elsewhere_points;
        }
        const auto known = evidence_.find(open.hits.data());
        const double elsewhere = known == evidence_.end() ? 0 : known->second;
        if (elsewhere >= (open.is_person_word ? strong_evidence : sure_elsewhere)) {
            return named_elsewhere_points;
        }
        const int mates = (before != nullptr && is_list(*before, open) ? 1 : 0) +
                          (after != nullptr && is_list(open, *after) ? 1 : 0);
        return mates * list_mate_points;
    }

    bool is_list(const Recognised& first, const Recognised& second) const {
        const std::uint32_t end = first.span.end;
        const bool tells = !first.is_person_word || !second.is_person_word;
        return tells && first.kind == second.kind &&
               parts_list(text_.substr(end, second.span.begin - end));
    }

    std::string_view text_;
    const gazetteer::Gazetteer& gazetteer_;
    Recognition& recognition_;
    std::unordered_map<const gazetteer::NameHit*, double> evidence_;  ///< best of each name
    /// "dekalb" where the text names DeKalb County.
    std::unordered_map<std::string, std::span<const gazetteer::NameHit>> units_;
};

void note_lists(std::string_view text, std::vector<Recognised>& names) {
    for (std::size_t i = 1; i < names.size(); ++i) {
        const Recognised& before = names[i - 1];
        const std::uint32_t end = before.span.end;
        names[i].follows_in_list = !before.container && names[i].span.begin > end &&
                                   parts_list(text.substr(end, names[i].span.begin - end));
    }
}

}  // namespace

std::string_view wording_of(const Recognition& recognition) {
    const int lead = recognition.american_words - recognition.british_words;
    return lead > 0 ? "US" : lead < 0 ? "GB" : "";
}

Recognition recognise(const text::Article& article, const gazetteer::Gazetteer& gazetteer,
                      const Lexicon& lexicon) {
    Recognition recognition;
    for_each_block(article, gazetteer, lexicon,
                   [&](const BlockView& block) { BlockRecogniser(block, recognition).run(); });
    drop_persons(recognition);
    OpenNames(article.text, gazetteer, recognition).settle();
    note_lists(article.text, recognition.names);
    return recognition;
}

}  // namespace wherein::geoparse
