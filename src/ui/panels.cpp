#include <ui/panel.hpp>

#include <algorithm>

#include <ui/key_sheet.hpp>
#include <ui/menu_bar.hpp>
#include <ui/open_dialog.hpp>
#include <ui/places_panel.hpp>
#include <ui/status_bar.hpp>
#include <ui/text_pane.hpp>
#include <ui/window_split.hpp>

namespace wherein::ui {
namespace {

constexpr float menu_height = 34;
constexpr float status_height = 26;
constexpr float grip_width = 7;

struct RasterisedFonts final : PreparedFonts {
    RasterisedFonts(const std::filesystem::path& assets_folder, float ui_scale)
        : fonts(assets_folder, ui_scale) {}
    Fonts fonts;
};

class ImGuiPanels final : public Panels {
  public:
    ImGuiPanels(Fonts fonts, const style::Theme& theme, double ui_scale)
        : look_(std::move(fonts), theme, ui_scale) {
        apply_style(look_);
    }

    std::vector<document::Command> show(const document::AppState& state) override {
        colors_.update(state.reading);
        Frame frame{state, look_, colors_};
        const ImVec2 size = ImGui::GetIO().DisplaySize;
        const Area window{0, 0, size.x, size.y};
        const Area middle{0, look_.px(menu_height), size.x,
                          std::max(size.y - look_.px(menu_height + status_height), 1.0F)};
        show_columns(frame, middle);
        show_menu_bar(frame, {0, 0, size.x, look_.px(menu_height)});
        show_status_bar(frame, {0, middle.bottom(), size.x, size.y - middle.bottom()},
                        {layout_.map_corner, layout_.map_size});
        show_key_sheet(frame, window);
        open_dialog_.show(frame, window);
        send_hover(frame);
        is_moving_ = frame.is_moving;
        return std::move(frame.commands);
    }

    Layout layout() const override { return layout_; }
    std::vector<MentionBox> visible_mentions() const override {
        return shows_text_ ? text_pane_.visible_mentions() : std::vector<MentionBox>{};
    }
    bool is_moving() const override { return is_moving_; }

  private:
    void show_columns(Frame& frame, const Area& middle) {
        const document::ViewState& view = frame.state.view;
        const ColumnWidths widths =
            split_window(middle.width, ratios_, view.shows_text, view.shows_places, look_.scale);
        const float map_right = middle.x + widths.text + widths.map;
        shows_text_ = view.shows_text;
        layout_.map_corner = {static_cast<double>(middle.x + widths.text),
                              static_cast<double>(middle.y)};
        layout_.map_size = {static_cast<int>(widths.map), static_cast<int>(middle.height)};
        if (view.shows_text) {
            text_pane_.show(frame, {middle.x, middle.y, widths.text, middle.height});
            drag_edge(frame, "text edge", middle, middle.x + widths.text, ratios_.text, 1);
        }
        if (widths.places > 0) {
            places_panel_.show(frame, {map_right, middle.y, widths.places, middle.height});
            drag_edge(frame, "places edge", middle, map_right, ratios_.places, -1);
        }
    }

    /// The grip on a panel's inner edge. `direction` is the sign of the panel's growth in x.
    void drag_edge(Frame& frame, const char* id, const Area& middle, float x, float& ratio,
                   float direction) {
        const float width = look_.px(grip_width);
        const float left = direction > 0 ? x - width : x;
        begin_part(id, {left, middle.y, width, middle.height}, {0, 0, 0, 0},
                   overlay_flags | ImGuiWindowFlags_NoBackground);
        ImGui::InvisibleButton("grip", ImVec2(width, middle.height));
        if (ImGui::IsItemHovered() || ImGui::IsItemActive()) {
            ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
            const float line = direction > 0 ? x - look_.px(2) : x;
            ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(line, middle.y),
                                                      ImVec2(line + look_.px(2), middle.bottom()),
                                                      to_imgui(look_.theme.faint_ink));
        }
        if (ImGui::IsItemActive()) {
            const float mouse_x = ImGui::GetIO().MousePos.x;
            const float panel = direction > 0 ? mouse_x - middle.x : middle.right() - mouse_x;
            ratio = std::clamp(panel / std::max(middle.width, 1.0F), 0.1F, 0.6F);
            frame.is_moving = true;
        }
        ImGui::End();
    }

    /// The panels say what the pointer is on only while it is in them; over the map the map does.
    void send_hover(Frame& frame) {
        const bool has_left = was_pointer_inside_ && !frame.is_pointer_inside;
        if ((frame.is_pointer_inside || has_left) && frame.hover != frame.state.view.hover) {
            frame.send(document::Hover{frame.hover});
        }
        was_pointer_inside_ = frame.is_pointer_inside;
    }

    Look look_;
    PlaceColors colors_;
    SplitRatios ratios_;
    TextPane text_pane_;
    PlacesPanel places_panel_;
    OpenDialogBox open_dialog_;
    Layout layout_;
    bool was_pointer_inside_{};
    bool shows_text_{};
    bool is_moving_{};
};

}  // namespace

std::unique_ptr<PreparedFonts> prepare_fonts(const std::filesystem::path& assets_folder,
                                             double ui_scale) {
    return std::make_unique<RasterisedFonts>(assets_folder, static_cast<float>(ui_scale));
}

std::unique_ptr<Panels> Panels::create(std::unique_ptr<PreparedFonts> fonts,
                                       const style::Theme& theme, double ui_scale) {
    IMGUI_CHECKVERSION();
    ImGui::GetIO().IniFilename = nullptr;
    return std::make_unique<ImGuiPanels>(
        std::move(static_cast<RasterisedFonts&>(*fonts).fonts), theme, ui_scale);
}

}  // namespace wherein::ui
