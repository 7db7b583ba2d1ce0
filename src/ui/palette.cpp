#include <ui/palette.hpp>

#include <algorithm>

#include <document/open_texts.hpp>
#include <document/command_table.hpp>
#include <ui/draw.hpp>
#include <ui/shade.hpp>

namespace wherein::ui {
namespace {

constexpr float box_width = 560;
constexpr float box_height = 44;
constexpr float row_height = 30;
constexpr float foot_height = 30;
constexpr float top_ratio = 0.14F;
constexpr std::size_t most_rows = 11;

}  // namespace

void Palette::open(const document::AppState& state) {
    PaletteChoices choices{themes_, {}};
    for (const document::TextEntry& text : document::open_texts(state)) {
        choices.texts.push_back(text.title);
    }
    entries_ = palette_entries(choices);
    text_.clear();
    mistake_.clear();
    asking_ = nullptr;
    current_ = 0;
    wants_focus_ = scrolls_ = true;
    found_ = matching(entries_, text_);
}

void Palette::ask(const PaletteEntry& entry) {
    asking_ = &entry;
    text_.clear();
    mistake_.clear();
    wants_focus_ = true;
}

void Palette::run(Frame& frame, const std::string& line) {
    const auto commands = document::parse_line(line);
    if (!commands) {
        mistake_ = base::to_sentence(commands.error());
        wants_focus_ = true;
        return;
    }
    frame.send(document::TogglePalette{});
    for (const document::Command& command : *commands) {
        frame.send(command);
    }
}

void Palette::show(Frame& frame, const Area& window) {
    if (!frame.state.view.shows_palette) {
        was_open_ = false;
        return;
    }
    if (!was_open_) {
        open(frame.state);
        was_open_ = true;
        ImGui::SetNextWindowFocus();
    }
    const Look& look = frame.look;
    begin_part("palette", window, shade(look.theme, 0.24F), overlay_flags);
    const float width = std::min(look.px(box_width), window.width - look.px(32));
    const auto rows = static_cast<float>(
        asking_ != nullptr ? 1 : std::clamp<std::size_t>(found_.size(), 1, most_rows));
    const float top = std::round(window.y + window.height * top_ratio);
    const float room = window.bottom() - top - look.px(16 + box_height + foot_height);
    const float list = std::min(rows * look.px(row_height), std::max(room, look.px(row_height)));
    const Area sheet{std::round(window.x + (window.width - width) / 2), top, width,
                     look.px(box_height) + list + look.px(foot_height)};
    ImDrawList& drawn = *ImGui::GetWindowDrawList();
    const ImVec2 min(sheet.x, sheet.y);
    const ImVec2 max(sheet.right(), sheet.bottom());
    drawn.AddRectFilled(min, max, to_imgui(look.theme.page), look.px(6));
    drawn.AddRect(min, max, to_imgui(look.theme.rule), look.px(6));
    const float inset = look.px(10);
    show_box(frame,
             {sheet.x + inset, sheet.y + look.px(8), width - 2 * inset, look.px(box_height - 12)});
    show_list(frame, {sheet.x + 1, sheet.y + look.px(box_height), width - 2, list});
    const bool is_outside =
        ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !ImGui::IsMouseHoveringRect(min, max);
    if (is_outside) {
        frame.send(document::TogglePalette{});
    }
    const TypeFace face = look.small();
    const float foot = sheet.bottom() - look.px(foot_height);
    std::string words = "Up, Down choose \u00B7 Enter runs it \u00B7 Esc closes";
    if (!mistake_.empty()) {
        words = mistake_;
    } else if (asking_ != nullptr) {
        words = "Enter runs it \u00B7 Esc goes back";
    }
    draw_text(drawn, face,
              ImVec2(sheet.x + look.px(16), centered_y(foot, look.px(foot_height), face)),
              to_imgui(mistake_.empty() ? look.theme.quiet_ink : look.theme.accent),
              fitted(face, words, width - look.px(32)));
    ImGui::End();
}

void Palette::show_box(Frame& frame, const Area& area) {
    const Look& look = frame.look;
    const std::string hint = asking_ == nullptr ? "Type a command" : asking_->arguments;
    const float text_height = look.text().height_px;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        ImVec2(look.px(8), std::floor((area.height - text_height) / 2)));
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, to_imgui(look.theme.quiet_ink));
    ImGui::PushStyleColor(ImGuiCol_Border, to_imgui(look.theme.accent));
    ImGui::SetCursorScreenPos(ImVec2(area.x, area.y));
    ImGui::SetNextItemWidth(area.width);
    if (wants_focus_) {
        focus_next_widget();
        wants_focus_ = false;
        frame.is_moving = true;
    }
    // An id of its own for the arguments, so that the box does not keep what it held.
    const bool edited = ImGui::InputTextWithHint(asking_ == nullptr ? "##command" : "##arguments",
                                                 hint.c_str(), &text_);
    const bool was_editing = was_editing_;
    was_editing_ = ImGui::IsItemActive();
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar();
    if (was_editing || was_editing_) {
        take_keys(frame);
    }
    if (edited && asking_ == nullptr && !is_pressed(PanelKey::escape)) {
        found_ = matching(entries_, text_);
        current_ = 0;
        scrolls_ = true;
    }
    if (edited) {
        mistake_.clear();
    }
}

