#include <ui/panel.hpp>

#include <algorithm>
#include <array>
#include <string_view>

#include <ui/context_menu.hpp>
#include <ui/focus_ring.hpp>
#include <ui/key_sheet.hpp>
#include <ui/menu_bar.hpp>
#include <ui/open_dialog.hpp>
#include <ui/palette.hpp>
#include <ui/place_chooser.hpp>
#include <ui/places_panel.hpp>
#include <ui/present_caption.hpp>
#include <ui/spotlight.hpp>
#include <ui/status_bar.hpp>
#include <ui/text_pane.hpp>
#include <ui/window_split.hpp>

namespace wherein::ui {
namespace {

constexpr float menu_height = 34;
constexpr float status_height = 26;
constexpr float grip_width = 7;
constexpr float least_share = 0.1F;
constexpr float most_share = 0.6F;

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
        state_view_ = {state.view.shows_keys, state.view.shows_palette,
                       state.view.context.has_value() || state.view.choice.has_value()};
        Frame frame{state, look_, colors_};
        const ImVec2 size = ImGui::GetIO().DisplaySize;
        const Area window{0, 0, size.x, size.y};
        leave_text_box(state.view);
        if (state.view.is_presenting) {
            show_presentation(frame, window);
        } else {
            show_reading(frame, window);
        }
        draw_band();
        chooser_.show(frame, window);
        context_popup_.show(frame, menu_home(state));
        show_key_sheet(frame, window);
        open_dialog_.show(frame, window);
        palette_.show(frame, window);
        send_hover(frame);
        is_moving_ = frame.is_moving;
        layout_.grounds = std::move(frame.grounds);
        return std::move(frame.commands);
    }

    Layout layout() const override { return layout_; }
    std::vector<MentionBox> visible_mentions() const override {
        return shows_text_ ? text_pane_.visible_mentions() : std::vector<MentionBox>{};
    }
    bool is_moving() const override { return is_moving_; }

    bool takes_key(const std::string& chord) const override {
        const bool is_chord = chord.rfind("Ctrl+", 0) == 0 || chord.rfind("Alt", 0) == 0;
        const bool is_function_key = chord.size() > 1 && chord[0] == 'F';
        if (menu_bar_.takes_keys() || state_view_.shows_palette || state_view_.shows_context ||
            text_pane_.takes_keys()) {
            return !is_chord && !is_function_key;
        }
        constexpr std::array<std::string_view, 6> scrolling{"Up",       "Down", "PageUp",
                                                            "PageDown", "Home", "End"};
        return state_view_.shows_keys &&
               std::find(scrolling.begin(), scrolling.end(), chord) != scrolling.end();
    }

    void set_theme(const style::Theme& theme) override {
        look_.theme = theme;
        apply_style(look_);
    }
    void offer_themes(std::vector<std::string> names) override {
        palette_.offer_themes(names);
        menu_bar_.offer_themes(std::move(names));
    }
    PanelShares shares() const override { return shares_; }
    void set_shares(const PanelShares& shares) override {
        const auto bounded = [](float share) {
            return share > 0 ? std::clamp(share, least_share, most_share) : 0.0F;
        };
        shares_ = {bounded(shares.text), bounded(shares.places)};
    }
    void set_band(const std::optional<Band>& band) override { band_ = band; }

  private:
    void show_reading(Frame& frame, const Area& window) {
        const Area middle{0, look_.px(menu_height), window.width,
                          std::max(window.height - look_.px(menu_height + status_height), 1.0F)};
        show_columns(frame, middle);
        menu_bar_.show(frame, {0, 0, window.width, look_.px(menu_height)});
        show_status_bar(frame, {0, middle.bottom(), window.width, window.height - middle.bottom()},
                        {layout_.map_corner, layout_.map_size});
        draw_focus_ring(frame, document::PanelFocus::map, map_area());
    }

    void show_presentation(Frame& frame, const Area& window) {
        const float caption = caption_height(look_, window);
        shows_text_ = false;
        layout_ = {{0, 0},
                   {static_cast<int>(window.width), static_cast<int>(window.height - caption)}};
        if (const auto light = light_on_selection(frame.state, map_area(), look_.scale)) {
            draw_spotlight(look_, *light, map_area());
        }
        show_caption(frame, {0, window.height - caption, window.width, caption});
    }

    Area map_area() const {
        return {static_cast<float>(layout_.map_corner.x_px),
                static_cast<float>(layout_.map_corner.y_px),
                static_cast<float>(layout_.map_size.width_px),
                static_cast<float>(layout_.map_size.height_px)};
    }

