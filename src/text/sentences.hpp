#pragma once
#include <string_view>
#include <vector>

#include <text/article.hpp>

namespace wherein::text {

/// The sentences of all blocks: lines of the head are one each, paragraphs are split at the ends
/// Unicode's rules find and sentence_rules.hpp confirms. Linear in the size of the text.
std::vector<Sentence> find_sentences(std::string_view text, const std::vector<Block>& blocks);

}  // namespace wherein::text
