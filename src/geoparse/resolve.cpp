#include <geoparse/resolve.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>

#include <geoparse/score.hpp>

namespace wherein::geoparse {
namespace {

using gazetteer::Gazetteer;
using gazetteer::NameHit;
using gazetteer::NameKind;
using gazetteer::PlaceIndex;

constexpr std::size_t most_candidates = 8;
constexpr std::size_t most_hits_scored = 40;
constexpr int rounds = 4;
constexpr double softness = 5;  ///< points to odds: a lead of 0.46 is ten to one
constexpr double spelled_out_points = 1.5;
constexpr double unit_named_points = 0.5;
constexpr std::size_t names_close = 2;
constexpr std::uint32_t bytes_close = 120;
constexpr std::size_t most_close = 24;
constexpr double least_vote = 0.02;  ///< smaller shares have no say
constexpr std::size_t context_countries = 2;

/// A place the names of a group may mean, on the way to a Candidate.
struct Option {
    ScoreInput input;
    double alone{};  ///< points that do not change with the other names
    double points{};
    double share{};  ///< of certainty; all options of a group make 1
};

/// What a name means elsewhere in the text, and what that counts here.
struct Sense {
    std::optional<PlaceIndex> place;
    double points{};
};

/// Names that must mean the same place: same letters, same hints beside them.
struct Group {
    const Recognised* name{};
    std::size_t count{};
    std::vector<Option> options;     ///< in the order of the gazetteer's hits
    std::size_t best{};              ///< index of the one with the most points
    Sense spelled_out;               ///< what the name means where the text says more
    std::vector<std::size_t> mates;  ///< groups beside it in lists
    std::vector<std::size_t> close;  ///< groups named close by

    double weight() const {
        const double certainty = name->container || name->contained_as ? 1.5 : 1.0;
        return certainty * std::min(2.0, 1 + 0.25 * static_cast<double>(count - 1));
    }
};

using GroupKey = std::tuple<const NameHit*, bool, PlaceIndex, PlaceIndex, PlaceIndex, bool, bool>;

GroupKey key_of(const Recognised& name) {
    constexpr PlaceIndex none = ~PlaceIndex{0};
    return {name.hits.data(),
            name.is_abbreviation,
            name.container.value_or(none),
            name.contained_as.value_or(none),
            name.event_place.value_or(none),
            name.has_unit_head,
            name.has_town_head};
}

bool is_allowed(const Recognised& name, const NameHit& hit) {
    const bool is_people = name.kind == MentionKind::people;
    return (hit.kind == NameKind::abbreviation) == name.is_abbreviation &&
           (!is_people || hit.kind == NameKind::demonym);
}

std::vector<NameHit> hits_to_score(const Recognised& name, const Gazetteer& gazetteer) {
    std::vector<NameHit> hits;
    for (const NameHit& hit : name.hits) {
        const bool is_held =
            name.container && holds(gazetteer.place(*name.container), gazetteer.place(hit.place));
        if (is_allowed(name, hit) && (hits.size() < most_hits_scored || is_held)) {
            hits.push_back(hit);
        }
    }
    for (const auto& forced : {name.event_place, name.contained_as}) {
        const bool is_missing =
            forced && std::none_of(hits.begin(), hits.end(),
                                   [&](const auto& hit) { return hit.place == *forced; });
        if (is_missing) {
            hits.push_back({*forced, NameKind::alternate});
        }
    }
    return hits;
}

/// Points become shares that add up to 1; of equals the first is the best.
void share_out(Group& group) {
    group.best = 0;
    for (std::size_t i = 1; i < group.options.size(); ++i) {
        group.best = group.options[i].points > group.options[group.best].points ? i : group.best;
    }
    double sum = 0;
    for (Option& option : group.options) {
        option.share = std::exp(softness * (option.points - group.options[group.best].points));
        sum += option.share;
    }
    for (Option& option : group.options) {
        option.share /= sum;
    }
}

/// How often a name with so much evidence is a place at all: the curve of `calibration_report`.
double share_of_places(double evidence) {
    constexpr double at_zero = -0.55;
    constexpr double slope = 0.56;
    return 1 / (1 + std::exp(-(at_zero + slope * evidence)));
}

/// The options that are worth showing, best first.
std::vector<const Option*> ranked(const std::vector<Option>& options) {
    std::vector<const Option*> order;
    order.reserve(options.size());
    for (const Option& option : options) {
        order.push_back(&option);
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const Option* a, const Option* b) { return a->points > b->points; });
    order.resize(std::min(order.size(), most_candidates));
    return order;
}

class Resolver {
  public:
    Resolver(const Recognition& recognition, const Gazetteer& gazetteer)
        : gazetteer_(gazetteer), context_(gazetteer), wording_(wording_of(recognition)) {
        std::map<GroupKey, std::size_t> known;
        for (const Recognised& name : recognition.names) {
            const auto [entry, is_new] = known.try_emplace(key_of(name), groups_.size());
            if (is_new) {
                groups_.push_back({&name, 0, {}, 0, {}, {}, {}});
                like_named_[name.hits.data()].push_back(entry->second);
            }
            ++groups_[entry->second].count;
            if (name.follows_in_list && !group_of_.empty()) {
                groups_[entry->second].mates.push_back(group_of_.back());
                groups_[group_of_.back()].mates.push_back(entry->second);
            }
            group_of_.push_back(entry->second);
        }
        note_close(recognition.names);
    }

