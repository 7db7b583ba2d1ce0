#pragma once
#include <string>

#include <ui/menu_walk.hpp>

namespace wherein::ui {

/// The menus of viewpoint and date at the right of the open menu bar.
struct ViewMenus {
    Frame& frame;
    MenuWalk& walk;
    std::size_t first;  ///< number of the viewpoint's menu in the walk; the date's is the next
    Area bar;
    float left_px;  ///< nothing is shown left of it

    /// Ends before `right`, in pixels; gives back their left edge.
    float show(float right) const;

  private:
    /// Gives back its left edge, or `right` where there is no room.
    template <class Show>
    float show_one(std::size_t number, const std::string& label, float right, Show show) const;
};

}  // namespace wherein::ui
