#pragma once
#include <string>

#include <ui/frame.hpp>

namespace wherein::ui {

/// The filter box and the kind chips above the places table.
class FilterBar {
  public:
    /// Draws from the top of `area` in the current window; gives back the height used.
    float show(Frame& frame, const Area& area);

  private:
    float show_box(Frame& frame, const Area& area);

    std::string text_;
    bool is_editing_{};
};

}  // namespace wherein::ui
