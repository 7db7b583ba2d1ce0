#pragma once
#include <string>
#include <vector>

#include <document/command.hpp>

namespace wherein::app {

/// What files dropped on the window ask for: texts are opened, the first to be read now and the
/// others behind it; whatever else it is, is laid over the map as a layer. A file without an ending
/// is taken for a text.
std::vector<document::Command> commands_for_dropped(const std::vector<std::string>& paths);

}  // namespace wherein::app
