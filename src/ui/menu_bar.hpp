#pragma once
#include <string>
#include <vector>

#include <ui/frame.hpp>
#include <ui/menu_walk.hpp>

namespace wherein::ui {

/// The menus at the top, made from the command table; by mouse, or by keys after F10 or Alt.
class MenuBar {
  public:
    void offer_themes(std::vector<std::string> names) { themes_ = std::move(names); }
    void show(Frame& frame, const Area& area);
    /// A menu is open, so the arrow keys, Enter and Escape are its own.
    bool takes_keys() const { return walk_.takes_keys(); }

  private:
    void show_menus(Frame& frame, float height);
    /// The name of the theme, with the menu of all; ends before `right`, nothing left of `left`.
    void show_theme_menu(Frame& frame, const Area& area, float left, float right);

    std::vector<std::string> themes_;
    MenuWalk walk_;
    bool was_asked_{};
};

}  // namespace wherein::ui
