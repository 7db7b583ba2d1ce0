#pragma once
#include <ui/filter_bar.hpp>
#include <ui/place_table.hpp>

namespace wherein::ui {

/// The panel at the right: filter, kinds, table of places, card of the selected place.
class PlacesPanel {
  public:
    void show(Frame& frame, const Area& area);

  private:
    FilterBar filter_;
    PlaceTable table_;
};

}  // namespace wherein::ui
