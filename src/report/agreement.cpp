#include <report/agreement.hpp>

#include <algorithm>
#include <optional>
#include <tuple>

namespace wherein::report {
namespace {

constexpr double same_pin_km = 25;

double distance_km(base::LngLat a, base::LngLat b) {
    return base::distance_m(a, b) / 1000;
}

template <class A, class B>
std::int64_t common_length(const A& a, const B& b) {
    return std::int64_t{std::min(a.end, b.end)} - std::int64_t{std::max(a.start, b.start)};
}

/// For each marked name the answer that was matched to it.
using Matching = std::vector<std::optional<std::size_t>>;

void match_exact(const std::vector<const CheckedName*>& names,
                 const std::vector<AnsweredName>& answers, Matching& matching,
                 std::vector<bool>& is_used) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        for (std::size_t j = 0; j < answers.size(); ++j) {
            if (!is_used[j] && answers[j].start == names[i]->start &&
                answers[j].end == names[i]->end) {
                matching[i] = j;
                is_used[j] = true;
                break;
            }
        }
    }
}

void match_overlapping(const std::vector<const CheckedName*>& names,
                       const std::vector<AnsweredName>& answers, Matching& matching,
                       std::vector<bool>& is_used) {
    std::vector<std::tuple<std::int64_t, std::uint32_t, std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < names.size(); ++i) {
        for (std::size_t j = 0; j < answers.size() && !matching[i]; ++j) {
            const std::int64_t common = common_length(*names[i], answers[j]);
            if (!is_used[j] && common > 0) {
                pairs.emplace_back(-common, names[i]->start, i, j);
            }
        }
    }
    std::sort(pairs.begin(), pairs.end());
    for (const auto& [length, start, i, j] : pairs) {
        if (!matching[i] && !is_used[j]) {
            matching[i] = j;
            is_used[j] = true;
        }
    }
}

/// A place on the map with how far off an answer to it may be.
struct Pin {
    base::LngLat point;
    double tolerance_km{};
};

void add_pin(std::vector<Pin>& pins, const Pin& pin) {
    const bool is_known = std::any_of(pins.begin(), pins.end(), [&](const Pin& known) {
        return distance_km(pin.point, known.point) < same_pin_km;
    });
    if (!is_known) {
        pins.push_back(pin);
    }
}

Counts compare_pins(const std::vector<Pin>& wanted, const std::vector<Pin>& tolerated,
                    const std::vector<Pin>& answered) {
    std::vector<std::tuple<double, std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        for (std::size_t j = 0; j < answered.size(); ++j) {
            const double distance = distance_km(wanted[i].point, answered[j].point);
            if (distance <= wanted[i].tolerance_km) {
                pairs.emplace_back(distance, i, j);
            }
        }
    }
    std::sort(pairs.begin(), pairs.end());
    std::vector<bool> is_found(wanted.size());
    std::vector<bool> is_used(answered.size());
    Counts counts;
    for (const auto& [distance, i, j] : pairs) {
        if (!is_found[i] && !is_used[j]) {
            is_found[i] = is_used[j] = true;
            ++counts.hits;
        }
    }
    for (std::size_t j = 0; j < answered.size(); ++j) {
        const bool is_tolerated =
            std::any_of(tolerated.begin(), tolerated.end(), [&](const Pin& pin) {
                return distance_km(pin.point, answered[j].point) <= pin.tolerance_km;
            });
        counts.wrong += !is_used[j] && !is_tolerated ? 1U : 0U;
    }
    counts.missed = wanted.size() - counts.hits;
    return counts;
}

class Comparison {
  public:
    Comparison(const CheckedDocument& document, const std::vector<AnsweredName>& answers,
               const Tolerance& tolerance)
        : answers_(answers), tolerance_(tolerance) {
        for (const CheckedName& name : document.names) {
            (name.is_wanted ? wanted_ : others_).push_back(&name);
        }
    }

    Agreement run() {
        Matching matching(wanted_.size());
        std::vector<bool> is_used(answers_.size());
        match_exact(wanted_, answers_, matching, is_used);
        result_.exact = count(matching, is_used);
        match_overlapping(wanted_, answers_, matching, is_used);
        result_.overlap = count(matching, is_used);
        measure_places(matching, is_used);
        measure_pins();
        return std::move(result_);
    }

  private:
    /// An answer that is not matched is wrong unless it touches a name that nobody has to find.
    bool is_wrong(std::size_t answer, const std::vector<bool>& is_used) const {
        return !is_used[answer] &&
               std::none_of(others_.begin(), others_.end(), [&](const CheckedName* other) {
                   return common_length(*other, answers_[answer]) > 0;
               });
    }

