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
constexpr int rounds = 3;
constexpr double softness = 5;  ///< points to odds: a lead of 0.46 is ten to one
constexpr double spelled_out_points = 1.5;
constexpr std::size_t context_countries = 2;

/// Names that must mean the same place: same letters, same hints beside them.
struct Group {
    const Recognised* name{};
    std::size_t count{};
    std::vector<Candidate> candidates;
    std::optional<PlaceIndex> spelled_out;  ///< what the name means where its wider place is given

    double weight() const {
        const double certainty = name->container || name->contained_as ? 1.5 : 1.0;
        return certainty * std::min(2.0, 1 + 0.25 * static_cast<double>(count - 1));
    }
    std::optional<PlaceIndex> best() const {
        return candidates.empty() ? std::nullopt : std::optional(candidates.front().place);
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

void score_group(Group& group, const Gazetteer& gazetteer, const Context& context) {
    group.candidates.clear();
    for (const NameHit& hit : hits_to_score(*group.name, gazetteer)) {
        Candidate candidate = score({gazetteer, context, *group.name, hit});
        if (group.spelled_out == hit.place) {
            candidate.score += spelled_out_points;
            candidate.reasons.emplace_back("spelled out elsewhere");
        }
        group.candidates.push_back(std::move(candidate));
    }
    std::stable_sort(group.candidates.begin(), group.candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    if (group.candidates.size() > most_candidates) {
        group.candidates.resize(most_candidates);
    }
}

/// Points become shares that add up to 1 over the candidates kept.
void to_shares(std::vector<Candidate>& candidates) {
    const double best = candidates.front().score;
    double sum = 0;
    for (Candidate& candidate : candidates) {
        candidate.score = std::exp(softness * (candidate.score - best));
        sum += candidate.score;
    }
    for (Candidate& candidate : candidates) {
        candidate.score /= sum;
    }
}

class Resolver {
  public:
    Resolver(const Recognition& recognition, const Gazetteer& gazetteer)
        : gazetteer_(gazetteer), context_(gazetteer) {
        std::map<GroupKey, std::size_t> known;
        for (const Recognised& name : recognition.names) {
            const auto [entry, is_new] = known.try_emplace(key_of(name), groups_.size());
            if (is_new) {
                groups_.push_back({&name, 0, {}, {}});
            }
            ++groups_[entry->second].count;
            group_of_.push_back(entry->second);
        }
    }

    std::vector<Resolved> run() {
        for (int round = 0; round < rounds; ++round) {
            for (Group& group : groups_) {
                rescore(group);
            }
            share_spelled_out();
        }
        std::vector<Resolved> resolved(groups_.size());
        for (std::size_t i = 0; i < groups_.size(); ++i) {
            resolved[i] = finish(groups_[i]);
        }
        std::vector<Resolved> result;
        result.reserve(group_of_.size());
        for (const std::size_t group : group_of_) {
            result.push_back(resolved[group]);
        }
        return result;
    }

  private:
    void rescore(Group& group) {
        const double weight = group.weight();
        if (const auto before = group.best()) {
            context_.remove(*before, weight);
        }
        score_group(group, gazetteer_, context_);
        if (const auto now = group.best()) {
            context_.add(*now, weight);
        }
    }

    /// "Paris, Texas" once in a text makes every other "Paris" lean to Texas.
    void share_spelled_out() {
        std::unordered_map<const NameHit*, PlaceIndex> senses;
        for (const Group& group : groups_) {
            if (group.name->container && group.best()) {
                senses.try_emplace(group.name->hits.data(), *group.best());
            }
        }
        for (Group& group : groups_) {
            const auto sense = senses.find(group.name->hits.data());
            if (sense != senses.end() && !group.name->container && !group.name->contained_as) {
                group.spelled_out = sense->second;
            }
        }
    }

    Resolved finish(const Group& group) const {
        Resolved resolved;
        resolved.candidates = group.candidates;
        if (resolved.candidates.empty()) {
            return resolved;
        }
        to_shares(resolved.candidates);
        const double certainty = std::clamp(0.6 + group.name->evidence / 15, 0.3, 1.0);
        resolved.confidence = resolved.candidates.front().score * certainty;
        for (const std::string& country : context_.top_countries(context_countries)) {
            if (const auto place = gazetteer_.by_id("iso:" + country)) {
                resolved.context.push_back(*place);
            }
        }
        return resolved;
    }

    const Gazetteer& gazetteer_;
    Context context_;
    std::vector<Group> groups_;
    std::vector<std::size_t> group_of_;
};

}  // namespace

std::vector<Resolved> resolve(const Recognition& recognition, const Gazetteer& gazetteer) {
    return Resolver(recognition, gazetteer).run();
}

}  // namespace wherein::geoparse
