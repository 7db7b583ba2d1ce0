#pragma once
#include <string_view>

#include <text/head.hpp>

namespace wherein::text {

/// The blocks of a text, head first; Head::lines and its words stand for the head alone.
/// Every character that is no white space lies in exactly one block.
Head find_blocks(std::string_view text);

}  // namespace wherein::text
