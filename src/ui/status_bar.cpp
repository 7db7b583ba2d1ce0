#include <ui/status_bar.hpp>

#include <algorithm>
#include <string>

#include <document/command_table.hpp>
#include <document/reduce.hpp>
#include <ui/draw.hpp>
#include <ui/menu_model.hpp>
#include <ui/wording.hpp>

namespace wherein::ui {
namespace {

constexpr float gap = 24;
constexpr float progress_width = 72;

std::string coordinates_text(const Frame& frame, const MapPlace& map) {
    const carto::Camera& camera = *frame.state.view.camera;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    carto::ScreenPt at{static_cast<double>(mouse.x) - map.corner.x_px,
                       static_cast<double>(mouse.y) - map.corner.y_px};
    const bool is_on_map = !ImGui::GetIO().WantCaptureMouse && at.x_px >= 0 && at.y_px >= 0 &&
                           at.x_px < map.size.width_px && at.y_px < map.size.height_px;
    if (!is_on_map) {
        at = {map.size.width_px / 2.0, map.size.height_px / 2.0};
    }
    const auto position = carto::to_lng_lat(camera, map.size, at);
    return position ? decimal_degrees(*position) : std::string{};
}

/// Writes texts from the left, each only if it still fits.
class StatusWriter {
  public:
    StatusWriter(const Look& look, const Area& area, float right)
        : look_(look), area_(area), x_(area.x + look.px(14)), right_(right) {}

    bool write(const std::string& text, style::Color color) {
        const TypeFace face = look_.small();
        const float width = width_px(face, text);
        if (text.empty() || x_ + width > right_) {
            return false;
        }
        draw_text(*ImGui::GetWindowDrawList(), face,
                  ImVec2(std::round(x_), centered_y(area_.y, area_.height, face)), to_imgui(color),
                  text);
        x_ += width + look_.px(gap);
        return true;
    }

    void write_cut(const std::string& text, style::Color color) {
        const float room = right_ - x_;
        if (room > look_.px(80)) {
            write(fitted(look_.small(), text, room - 1), color);
        }
    }

    void draw_progress(double ratio) {
        const float middle = std::round(area_.y + area_.height / 2);
        const float half = look_.px(2);
        const float filled = look_.px(progress_width) * static_cast<float>(ratio);
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.AddRectFilled(ImVec2(x_, middle - half),
                           ImVec2(x_ + look_.px(progress_width), middle + half),
                           to_imgui(look_.theme.rule), half);
        list.AddRectFilled(ImVec2(x_, middle - half), ImVec2(x_ + filled, middle + half),
                           to_imgui(look_.theme.accent), half);
        x_ += look_.px(progress_width + 8);
    }

  private:
    const Look& look_;
    const Area& area_;
    float x_;
    float right_;
};

struct Hint {
    const char* command;
    const char* word;
};

/// Key hints at the right end; gives back their left edge.
float show_hints(const Frame& frame, const Area& area) {
    constexpr std::array<Hint, 4> hints{{{"next-mention", "next"},
                                         {"previous-mention", "previous"},
                                         {"go-home", "whole article"},
                                         {"toggle-keys", "keys"}}};
    const Look& look = frame.look;
    std::string text;
    for (const Hint& hint : hints) {
        const document::CommandRow* row = document::find_command(hint.command);
        const std::string key = row == nullptr ? std::string{} : first_key(row->keys);
        if (!key.empty()) {
            text += (text.empty() ? "" : " \u00B7 ") + key + " " + hint.word;
        }
    }
    const float width = width_px(look.small(), text);
    const float x = std::round(area.right() - look.px(14) - width);
    if (x < area.x + area.width * 0.4F) {
        return area.right() - look.px(14);
    }
    draw_text(*ImGui::GetWindowDrawList(), look.small(),
              ImVec2(x, centered_y(area.y, area.height, look.small())),
              to_imgui(look.theme.quiet_ink), text);
    return x - look.px(gap);
}

/// What of the reader's own layers is under the pointer.
std::string feature_text(const document::AppState& state) {
    const auto& at = state.view.hover_feature;
    const auto& layers = state.resources.user_layers;
    if (!at || at->layer >= layers.size() || at->feature >= layers[at->layer]->features.size()) {
        return {};
    }
    const carto::UserLayer& layer = *layers[at->layer];
    const std::string& name = layer.features[at->feature].name;
    return (name.empty() ? "Feature " + std::to_string(at->feature + 1) : name) + " \u00B7 layer " +
           layer.title;
}

void write_state(const Frame& frame, const MapPlace& map, StatusWriter& writer) {
    const document::AppState& state = frame.state;
    const style::Theme& theme = frame.look.theme;
    const std::string counter = document::mention_counter(state);
    if (!counter.empty()) {
        writer.write("Mention " + counter, theme.ink);
    } else if (state.reading && state.reading->is_geoparsed) {
        const std::size_t count = state.reading->mentions.size();
        writer.write(std::to_string(count) + (count == 1 ? " mention" : " mentions"), theme.ink);
    }
    if (!state.view.files.asked.empty()) {
        writer.write("Opening " + state.view.files.asked.front().name + " \u2026 Esc stops it",
                     theme.ink);
    }
    if (state.resources.loaded_ratio < 1) {
        writer.draw_progress(std::clamp(state.resources.loaded_ratio, 0.0, 1.0));
        writer.write("Loading map data", theme.quiet_ink);
    }
    const std::string feature = feature_text(state);
    if (!feature.empty()) {
        writer.write_cut(feature, theme.ink);
    } else if (state.notice) {
        writer.write_cut(state.notice->text, state.notice->is_error ? theme.accent : theme.ink);
    }
    if (document::has_unsaved(state.work)) {
        writer.write("Corrections not saved", theme.quiet_ink);
    }
    if (state.view.camera) {
        const carto::Camera& camera = *state.view.camera;
        writer.write(carto::describe(camera.projection), theme.quiet_ink);
        writer.write(
            scale_text(carto::ground_m_per_px(camera), static_cast<double>(frame.look.scale)),
            theme.quiet_ink);
        writer.write(coordinates_text(frame, map), theme.quiet_ink);
    }
}

}  // namespace

void show_status_bar(Frame& frame, const Area& area, const MapPlace& map) {
    const Look& look = frame.look;
    begin_panel(frame, "status bar", area, look.theme.bar);
    ImGui::GetWindowDrawList()->AddLine(ImVec2(area.x, area.y), ImVec2(area.right(), area.y),
                                        to_imgui(look.theme.rule));
    StatusWriter writer(look, area, show_hints(frame, area));
    write_state(frame, map, writer);
    ImGui::End();
}

}  // namespace wherein::ui
