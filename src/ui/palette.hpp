#pragma once
#include <string>
#include <vector>

#include <ui/frame.hpp>
#include <ui/palette_model.hpp>

namespace wherein::ui {

/// The list of all commands over the window: type to find one, Enter to run it; one that needs
/// arguments asks for them in the same box.
class Palette {
  public:
    void offer_themes(std::vector<std::string> names) { themes_ = std::move(names); }
    void show(Frame& frame, const Area& window);

  private:
    void open(const document::AppState& state);
    void ask(const PaletteEntry& entry);
    void run(Frame& frame, const std::string& line);
    void show_box(Frame& frame, const Area& area);
    void take_keys(Frame& frame);
    void show_list(Frame& frame, const Area& area);
    bool show_entry(const Frame& frame, const PaletteEntry& entry, const Area& area,
                    bool is_current) const;

    std::vector<std::string> themes_;
    std::vector<PaletteEntry> entries_;
    std::vector<const PaletteEntry*> found_;
    const PaletteEntry* asking_{};  ///< the command whose arguments are being typed
    std::string text_, mistake_;
    std::size_t current_{};
    bool was_open_{};
    bool wants_focus_{};
    bool was_editing_{};
    bool scrolls_{};  ///< the list should show the current line
};

}  // namespace wherein::ui
