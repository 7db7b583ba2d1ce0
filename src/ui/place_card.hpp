#pragma once
#include <ui/frame.hpp>

namespace wherein::ui {

/// The card of the selected place below the table.
class PlaceCard {
  public:
    /// The height the card wants, at most `limit`; 0 without a selected place.
    float height(const Frame& frame, float limit) const;
    /// Draws into `area` of the current window.
    void show(Frame& frame, const Area& area);

  private:
    float content_height_{};
};

}  // namespace wherein::ui
