#pragma once
#include <span>
#include <string>
#include <string_view>

#include <geoparse/context.hpp>
#include <geoparse/mention.hpp>
#include <geoparse/recognise.hpp>

namespace wherein::geoparse {

/// What a scoring rule may look at for one candidate of one name.
struct ScoreInput {
    const gazetteer::Gazetteer& gazetteer;
    const Context& context;
    const Recognised& name;
    gazetteer::NameHit hit;
    gazetteer::Place place = gazetteer.place(hit.place);
};

/// One reason why a candidate is likelier or less likely. The name is what Candidate::reasons
/// holds.
struct ScoreRule {
    std::string_view name;
    double (*weigh)(const ScoreInput&);
};

std::span<const ScoreRule> score_rules();

/// Points from which a rule counts as a reason to tell.
constexpr double telling_points = 0.08;

/// Sum of all rules (any real number) and the names of those that spoke for the candidate.
Candidate score(const ScoreInput& input);

}  // namespace wherein::geoparse
