#include <ui/filter_bar.hpp>

#include <algorithm>
#include <span>

#include <ui/draw.hpp>
#include <ui/panel_model.hpp>

namespace wherein::ui {
namespace {

constexpr float box_height = 30;
constexpr float chip_height = 22;
constexpr float chip_gap = 5;
constexpr float chip_padding = 9;
constexpr float least_chip_pad = 4;
constexpr float gap = 8;

/// The rule that marks a chip's kinds in the text, so that the chips are the legend.
struct ChipMark {
    RuleForm form{RuleForm::solid};
    style::Color color{0, 0, 0, 0};
};

ChipMark chip_mark(const style::Theme& theme, KindChip chip) {
    switch (chip) {
        case KindChip::places:
            return {RuleForm::solid, theme.place_rule};
        case KindChip::people:
            return {RuleForm::solid, theme.people_rule};
        case KindChip::in_names:
            return {RuleForm::dotted, theme.name_rule};
        case KindChip::past:
            return {RuleForm::dashed, theme.past_rule};
        case KindChip::all:
            break;
    }
    return {};
}

/// A pill with a label; true when pressed.
bool show_chip(const Look& look, const char* id, const std::string& label, const Area& area,
               bool is_on, const ChipMark& mark = {}) {
    ImGui::SetCursorScreenPos(ImVec2(area.x, area.y));
    const bool pressed = ImGui::InvisibleButton(id, ImVec2(area.width, area.height));
    const style::Theme& theme = look.theme;
    const bool is_hot = ImGui::IsItemHovered();
    const style::Color ground = is_on ? theme.ink : is_hot ? theme.button_hover : theme.page;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 min(area.x, area.y);
    const ImVec2 max(area.right(), area.bottom());
    list.AddRectFilled(min, max, to_imgui(ground), area.height / 2);
    list.AddRect(ImVec2(min.x + 0.5F, min.y + 0.5F), ImVec2(max.x - 0.5F, max.y - 0.5F),
                 to_imgui(is_on ? theme.ink : theme.rule), area.height / 2);
    const TypeFace face = look.small();
    draw_text(list, face,
              ImVec2(std::round(area.x + (area.width - width_px(face, label)) / 2),
                     centered_y(area.y, area.height, face)),
              to_imgui(is_on ? theme.page : theme.ink), label);
    if (mark.color.a > 0) {
        const float inset = area.height / 2;
        draw_rule(list, mark.form, ImVec2(area.x + inset, area.bottom() - look.px(4)),
                  area.right() - inset, std::max(look.px(1.5F), 1.0F), to_imgui(mark.color));
    }
    return pressed;
}

std::string chip_label(const ChipState& chip) {
    return std::string(chip.label) + " " + std::to_string(chip.count);
}

/// Free space at both sides of a chip's label: as much as lets all stand in one line, within
/// bounds; chips that need more than a line keep the usual space.
float chip_pad(const Look& look, std::span<const std::pair<ChipState, ChipMark>> chips,
               float width) {
    float text = 0;
    for (const auto& [chip, mark] : chips) {
        text += std::ceil(width_px(look.small(), chip_label(chip)));
    }
    const auto count = static_cast<float>(chips.size());
    const float spare = width - text - (count - 1) * look.px(chip_gap);
    const float pad = std::floor(spare / (2 * count));
    return pad < look.px(least_chip_pad) ? look.px(chip_padding)
                                         : std::min(pad, look.px(chip_padding));
}

bool is_comparing(const Frame& frame) {
    return frame.state.reading && frame.state.reading->comparison;
}

/// The chips with their marks: kinds of mentions, or whose places while two texts are compared.
std::vector<std::pair<ChipState, ChipMark>> marked_chips(const Frame& frame) {
    const style::Theme& theme = frame.look.theme;
    std::vector<std::pair<ChipState, ChipMark>> marked;
    if (is_comparing(frame)) {
        for (const ChipState& chip : comparison_chips(frame.state)) {
            const std::size_t index = marked.size();
            marked.emplace_back(
                chip, index == 0 ? ChipMark{}
                                 : ChipMark{RuleForm::solid, theme.comparison_colors[index - 1]});
        }
        return marked;
    }
    for (const ChipState& chip : kind_chips(frame.state)) {
        marked.emplace_back(chip, chip_mark(theme, static_cast<KindChip>(marked.size())));
    }
    return marked;
}

float show_chips(Frame& frame, const Area& area) {
    const Look& look = frame.look;
    const auto chips = marked_chips(frame);
    const float pad = chip_pad(look, chips, area.width);
    float x = area.x;
    float y = area.y;
    for (std::size_t i = 0; i < chips.size(); ++i) {
        const auto& [chip, mark] = chips[i];
        const std::string label = chip_label(chip);
        const float width = std::ceil(width_px(look.small(), label)) + 2 * pad;
        if (x > area.x && x + width > area.right()) {
            x = area.x;
            y += look.px(chip_height + chip_gap);
        }
        const Area pill{x, y, width, look.px(chip_height)};
        if (show_chip(look, chip.label, label, pill, chip.is_on, mark)) {
            const document::ViewState& view = frame.state.view;
            for (document::Command& c : is_comparing(frame)
                                            ? press_comparison_chip(view, i)
                                            : press_chip(view, static_cast<KindChip>(i))) {
                frame.send(std::move(c));
            }
        }
        x += width + look.px(chip_gap);
    }
    return y + look.px(chip_height) - area.y;
}

}  // namespace

float FilterBar::show(Frame& frame, const Area& area) {
    float y = area.y + show_box(frame, area) + frame.look.px(gap);
    y += show_chips(frame, {area.x, y, area.width, 0});
    return y - area.y;
}

float FilterBar::show_box(Frame& frame, const Area& area) {
    const Look& look = frame.look;
    const document::ViewState& view = frame.state.view;
    if (!is_editing_) {
        text_ = view.filter;
    }
    const float height = look.px(box_height);
    const float text_height = look.text().height_px;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        ImVec2(look.px(10), std::floor((height - text_height) / 2)));
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, to_imgui(look.theme.quiet_ink));
    ImGui::PushStyleColor(ImGuiCol_Border,
                          to_imgui(is_editing_ ? look.theme.accent : look.theme.rule));
    ImGui::SetCursorScreenPos(ImVec2(area.x, area.y));
    const bool has_clear = !text_.empty();
    ImGui::SetNextItemWidth(area.width - (has_clear ? look.px(box_height + 2) : 0));
    if (view.focus_filter) {
        focus_next_widget();
        frame.send(document::FocusFilter{false});
        frame.is_moving = true;
    }
    const bool edited = ImGui::InputTextWithHint("##filter", "Filter places and sentences", &text_);
    const bool was_editing = is_editing_;
    is_editing_ = ImGui::IsItemActive();
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar();
    if (was_editing && (is_pressed(PanelKey::enter) || is_pressed(PanelKey::down))) {
        // On into the table, which gets the keyboard.
        ImGui::SetWindowFocus(nullptr);
        frame.send(document::FocusPanel{document::PanelFocus::places, true});
        frame.send(document::StepRow{1});
    }
    if (edited && text_ != view.filter) {
        frame.send(document::SetFilter{text_});
    }
    const Area clear{area.right() - height, area.y, height, height};
    if (has_clear && show_chip(look, "clear filter", "\u00D7", clear, false)) {
        is_editing_ = false;
        frame.send(document::SetFilter{});
    }
    return height;
}

}  // namespace wherein::ui
