#pragma once
#include <string>
#include <vector>

#include <ui/frame.hpp>
#include <ui/menu_model.hpp>

namespace wherein::ui {

/// The menus at the top, made from the command table; by mouse, or by keys after F10 or Alt.
class MenuBar {
  public:
    void offer_themes(std::vector<std::string> names) { themes_ = std::move(names); }
    void show(Frame& frame, const Area& area);
    /// A menu is open, so the arrow keys, Enter and Escape are its own.
    bool takes_keys() const { return open_menu_ || wanted_menu_; }

  private:
    void show_menus(Frame& frame, float height);
    void show_entries(Frame& frame, const std::vector<MenuEntry>& entries);
    void take_keys(Frame& frame, const std::vector<MenuEntry>& entries, std::size_t menu);
    /// The name of the theme, with the menu of all; ends before `right`, nothing left of `left`.
    void show_theme_menu(Frame& frame, const Area& area, float left, float right);

    std::vector<std::string> themes_;
    std::optional<std::size_t> open_menu_;    ///< shown in the last frame
    std::optional<std::size_t> wanted_menu_;  ///< to open in this one
    std::optional<std::size_t> cursor_;       ///< the entry the keys stand on
    bool was_asked_{};
    bool shows_cursor_{};  ///< the cursor moved by keys, so the menu should scroll to it
};

}  // namespace wherein::ui