    Counts count(const Matching& matching, const std::vector<bool>& is_used) const {
        Counts counts;
        for (const auto& match : matching) {
            ++(match ? counts.hits : counts.missed);
        }
        for (std::size_t j = 0; j < answers_.size(); ++j) {
            counts.wrong += is_wrong(j, is_used) ? 1U : 0U;
        }
        return counts;
    }

    void note_confidence(const AnsweredName& answer, bool is_right) {
        const auto bin = static_cast<std::size_t>(answer.confidence * confidence_bins);
        ConfidenceBin& entry = result_.bins[std::min(bin, confidence_bins - 1)];
        ++entry.answers;
        entry.right += is_right ? 1U : 0U;
        entry.confidence_sum += answer.confidence;
    }

    void measure_places(const Matching& matching, const std::vector<bool>& is_used) {
        std::size_t neutral = 0;
        std::size_t checked = 0;
        for (std::size_t i = 0; i < wanted_.size(); ++i) {
            checked += wanted_[i]->point ? 1U : 0U;
            if (!matching[i]) {
                continue;
            }
            if (!wanted_[i]->point) {
                ++neutral;
                continue;
            }
            measure_place(*wanted_[i], answers_[*matching[i]]);
        }
        for (std::size_t j = 0; j < answers_.size(); ++j) {
            if (is_wrong(j, is_used)) {
                note_confidence(answers_[j], false);
            }
        }
        const std::size_t answered = result_.overlap.hits - neutral + result_.overlap.wrong;
        result_.near = {result_.located_near, answered - result_.located_near,
                        checked - result_.located_near};
        result_.scaled = {result_.located_scaled, answered - result_.located_scaled,
                          checked - result_.located_scaled};
    }

    void measure_place(const CheckedName& name, const AnsweredName& answer) {
        const double error = distance_km(*name.point, answer.point);
        const bool is_same = !name.geonames_id.empty() && name.geonames_id == answer.geonames_id;
        const bool is_right = is_same || error <= tolerance_(name);
        ++result_.located;
        result_.located_near += error <= near_km ? 1U : 0U;
        result_.located_scaled += is_right ? 1U : 0U;
        result_.errors_km.push_back(error);
        note_confidence(answer, is_right);
    }

    void measure_pins() {
        std::vector<Pin> wanted;
        std::vector<Pin> tolerated;
        std::vector<Pin> answered;
        for (const CheckedName* name : wanted_) {
            if (name->point) {
                add_pin(wanted, {*name->point, tolerance_(*name)});
            }
        }
        for (const CheckedName* name : others_) {
            if (name->point) {
                tolerated.push_back({*name->point, tolerance_(*name)});
            }
        }
        for (const AnsweredName& answer : answers_) {
            add_pin(answered, {answer.point, 0});
        }
        result_.pins = compare_pins(wanted, tolerated, answered);
    }

    const std::vector<AnsweredName>& answers_;
    const Tolerance& tolerance_;
    std::vector<const CheckedName*> wanted_;
    std::vector<const CheckedName*> others_;
    Agreement result_;
};

double ratio(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double Counts::precision() const {
    return ratio(hits, hits + wrong);
}

double Counts::recall() const {
    return ratio(hits, hits + missed);
}

double Counts::f1() const {
    const double sum = precision() + recall();
    return sum > 0 ? 2 * precision() * recall() / sum : 0;
}

Counts& Counts::operator+=(const Counts& more) {
    hits += more.hits;
    wrong += more.wrong;
    missed += more.missed;
    return *this;
}

Agreement& Agreement::operator+=(const Agreement& more) {
    exact += more.exact;
    overlap += more.overlap;
    near += more.near;
    scaled += more.scaled;
    pins += more.pins;
    located += more.located;
    located_near += more.located_near;
    located_scaled += more.located_scaled;
    errors_km.insert(errors_km.end(), more.errors_km.begin(), more.errors_km.end());
    for (std::size_t i = 0; i < bins.size(); ++i) {
        bins[i].answers += more.bins[i].answers;
        bins[i].right += more.bins[i].right;
        bins[i].confidence_sum += more.bins[i].confidence_sum;
    }
    return *this;
}

Agreement compare(const CheckedDocument& document, const std::vector<AnsweredName>& answers,
                  const Tolerance& tolerance) {
    return Comparison(document, answers, tolerance).run();
}

}  // namespace wherein::report
