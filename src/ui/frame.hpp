#pragma once
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include <document/command.hpp>
#include <document/state.hpp>
#include <ui/look.hpp>
#include <ui/panel.hpp>

namespace wherein::ui {

/// Colours of the article's places, worked out once per reading.
class PlaceColors {
  public:
    void update(const std::shared_ptr<const document::Reading>& reading);
    style::Color of(const style::Theme& theme, document::PlaceIndex place) const;

  private:
    std::shared_ptr<const document::Reading> reading_;
    std::map<document::PlaceIndex, int> slots_;
};

/// What every part of the window gets for one frame, and what it gives back.
struct Frame {
    const document::AppState& state;
    const Look& look;
    const PlaceColors& colors;
    std::vector<document::Command> commands{};
    std::vector<Ground> grounds{};                ///< below the panels
    std::optional<document::PlaceIndex> hover{};  ///< the place under the pointer, in a panel
    bool is_pointer_inside{};                     ///< the pointer is over a panel that shows places
    bool is_moving{};

    void send(document::Command command) { commands.push_back(std::move(command)); }
    style::Color color_of(document::PlaceIndex place) const { return colors.of(look.theme, place); }
};

/// A rectangle of the window in pixels.
struct Area {
    float x{}, y{}, width{}, height{};
    float right() const { return x + width; }
    float bottom() const { return y + height; }
};

/// Dear ImGui puts new windows that may not come to the front behind all others: good for panels,
/// which do not overlap, wrong for what lies over them.
constexpr ImGuiWindowFlags panel_flags = ImGuiWindowFlags_NoBringToFrontOnFocus;
constexpr ImGuiWindowFlags overlay_flags = 0;

/// Opens a panel on an opaque ground of its own. Always pair with ImGui::End.
void begin_panel(Frame& frame, const char* id, const Area& area, style::Color ground,
                 ImGuiWindowFlags flags = panel_flags);

/// Opens a fixed window without any chrome. Always pair with ImGui::End.
void begin_part(const char* id, const Area& area, style::Color background,
                ImGuiWindowFlags flags = panel_flags);

}  // namespace wherein::ui
