#include <ui/frame.hpp>

#include <cmath>

#include <document/reduce.hpp>

namespace wherein::ui {

void PlaceColors::update(const std::shared_ptr<const document::Reading>& reading) {
    if (reading_ == reading) {
        return;
    }
    reading_ = reading;
    slots_.clear();
    if (reading && reading->comparison) {
        for (const document::ComparedPlace& one : reading->comparison->places) {
            slots_[one.place] = static_cast<int>(one.membership());
        }
    } else if (reading) {
        for (const geoparse::NamedPlace& named : reading->places) {
            slots_[named.place] = document::color_slot(*reading, named.place);
        }
    }
}

style::Color PlaceColors::of(const style::Theme& theme, document::PlaceIndex place) const {
    const auto found = slots_.find(place);
    const auto& colors =
        reading_ && reading_->comparison ? theme.comparison_colors : theme.place_colors;
    if (found == slots_.end() || found->second < 0 || colors.empty()) {
        return theme.light_place;
    }
    return colors[static_cast<std::size_t>(found->second) % colors.size()];
}

void begin_panel(Frame& frame, const char* id, const Area& area, style::Color ground,
                 ImGuiWindowFlags flags) {
    const auto left = static_cast<int>(std::floor(area.x));
    const auto top = static_cast<int>(std::floor(area.y));
    frame.grounds.push_back({{static_cast<double>(left), static_cast<double>(top)},
                             {static_cast<int>(std::floor(area.right())) - left,
                              static_cast<int>(std::floor(area.bottom())) - top},
                             ground});
    begin_part(id, area, {0, 0, 0, 0}, flags);
}

void begin_part(const char* id, const Area& area, style::Color background, ImGuiWindowFlags flags) {
    ImGui::SetNextWindowPos(ImVec2(area.x, area.y));
    ImGui::SetNextWindowSize(ImVec2(area.width, area.height));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, to_imgui(background));
    ImGui::Begin(id, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing | flags);
    ImGui::PopStyleColor();
}

}  // namespace wherein::ui
