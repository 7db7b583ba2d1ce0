#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace wherein::scene {

/// Break a text at spaces into lines no wider than `most_px`; a longer word has a line of its own.
std::vector<std::string> wrapped(std::string_view text, double most_px,
                                 const std::function<double(std::string_view)>& width_px);

}  // namespace wherein::scene
