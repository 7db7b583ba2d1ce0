#pragma once
#include <string>

namespace wherein::app {

/// A text for measuring: paragraphs of plain English with `mention_count` well-known places spread
/// evenly over about `word_count` words. The same every time.
std::string long_article(int word_count, int mention_count);

}  // namespace wherein::app
