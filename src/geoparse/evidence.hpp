#pragma once
#include <span>
#include <string_view>

#include <geoparse/sighting.hpp>

namespace wherein::geoparse {

/// One reason for or against taking a sighting for a place name.
struct EvidenceRule {
    std::string_view name;
    double (*weigh)(const BlockView&, const Sighting&);  ///< 0 where the rule has nothing to say
};

/// All rules, in the order they are summed.
std::span<const EvidenceRule> evidence_rules();

/// Sum of all rules; a name counts as a place from evidence_needed on.
double weigh_evidence(const BlockView& block, const Sighting& sighting);
constexpr double evidence_needed = 2.0;

/// Whether the name is one of a country, region or unit so well known that a capital is enough.
bool is_wide_place(const BlockView& block, const Sighting& sighting);

}  // namespace wherein::geoparse