    std::vector<Resolved> run() {
        for (Group& group : groups_) {
            open(group);
        }
        for (int round = 0; round < rounds; ++round) {
            share_spelled_out();
            for (const Group& group : groups_) {
                if (const auto& alike = like_named_[group.name->hits.data()];
                    &groups_[alike.front()] == &group) {
                    rescore(alike);
                }
            }
        }
        const std::vector<PlaceIndex> named_around = most_named_countries();
        std::vector<Resolved> senses;
        senses.reserve(groups_.size());
        for (const Group& group : groups_) {
            senses.push_back(finish(group, named_around));
        }
        std::vector<Resolved> result;
        result.reserve(group_of_.size());
        for (const std::size_t group : group_of_) {
            const bool is_last = --groups_[group].count == 0;
            result.push_back(is_last ? std::move(senses[group]) : senses[group]);
        }
        return result;
    }

  private:
    /// Members of one list do not hold each other.
    void note_close(const std::vector<Recognised>& names) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            bool is_same_list = true;
            for (std::size_t j = i + 1; j < names.size() && j <= i + names_close; ++j) {
                is_same_list = is_same_list && names[j].follows_in_list;
                if (names[j].span.begin - names[i].span.end <= bytes_close && !is_same_list &&
                    group_of_[i] != group_of_[j]) {
                    groups_[group_of_[i]].close.push_back(group_of_[j]);
                    groups_[group_of_[j]].close.push_back(group_of_[i]);
                }
            }
        }
        for (Group& group : groups_) {
            std::sort(group.close.begin(), group.close.end());
            group.close.erase(std::unique(group.close.begin(), group.close.end()),
                              group.close.end());
            group.close.resize(std::min(group.close.size(), most_close));
        }
    }

    /// The first guess: what each candidate is worth without the rest of the text.
    void open(Group& group) {
        const std::vector<NameHit> hits = hits_to_score(*group.name, gazetteer_);
        group.options.reserve(hits.size());
        for (const NameHit& hit : hits) {
            const gazetteer::Place place = gazetteer_.place(hit.place);
            Option option{{gazetteer_, context_, *group.name, hit, place, position_of(place.point),
                           context_.enter(hit.place, place)}};
            option.input.wording = wording_;
            option.alone = points_alone(option.input);
            option.points = option.alone;
            group.options.push_back(std::move(option));
        }
        share_out(group);
        vote(group, 1);
    }

    void vote(const Group& group, double sign) {
        const double weight = sign * group.weight();
        for (const Option& option : group.options) {
            if (option.share >= least_vote) {
                context_.add(option.input.ballot, option.input.place, option.input.position,
                             weight * option.share);
            }
        }
    }

    /// Names written alike do not speak for each other's places.
    void rescore(const std::vector<std::size_t>& alike) {
        for (const std::size_t i : alike) {
            vote(groups_[i], -1);
        }
        for (const std::size_t i : alike) {
            score(groups_[i]);
        }
        for (const std::size_t i : alike) {
            vote(groups_[i], 1);
        }
    }

    void score(Group& group) const {
        const ListMates mates = mates_of(group);
        const std::vector<const Option*> wider = wider_close(group);
        for (Option& option : group.options) {
            option.input.mates = mates;
            option.input.held_beside = 0;
            for (const Option* outer : wider) {
                if (outer->share > option.input.held_beside &&
                    holds(outer->input.place, option.input.place)) {
                    option.input.held_beside = outer->share;
                }
            }
            option.points = option.alone + points_in_context(option.input);
            if (group.spelled_out.place == option.input.hit.place) {
                option.points += group.spelled_out.points;
            }
        }
        share_out(group);
    }

    /// The likeliest meanings of the names close by that may hold other places.
    std::vector<const Option*> wider_close(const Group& group) const {
        std::vector<const Option*> wider;
        for (const std::size_t close : group.close) {
            if (groups_[close].options.empty()) {
                continue;
            }
            const Option& best = groups_[close].options[groups_[close].best];
            if (best.input.place.type != gazetteer::PlaceType::populated &&
                best.input.place.feature_code != "organisation") {
                wider.push_back(&best);
            }
        }
        return wider;
    }

    ListMates mates_of(const Group& group) const {
        ListMates result;
        for (const std::size_t mate : group.mates) {
            for (const Option& option : groups_[mate].options) {
                result.by_type[static_cast<std::size_t>(option.input.place.type)] +=
                    option.share / static_cast<double>(group.mates.size());
            }
        }
        return result;
    }

    /// "Paris, Texas" once in a text makes every other "Paris" lean to Texas, "the state of
    /// Victoria" every other "Victoria" a little to the state.
    void share_spelled_out() {
        std::unordered_map<const NameHit*, Sense> senses;
        for (const Group& group : groups_) {
            if (group.options.empty()) {
                continue;
            }
            const Option& best = group.options[group.best];
            const bool is_unit = best.input.place.type == gazetteer::PlaceType::admin1;
            const double points = group.name->container                  ? spelled_out_points
                                  : group.name->has_unit_head && is_unit ? unit_named_points
                                                                         : 0;
            Sense& sense = senses[group.name->hits.data()];
            if (points > sense.points) {
                sense = {best.input.hit.place, points};
            }
        }
        for (Group& group : groups_) {
            const auto sense = senses.find(group.name->hits.data());
            if (sense != senses.end() && !group.name->container && !group.name->contained_as) {
                group.spelled_out = sense->second;
            }
        }
    }

    std::vector<PlaceIndex> most_named_countries() const {
        std::vector<PlaceIndex> countries;
        for (const std::string& code : context_.top_countries(context_countries)) {
            if (const auto place = gazetteer_.country_of(code)) {
                countries.push_back(*place);
            }
        }
        return countries;
    }

    Resolved finish(const Group& group, const std::vector<PlaceIndex>& named_around) const {
        Resolved resolved;
        for (const Option* option : ranked(group.options)) {
            Candidate candidate{option->input.hit.place, option->share, reasons(option->input)};
            if (group.spelled_out.place == candidate.place) {
                candidate.reasons.emplace_back("spelled out elsewhere");
            }
            resolved.candidates.push_back(std::move(candidate));
        }
        if (resolved.candidates.empty()) {
            return resolved;
        }
        const double best_share = resolved.candidates.front().score;
        double kept = 0;
        for (const Candidate& candidate : resolved.candidates) {
            kept += candidate.score;
        }
        for (Candidate& candidate : resolved.candidates) {
            candidate.score /= kept;
        }
        // Shares of similar candidates are too low a guess of how often the best of them is right;
        // docs/geoparse-scores.md shows how well this one does.
        resolved.confidence = std::sqrt(best_share) * share_of_places(group.name->evidence);
        resolved.context = named_around;
        return resolved;
    }

    const Gazetteer& gazetteer_;
    Context context_;
    std::string_view wording_;
    std::vector<Group> groups_;
    std::vector<std::size_t> group_of_;
    std::unordered_map<const NameHit*, std::vector<std::size_t>> like_named_;
};

}  // namespace

std::vector<Resolved> resolve(const Recognition& recognition, const Gazetteer& gazetteer) {
    return Resolver(recognition, gazetteer).run();
}

}  // namespace wherein::geoparse
