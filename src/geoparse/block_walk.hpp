#pragma once
#include <functional>

#include <geoparse/sighting.hpp>
#include <text/article.hpp>

namespace wherein::geoparse {

/// Give each block of running text (title and paragraphs) to `visit`, cut into words and judged by
/// its capitals. The view lives until `visit` returns.
void for_each_block(const text::Article& article, const gazetteer::Gazetteer& gazetteer,
                    const Lexicon& lexicon, const std::function<void(const BlockView&)>& visit);

}  // namespace wherein::geoparse
