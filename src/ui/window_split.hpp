#pragma once
#include <ui/panel.hpp>

namespace wherein::ui {

/// Windows narrower than this, at UI scale 1, would break words in two with three columns.
constexpr float least_for_three_columns = 800;

/// Widths of the three columns in whole pixels.
struct ColumnWidths {
    float text{}, map{}, places{};
};

/// Columns for a window: hidden panels are 0 wide; panels stay readable and never push the map
/// below its least width while the window has room for all of them. A window too narrow for three
/// columns shows the places only when the text is hidden.
ColumnWidths split_window(float window_width, const PanelShares& shares, bool shows_text,
                          bool shows_places, float ui_scale);

}  // namespace wherein::ui
