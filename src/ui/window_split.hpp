#pragma once

namespace wherein::ui {

/// Widths of the three columns in whole pixels.
struct ColumnWidths {
    float text{}, map{}, places{};
};

/// How the reader shares the window out, as parts of its width.
struct SplitRatios {
    float text{0.28F};
    float places{0.21F};
};

/// Columns for a window: hidden panels are 0 wide; panels stay readable and never push the map
/// below its least width while the window has room for all of them. A window too narrow for three
/// columns shows the places only when the text is hidden.
ColumnWidths split_window(float window_width, const SplitRatios& ratios, bool shows_text,
                          bool shows_places, float ui_scale);

}  // namespace wherein::ui
