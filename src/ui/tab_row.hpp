#pragma once
#include <cstddef>
#include <vector>

namespace wherein::ui {

/// Where a tab stands in its row, in pixels from the row's left edge.
struct TabSpan {
    float left{}, width{};
};

/// Tabs of one width side by side: as wide as the row allows, within bounds. Where even the
/// narrowest do not all fit, the row is moved so that the shown one is seen whole.
/// in      width and the sizes it is held to in pixels at `scale`
std::vector<TabSpan> lay_tabs(std::size_t count, std::size_t shown, float width, float scale);

}  // namespace wherein::ui
