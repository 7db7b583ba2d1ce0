#include <document/reduce.hpp>

#include <algorithm>
#include <cmath>

#include <document/focus.hpp>
#include <document/geo_span.hpp>

namespace wherein::document {
namespace {

using geoparse::MentionKind;

constexpr std::size_t most_candidates = 300;
constexpr double huge_extent_m = 3'000'000;
// Under this size a smaller box is no longer a better one.
constexpr double finest_extent_m = 300'000;
constexpr double least_side_m = 30'000;
constexpr double least_side_of_points_m = 150'000;
// The core holds at least this share of the mentions; beyond it, more mentions are worth a larger
// box as long as ln(extent) grows by less than this many times ln(mentions).
constexpr double least_share = 0.6;
constexpr double mentions_over_extent = 1.5;

struct Candidate {
    GeoSpan span;
    double weight{};
    bool is_area{};
};

std::vector<Candidate> candidates(const AppState& state) {
    std::vector<Candidate> found;
    for (const geoparse::NamedPlace& named : state.reading->places) {
        const auto place = place_of(state, named.place);
        const MentionKind kind = leading_kind(*state.reading, named);
        if (!place || kind == MentionKind::part_of_name || kind == MentionKind::past) {
            continue;
        }
        const auto box = focus_box_of(state, named.place);
        found.push_back({box ? to_span(*box) : to_span(place->point),
                         static_cast<double>(tally(*state.reading, named)), box.has_value()});
    }
    const auto is_huge = [](const Candidate& c) { return extent_m(c.span) > huge_extent_m; };
    if (!std::all_of(found.begin(), found.end(), is_huge)) {
        std::erase_if(found, is_huge);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Candidate& a, const Candidate& b) { return a.weight > b.weight; });
    found.resize(std::min(found.size(), most_candidates));
    return found;
}

double worth(double weight, const GeoSpan& span) {
    return mentions_over_extent * std::log(weight) -
           std::log(std::max(extent_m(span), finest_extent_m));
}

/// Grows a box from the heaviest place, always by the place that enlarges it least, and keeps the
/// stage that shows the most mentions for its size.
GeoSpan densest(std::vector<Candidate> left) {
    double total = 0;
    for (const Candidate& candidate : left) {
        total += candidate.weight;
    }
    GeoSpan span = left.front().span;
    double weight = left.front().weight;
    left.erase(left.begin());
    std::optional<GeoSpan> best;
    double best_worth = 0;
    for (;;) {
        if (weight >= least_share * total && (!best || worth(weight, span) > best_worth)) {
            best = span;
            best_worth = worth(weight, span);
        }
        if (left.empty()) {
            return best.value_or(span);
        }
        const auto next =
            std::min_element(left.begin(), left.end(), [&](const Candidate& a, const Candidate& b) {
                return extent_m(joined(span, a.span)) < extent_m(joined(span, b.span));
            });
        span = joined(span, next->span);
        weight += next->weight;
        left.erase(next);
    }
}

}  // namespace

std::optional<base::GeoBox> core_box(const AppState& state) {
    if (!state.reading || !state.resources.gazetteer) {
        return std::nullopt;
    }
    const std::vector<Candidate> all = candidates(state);
    if (all.empty()) {
        return std::nullopt;
    }
    const bool has_area =
        std::any_of(all.begin(), all.end(), [](const Candidate& c) { return c.is_area; });
    return to_box(at_least(densest(all), has_area ? least_side_m : least_side_of_points_m));
}

}  // namespace wherein::document
