#pragma once
#include <vector>

#include <geoparse/recognise.hpp>

namespace wherein::geoparse {

/// What a name was found to mean, with the candidates it was chosen from.
struct Resolved {
    std::vector<Candidate> candidates;           ///< best first, at most 8; never empty
    double confidence{};                         ///< [0, 1]
    std::vector<gazetteer::PlaceIndex> context;  ///< wider places that spoke for the first one
};

/// Which place each recognised name means. Names written alike share one sense unless the text
/// says otherwise; the other names of the text speak for places near them.
/// out     one entry per recognised name, same order
std::vector<Resolved> resolve(const Recognition& recognition,
                              const gazetteer::Gazetteer& gazetteer);

}  // namespace wherein::geoparse