void Palette::take_keys(Frame& frame) {
    if (is_pressed(PanelKey::escape)) {
        if (asking_ != nullptr) {
            open(frame.state);
        } else {
            frame.send(document::TogglePalette{});
        }
        return;
    }
    if (is_pressed(PanelKey::enter)) {
        wants_focus_ = true;
        if (asking_ != nullptr) {
            run(frame, asking_->line + text_);
        } else if (current_ < found_.size()) {
            const PaletteEntry& entry = *found_[current_];
            if (entry.arguments.empty()) {
                run(frame, entry.line);
            } else {
                ask(entry);
            }
        }
        return;
    }
    const auto move = [&](long long by) {
        const auto last = static_cast<long long>(found_.size()) - 1;
        const long long to = static_cast<long long>(current_) + by;
        current_ = static_cast<std::size_t>(std::clamp(to, 0LL, std::max(last, 0LL)));
        scrolls_ = true;
    };
    if (is_pressed(PanelKey::down)) {
        move(1);
    } else if (is_pressed(PanelKey::up)) {
        move(-1);
    } else if (is_pressed(PanelKey::page_down)) {
        move(static_cast<long long>(most_rows));
    } else if (is_pressed(PanelKey::page_up)) {
        move(-static_cast<long long>(most_rows));
    }
}

void Palette::show_list(Frame& frame, const Area& area) {
    const Look& look = frame.look;
    ImGui::SetCursorScreenPos(ImVec2(area.x, area.y));
    begin_child("commands", ImVec2(area.width, area.height), ImGuiWindowFlags_NoNav);
    const float height = look.px(row_height);
    const float top = area.y - ImGui::GetScrollY();
    const PaletteEntry* chosen = nullptr;
    if (asking_ != nullptr) {
        show_entry(frame, *asking_, {area.x, area.y, area.width, height}, true);
    } else if (found_.empty()) {
        draw_text(*ImGui::GetWindowDrawList(), look.text(),
                  ImVec2(area.x + look.px(15), centered_y(area.y, height, look.text())),
                  to_imgui(look.theme.quiet_ink), "No such command.");
    } else {
        for (std::size_t i = 0; i < found_.size(); ++i) {
            const Area row{area.x, top + static_cast<float>(i) * height, area.width, height};
            if (row.bottom() <= area.y || row.y >= area.bottom()) {
                continue;
            }
            ImGui::PushID(static_cast<int>(i));
            if (show_entry(frame, *found_[i], row, i == current_)) {
                chosen = found_[i];
            }
            ImGui::PopID();
        }
        ImGui::SetCursorScreenPos(ImVec2(area.x, top));
        ImGui::Dummy(ImVec2(1, static_cast<float>(found_.size()) * height));
        if (scrolls_) {
            const float at = static_cast<float>(current_) * height;
            const float low = at + height - area.height;
            ImGui::SetScrollY(std::clamp(ImGui::GetScrollY(), std::max(low, 0.0F), at));
            scrolls_ = false;
        }
    }
    ImGui::EndChild();
    if (chosen != nullptr && chosen->arguments.empty()) {
        run(frame, chosen->line);
    } else if (chosen != nullptr) {
        ask(*chosen);
    }
}

bool Palette::show_entry(const Frame& frame, const PaletteEntry& entry, const Area& area,
                         bool is_current) const {
    const Look& look = frame.look;
    ImGui::SetCursorScreenPos(ImVec2(area.x, area.y));
    const bool is_pressed = ImGui::InvisibleButton("entry", ImVec2(area.width, area.height));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (is_current || ImGui::IsItemHovered()) {
        list.AddRectFilled(ImVec2(area.x, area.y), ImVec2(area.right(), area.bottom()),
                           to_imgui(is_current ? look.theme.accent_fill : look.theme.button_hover));
    }
    const float pad = look.px(15);
    draw_text(list, look.text(), ImVec2(area.x + pad, centered_y(area.y, area.height, look.text())),
              to_imgui(look.theme.ink), entry.title);
    const std::string right = entry.keys.empty() ? entry.line + entry.arguments : entry.keys;
    const TypeFace face = look.small();
    draw_text(
        list, face,
        ImVec2(area.right() - pad - width_px(face, right), centered_y(area.y, area.height, face)),
        to_imgui(entry.keys.empty() ? look.theme.faint_ink : look.theme.quiet_ink), right);
    return is_pressed;
}

}  // namespace wherein::ui
