#pragma once
#include <ui/context_model.hpp>
#include <ui/frame.hpp>

namespace wherein::ui {

/// The menu of the right button or the menu key, over the map, the text or the list.
class ContextPopup {
  public:
    /// Over everything. `home` is where a menu without a place of its own opens.
    void show(Frame& frame, ImVec2 home);

  private:
    void open(Frame& frame, ImVec2 home);

    std::optional<document::ContextMenu> shown_;
    std::vector<ContextEntry> entries_;
};

}  // namespace wherein::ui
