#pragma once
#include <string>
#include <vector>

#include <base/result.hpp>
#include <document/state.hpp>
#include <ui/panel.hpp>

namespace wherein::app {

/// What is selected, shown and where, as one JSON object in a line of its own; docs/formats.md
/// names the fields. Positions are window pixels, offsets code points.
std::string state_json(const document::AppState& state, const ui::Layout& layout,
                       const std::vector<ui::MentionBox>& visible_mentions);

}  // namespace wherein::app
