#pragma once
#include <document/command.hpp>

namespace wherein::app {

/// Whether a command changes the panels alone, so that the map's picture stays as it is.
bool is_for_panels_alone(const document::Command& command);

}  // namespace wherein::app
