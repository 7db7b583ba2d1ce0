#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include <ui/frame.hpp>
#include <ui/menu_model.hpp>

namespace wherein::ui {

/// Walks by the arrow keys from menu to menu and through the entries of the one that is open. Menus
/// are numbered from the left; each frame asks for all of them in turn.
class MenuWalk {
  public:
    /// Opens the first menu.
    void start() { go_to(0); }
    void begin_frame();
    /// Whether the keys have gone to this menu, whose popup must then be opened in this frame.
    bool wants(std::size_t menu);
    /// The menu is open: takes its keys and shows its entries. Sends what is chosen.
    void show_entries(Frame& frame, std::size_t menu, const std::vector<MenuEntry>& entries);
    /// A menu is open or about to be, so the arrow keys, Enter and Escape are its own.
    bool takes_keys() const { return open_ || wanted_; }
    bool is_about_to_open() const { return wanted_.has_value(); }

  private:
    void go_to(std::size_t menu);
    void take_keys(Frame& frame, std::size_t menu, const std::vector<MenuEntry>& entries);
    void show_entry(Frame& frame, const MenuEntry& entry, bool is_at_cursor);

    std::size_t count_{1}, counted_{};  ///< menus of the last frame, of this one so far
    std::optional<std::size_t> open_;   ///< shown in the last frame, or in this one already
    std::optional<std::size_t> was_open_;
    std::optional<std::size_t> wanted_;   ///< to open in the next frame
    std::optional<std::size_t> opening_;  ///< in this one
    std::optional<std::size_t> cursor_;   ///< the entry the keys stand on; none: the mouse chooses
    bool shows_cursor_{};  ///< the cursor moved by keys, so the menu should scroll to it
};

}  // namespace wherein::ui
