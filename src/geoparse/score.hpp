#pragma once
#include <array>
#include <span>
#include <string>
#include <string_view>

#include <geoparse/context.hpp>
#include <geoparse/mention.hpp>
#include <geoparse/recognise.hpp>

namespace wherein::geoparse {

/// What sorts of place the neighbours of a name in its lists mean, as shares that add up to 1 (or
/// all 0 without neighbours): "Missouri, New York and Virginia".
struct ListMates {
    std::array<double, 10> by_type{};  ///< by gazetteer::PlaceType
};

/// Whether the unit holds a town of the same name with a good part of its people.
bool holds_city_of_name(const gazetteer::Gazetteer& gazetteer, const Recognised& name,
                        const gazetteer::Place& unit, gazetteer::PlaceIndex unit_index);

/// What a scoring rule may look at for one candidate of one name.
struct ScoreInput {
    const gazetteer::Gazetteer& gazetteer;
    const Context& context;
    const Recognised& name;
    gazetteer::NameHit hit;
    gazetteer::Place place = gazetteer.place(hit.place);
    Position position = position_of(place.point);
    Ballot ballot = context.ballot_of(hit.place, place);
    bool has_city = holds_city_of_name(gazetteer, name, place, hit.place);
    ListMates mates{};
    double held_beside{};  ///< certainty that a name close by means a place that holds this one,
                           ///< [0, 1]
    std::string_view wording{};
};

/// One reason why a candidate is likelier or less likely. The name is what Candidate::reasons
/// holds.
struct ScoreRule {
    std::string_view name;
    double (*weigh)(const ScoreInput&);
    bool uses_context{};  ///< looks at the other names, so its answer changes as they settle
};

std::span<const ScoreRule> score_rules();

/// Points from which a rule counts as a reason to tell.
constexpr double telling_points = 0.08;

/// Sum of the rules that look at the candidate alone, or at the other names: any real number.
double points_alone(const ScoreInput& input);
double points_in_context(const ScoreInput& input);
/// Names of the rules that speak for the candidate.
std::vector<std::string_view> reasons(const ScoreInput& input);

}  // namespace wherein::geoparse
