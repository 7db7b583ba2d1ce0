#pragma once
#include <geoparse/tagger.hpp>
#include <text/article.hpp>

#include "annotated_text.hpp"

namespace wherein::training {

/// A name of the gazetteer in an annotated text, and what it stands for there.
struct Example {
    geoparse::Features features;
    geoparse::NameClass name_class{geoparse::NameClass::nothing};
    base::ByteSpan span;
};

/// The sightings the recogniser could meet in the text, with the class its marks give them. Where a
/// sighting and a mark overlap without being the same, nothing can be learned and it is left out.
std::vector<Example> examples_of(const text::Article& article, const std::vector<Mark>& marks,
                                 const gazetteer::Gazetteer& gazetteer,
                                 const geoparse::Lexicon& lexicon);

}  // namespace wherein::training
