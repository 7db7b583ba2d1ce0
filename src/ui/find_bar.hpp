#pragma once
#include <string>

#include <ui/frame.hpp>

namespace wherein::ui {

/// The strip above the text that searches it: box, "3 of 12", arrows, close.
class FindBar {
  public:
    /// Draws along the top of `area` in the current window while the search is open; gives back the
    /// height used.
    float show(Frame& frame, const Area& area);
    /// The box gets the keyboard back in the next frame.
    bool takes_keys() const { return wants_focus_; }

  private:
    void show_box(Frame& frame, const Area& area);

    std::string text_;
    std::uint32_t seen_request_{};
    bool wants_focus_{};
    bool is_editing_{};
};

}  // namespace wherein::ui
