#pragma once
#include <cstddef>

#include <nlohmann/json.hpp>

#include <gazetteer/place.hpp>

namespace wherein::report {

using Json = nlohmann::ordered_json;

/// Three decimals, as confidences are reported.
double rounded_3(double value);

/// [west, south, east, north]; the point twice for a place that has no extent.
Json bbox_json(const gazetteer::Place& place);

/// An entry of "places".
Json place_json(const gazetteer::Place& place, std::size_t count);

}  // namespace wherein::report