    /// Keys that went to another panel take the keyboard out of a text box.
    void leave_text_box(const document::ViewState& view) {
        if (view.shows_focus && view.focus != seen_focus_ && ImGui::GetIO().WantTextInput) {
            ImGui::SetWindowFocus(nullptr);
        }
        seen_focus_ = view.focus;
    }

    void draw_band() const {
        if (!band_) {
            return;
        }
        const auto at = [](carto::ScreenPt point) {
            return ImVec2(static_cast<float>(point.x_px), static_cast<float>(point.y_px));
        };
        const ImVec2 a = at(band_->from);
        const ImVec2 b = at(band_->to);
        const ImVec2 min(std::min(a.x, b.x), std::min(a.y, b.y));
        const ImVec2 max(std::max(a.x, b.x), std::max(a.y, b.y));
        ImDrawList& list = *ImGui::GetBackgroundDrawList();
        list.AddRectFilled(min, max, to_imgui(style::with_alpha(look_.theme.accent, 0.12F)));
        list.AddRect(min, max, to_imgui(look_.theme.accent), 0, 0, look_.px(2));
    }

    void show_columns(Frame& frame, const Area& middle) {
        const document::ViewState& view = frame.state.view;
        const bool is_narrow = middle.width < look_.px(least_for_three_columns);
        const bool is_at_places = view.focus == document::PanelFocus::places && view.shows_places;
        // A narrow window has room for one panel beside the map: the one with the keyboard.
        const bool shows_text = view.shows_text && !(is_narrow && is_at_places);
        const ColumnWidths widths =
            split_window(middle.width, shares_, shows_text, view.shows_places, look_.scale);
        const float map_right = middle.x + widths.text + widths.map;
        shows_text_ = shows_text;
        layout_.map_corner = {static_cast<double>(middle.x + widths.text),
                              static_cast<double>(middle.y)};
        layout_.map_size = {static_cast<int>(widths.map), static_cast<int>(middle.height)};
        if (shows_text) {
            text_pane_.show(frame, {middle.x, middle.y, widths.text, middle.height});
            drag_edge(frame, "text edge", middle, middle.x + widths.text, shares_.text, 1);
        }
        if (widths.places > 0) {
            places_panel_.show(frame, {map_right, middle.y, widths.places, middle.height});
            drag_edge(frame, "places edge", middle, map_right, shares_.places, -1);
        }
    }

    /// Where a menu without a place of its own opens: below the selected mention, else in the
    /// middle of the map.
    ImVec2 menu_home(const document::AppState& state) const {
        for (const MentionBox& box : visible_mentions()) {
            if (state.view.selection.mention == box.mention) {
                return {static_cast<float>(box.min.x_px), static_cast<float>(box.max.y_px)};
            }
        }
        return {static_cast<float>(layout_.map_corner.x_px + layout_.map_size.width_px / 2.0),
                static_cast<float>(layout_.map_corner.y_px + layout_.map_size.height_px / 2.0)};
    }

    /// The grip on a panel's inner edge. `direction` is the sign of the panel's growth in x.
    void drag_edge(Frame& frame, const char* id, const Area& middle, float x, float& share,
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
            share = std::clamp(panel / std::max(middle.width, 1.0F), least_share, most_share);
            frame.is_moving = true;
        }
        ImGui::End();
    }

    /// The panels say what the pointer is on only while it is in them; over the map the map does.
    void send_hover(Frame& frame) {
        const ImGuiIO& io = ImGui::GetIO();
        const bool has_left = was_pointer_inside_ && !frame.is_pointer_inside;
        // A pointer at rest leaves what the keyboard lit alone.
        const bool has_moved = io.MouseDelta.x != 0 || io.MouseDelta.y != 0 || io.MouseWheel != 0;
        const bool speaks = has_left || (frame.is_pointer_inside && has_moved);
        if (speaks && frame.hover != frame.state.view.hover) {
            frame.send(document::Hover{frame.hover});
        }
        was_pointer_inside_ = frame.is_pointer_inside;
    }

    Look look_;
    PlaceColors colors_;
    PanelShares shares_;
    MenuBar menu_bar_;
    Palette palette_;
    TextPane text_pane_;
    PlacesPanel places_panel_;
    OpenDialogBox open_dialog_;
    PlaceChooser chooser_;
    ContextPopup context_popup_;
    Layout layout_;
    std::optional<Band> band_;
    /// What of the last state decides who reads a key.
    struct {
        bool shows_keys{}, shows_palette{}, shows_context{};
    } state_view_;
    document::PanelFocus seen_focus_{};
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
    return std::make_unique<ImGuiPanels>(std::move(static_cast<RasterisedFonts&>(*fonts).fonts),
                                         theme, ui_scale);
}

}  // namespace wherein::ui
