#pragma once
#include <string>
#include <string_view>

#include <geoparse/resolve.hpp>

namespace wherein::geoparse {

/// Why this place, in words for readers: what the name is, what spoke for the place, the runner-up.
/// "Exact name; Azerbaijan and Armenia are named around it. Runner-up: Khankendi, a town in
/// Azerbaijan."
std::string explain(const Recognised& name, const Resolved& resolved,
                    const gazetteer::Gazetteer& gazetteer);

/// "Paris, a town in Texas, United States".
std::string describe_place(const gazetteer::Place& place, const gazetteer::Gazetteer& gazetteer);

}  // namespace wherein::geoparse
