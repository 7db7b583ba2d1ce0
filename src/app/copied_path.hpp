#pragma once
#include <string>
#include <string_view>

namespace wherein::app {

/// The first path in copied text: a line as it is, or a file URI as file managers copy it. Empty
/// when there is none.
std::string copied_path(std::string_view text);

}  // namespace wherein::app
