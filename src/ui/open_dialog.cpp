#include <ui/open_dialog.hpp>

#include <algorithm>

#include <ui/draw.hpp>
#include <ui/open_dialog_model.hpp>

namespace wherein::ui {
namespace {

constexpr float sheet_width = 760;
constexpr float sheet_height = 520;
constexpr float pad = 20;
constexpr float head_height = 34;
constexpr float box_height = 32;
constexpr float row_height = 26;
constexpr float foot_height = 34;
constexpr float recent_width = 210;
constexpr float day_width = 96;
constexpr float size_width = 76;

struct Completion {
    const document::FolderListing& listing;
    Files files;
};

int complete(ImGuiInputTextCallbackData* data) {
    const auto& with = *static_cast<const Completion*>(data->UserData);
    const std::string longer =
        completed(with.listing, std::string(data->Buf, data->Buf + data->BufTextLen), with.files);
    data->DeleteChars(0, data->BufTextLen);
    data->InsertChars(0, longer.c_str());
    return 0;
}

}  // namespace

void OpenDialogBox::open() {
    typed_.clear();
    listing_.reset();
    shown_.clear();
    current_ = 0;
    wants_focus_ = scrolls_ = true;
}

const document::FolderEntry* OpenDialogBox::chosen() const {
    return current_ < shown_.size() ? shown_[current_] : nullptr;
}

Files OpenDialogBox::wanted_files() const {
    return purpose_ == document::DialogFor::layer ? Files::layers : Files::texts;
}

Files OpenDialogBox::files() const {
    return shows_all_ ? Files::all : wanted_files();
}

/// Of the listing those files that are looked for.
void OpenDialogBox::list_files() {
    shown_ = listing_ ? shown_entries(*listing_, typed_, files()) : shown_;
    current_ = 0;
}

void OpenDialogBox::go(Frame& frame, std::string folder) const {
    frame.send(document::ShowOpenDialog{true, std::move(folder), purpose_});
}

void OpenDialogBox::show(Frame& frame, const Area& window) {
    const auto& dialog = frame.state.view.files.dialog;
    if (!dialog) {
        was_open_ = false;
        return;
    }
    if (!was_open_ || dialog->purpose != purpose_) {
        shows_all_ = shows_all_ && dialog->purpose == purpose_;
        purpose_ = dialog->purpose;
        open();
        was_open_ = true;
        ImGui::SetNextWindowFocus();
    }
    if (dialog->listing && dialog->listing != listing_) {
        listing_ = dialog->listing;
        typed_.clear();
        list_files();
        wants_focus_ = scrolls_ = true;
    }
    const Look& look = frame.look;
    begin_part("open dialog", window, style::with_alpha(look.theme.ink, 0.22F), overlay_flags);
    const float width = std::min(look.px(sheet_width), window.width - look.px(24));
    const float height = std::min(look.px(sheet_height), window.height - look.px(24));
    const Area sheet{std::round(window.x + (window.width - width) / 2),
                     std::round(window.y + (window.height - height) / 2), width, height};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 min(sheet.x, sheet.y);
    const ImVec2 max(sheet.right(), sheet.bottom());
    list.AddRectFilled(min, max, to_imgui(look.theme.page), look.px(6));
    list.AddRect(min, max, to_imgui(look.theme.rule), look.px(6));
    const float inset = look.px(pad);
    const bool is_for_text = purpose_ == document::DialogFor::text;
    const bool has_recent =
        is_for_text && width > look.px(560) && !frame.state.view.files.recent.empty();
    const float side = has_recent ? look.px(recent_width) : 0;
    const float left = sheet.x + inset;
    const float list_width = width - 2 * inset - side;
    float y = sheet.y + look.px(14);
    draw_text(list, look.heading(), ImVec2(left, y), to_imgui(look.theme.ink),
              is_for_text ? "Open a text" : "Add a layer");
    y += look.px(head_height);
    show_path(frame, {left, y, list_width, look.px(row_height)});
    y += look.px(row_height + 4);
    show_box(frame, {left, y, list_width, look.px(box_height)});
    y += look.px(box_height + 8);
    const float foot = sheet.bottom() - look.px(foot_height + 10);
    show_list(frame, {left, y, list_width, foot - y});
    if (has_recent) {
        show_recent(frame, {left + list_width + look.px(20), sheet.y + look.px(14 + head_height),
                            side - look.px(20), foot - sheet.y - look.px(14 + head_height)});
    }
    show_foot(frame, {left, foot, width - 2 * inset, look.px(foot_height)});
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !ImGui::IsMouseHoveringRect(min, max)) {
        frame.send(document::ShowOpenDialog{false, {}});
    }
    ImGui::End();
}

/// The folder, every part of it a way up.
void OpenDialogBox::show_path(Frame& frame, const Area& area) {
    const Look& look = frame.look;
    const std::string& folder = listing_ ? listing_->folder : frame.state.view.files.dialog->folder;
    const TypeFace face = look.text();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    std::vector<std::size_t> ends{0};
    for (std::size_t at = folder.find('/', 1); folder.size() > 1; at = folder.find('/', at + 1)) {
        ends.push_back(std::min(at, folder.size()));
        if (at == std::string::npos) {
            break;
        }
    }
    // Where all does not fit, the end of the path matters more.
    std::size_t first = 0;
    const auto width_from = [&](std::size_t part) {
        return width_px(face, folder.substr(part == 0 ? 0 : ends[part - 1]));
    };
    while (first + 1 < ends.size() && width_from(first) > area.width - look.px(30)) {
        ++first;
    }
    float x = area.x;
    for (std::size_t i = first; i < ends.size(); ++i) {
        const std::size_t begin = i == 0 ? 0 : ends[i - 1];
        const std::string label =
            i == 0 ? "/"
                   : folder.substr(begin + (i == 1 ? 1 : 0), ends[i] - begin - (i == 1 ? 1 : 0));
        const float width = width_px(face, label);
        ImGui::SetCursorScreenPos(ImVec2(x, area.y));
        ImGui::PushID(static_cast<int>(i));
        if (ImGui::InvisibleButton("part", ImVec2(std::max(width, 1.0F), area.height))) {
            go(frame, i == 0 ? "/" : folder.substr(0, ends[i]));
        }
        const bool is_hot = ImGui::IsItemHovered();
        ImGui::PopID();
        const bool is_last = i + 1 == ends.size();
        draw_text(list, is_last ? look.strong() : face,
                  ImVec2(x, centered_y(area.y, area.height, face)),
                  to_imgui(is_hot    ? look.theme.accent
                           : is_last ? look.theme.ink
                                     : look.theme.quiet_ink),
                  label);
        x += width;
    }
}

void OpenDialogBox::show_box(Frame& frame, const Area& area) {
    const Look& look = frame.look;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        ImVec2(look.px(8), std::floor((area.height - look.text().height_px) / 2)));
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, to_imgui(look.theme.quiet_ink));
    ImGui::PushStyleColor(ImGuiCol_Border, to_imgui(look.theme.accent));
    ImGui::SetCursorScreenPos(ImVec2(area.x, area.y));
    ImGui::SetNextItemWidth(area.width);
    if (wants_focus_) {
        focus_next_widget();
        wants_focus_ = false;
        frame.is_moving = true;
    }
    static const document::FolderListing nothing;
    Completion with{listing_ ? *listing_ : nothing, files()};
    const bool edited =
        ImGui::InputTextWithHint("##path", "Name or path; Tab completes it", &typed_,
                                 ImGuiInputTextFlags_CallbackCompletion, complete, &with);
    const bool was_editing = std::exchange(was_editing_, ImGui::IsItemActive());
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar();
    if (edited && listing_) {
        list_files();
        scrolls_ = true;
    }
    if (was_editing || was_editing_) {
        take_keys(frame);
    }
}

void OpenDialogBox::take_keys(Frame& frame) {
    const std::size_t last = shown_.empty() ? 0 : shown_.size() - 1;
    constexpr std::size_t page = 10;
    if (is_pressed(PanelKey::escape)) {
        frame.send(document::ShowOpenDialog{false, {}});
    } else if (is_pressed(PanelKey::enter)) {
        wants_focus_ = true;
        enter(frame, chosen());
    } else if (is_pressed(PanelKey::down)) {
        current_ = std::min(current_ + 1, last);
        scrolls_ = true;
    } else if (is_pressed(PanelKey::up)) {
        current_ -= current_ > 0 ? 1 : 0;
        scrolls_ = true;
    } else if (is_pressed(PanelKey::left) && typed_.empty() && listing_) {
        go(frame, folder_above(listing_->folder));
    } else if (is_pressed(PanelKey::page_down)) {
        current_ = std::min(current_ + page, last);
        scrolls_ = true;
    } else if (is_pressed(PanelKey::page_up)) {
        current_ -= std::min(current_, page);
        scrolls_ = true;
    }
}

void OpenDialogBox::enter(Frame& frame, const document::FolderEntry* chosen) {
    if (!listing_) {
        return;
    }
    if (auto command = entered(*listing_, typed_, chosen, purpose_)) {
        frame.send(*std::move(command));
    }
}

void OpenDialogBox::show_list(Frame& frame, const Area& area) {
    const Look& look = frame.look;
    ImGui::SetCursorScreenPos(ImVec2(area.x, area.y));
    begin_child("files", ImVec2(area.width, area.height));
    const std::string note = !listing_                    ? "Reading the folder ..."
                             : !listing_->trouble.empty() ? listing_->trouble
                             : shown_.empty() ? "There is no " + kind() + " here of this name."
                                              : "";
    if (!note.empty()) {
        draw_text(*ImGui::GetWindowDrawList(), look.text(), ImVec2(area.x, area.y + look.px(6)),
                  to_imgui(look.theme.quiet_ink), note);
    }
    const float height = look.px(row_height);
    if (scrolls_) {
        const float top = static_cast<float>(current_) * height;
        const float from = ImGui::GetScrollY();
        ImGui::SetScrollY(std::clamp(from, top + height - area.height, top));
        scrolls_ = false;
    }
    const float scroll = ImGui::GetScrollY();
    const auto first = static_cast<std::size_t>(std::max(scroll / height, 0.0F));
    const auto count = static_cast<std::size_t>(area.height / height) + 2;
    for (std::size_t i = first; i < std::min(first + count, shown_.size()); ++i) {
        ImGui::SetCursorPos(ImVec2(0, static_cast<float>(i) * height));
        show_row(frame, *shown_[i], i, area.width - look.px(12));
    }
    ImGui::SetCursorPos(ImVec2(0, static_cast<float>(shown_.size()) * height));
    ImGui::Dummy(ImVec2(1, 1));
    ImGui::EndChild();
}

void OpenDialogBox::show_row(Frame& frame, const document::FolderEntry& entry, std::size_t index,
                             float width) {
    const Look& look = frame.look;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = look.px(row_height);
    ImGui::PushID(static_cast<int>(index));
    if (ImGui::InvisibleButton("row", ImVec2(width, height))) {
        current_ = index;
        enter(frame, &entry);
    }
    const bool is_hot = ImGui::IsItemHovered();
    ImGui::PopID();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (index == current_ || is_hot) {
        list.AddRectFilled(
            at, ImVec2(at.x + width, at.y + height),
            to_imgui(index == current_ ? look.theme.accent_fill : look.theme.button_hover),
            look.px(3));
    }
    const TypeFace face = entry.is_folder ? look.strong() : look.text();
    const float y = centered_y(at.y, height, face);
    const float small_y = centered_y(at.y, height, look.small());
    const float right = at.x + width - look.px(8);
    const float name_room = width - look.px(16 + day_width + size_width);
    const bool is_wanted = is_shown(entry, wanted_files());
    draw_text(list, face, ImVec2(at.x + look.px(8), y),
              to_imgui(is_wanted ? look.theme.ink : look.theme.quiet_ink),
              fitted(face, entry.name + (entry.is_folder ? "/" : ""), name_room));
    const std::string day = day_label(entry);
    const std::string size = size_label(entry);
    draw_text(list, look.small(), ImVec2(right - width_px(look.small(), day), small_y),
              to_imgui(look.theme.quiet_ink), day);
    draw_text(list, look.small(),
              ImVec2(right - look.px(day_width) - width_px(look.small(), size), small_y),
              to_imgui(look.theme.quiet_ink), size);
}

void OpenDialogBox::show_recent(Frame& frame, const Area& area) {
    const Look& look = frame.look;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float height = look.px(row_height);
    draw_text(list, look.small_strong(),
              ImVec2(area.x, centered_y(area.y, height, look.small_strong())),
              to_imgui(look.theme.quiet_ink), "Opened last");
    float y = area.y + height;
    for (const std::string& path : frame.state.view.files.recent) {
        if (y + height > area.bottom()) {
            break;
        }
        ImGui::SetCursorScreenPos(ImVec2(area.x - look.px(6), y));
        ImGui::PushID(path.c_str());
        if (ImGui::InvisibleButton("recent", ImVec2(area.width + look.px(6), height))) {
            frame.send(document::OpenArticle{path});
        }
        const bool is_hot = ImGui::IsItemHovered();
        ImGui::PopID();
        draw_text(list, look.text(), ImVec2(area.x, centered_y(y, height, look.text())),
                  to_imgui(is_hot ? look.theme.accent : look.theme.ink),
                  fitted(look.text(), path.substr(path.rfind('/') + 1), area.width));
        if (is_hot) {
            show_tooltip(look, path);
        }
        y += height;
    }
}

void OpenDialogBox::show_foot(Frame& frame, const Area& area) {
    const Look& look = frame.look;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const TypeFace face = look.small();
    const std::string label = shows_all_ ? "Showing all files" : "Showing " + kind() + "s only";
    const float width = width_px(face, label) + look.px(20);
    const Area button{area.x, area.y + look.px(6), width, look.px(24)};
    ImGui::SetCursorScreenPos(ImVec2(button.x, button.y));
    if (ImGui::InvisibleButton("all files", ImVec2(button.width, button.height))) {
        shows_all_ = !shows_all_;
        list_files();
        wants_focus_ = true;
    }
    const bool is_hot = ImGui::IsItemHovered();
    list.AddRectFilled(ImVec2(button.x, button.y), ImVec2(button.right(), button.bottom()),
                       to_imgui(is_hot ? look.theme.button_hover : look.theme.button), look.px(4));
    draw_text(list, face, ImVec2(button.x + look.px(10), centered_y(button.y, button.height, face)),
              to_imgui(look.theme.ink), label);
    const std::string words =
        "Up, Down choose \u00B7 Left goes up \u00B7 Enter opens \u00B7 Tab completes \u00B7 Esc "
        "closes";
    const float words_width = width_px(face, words);
    if (button.right() + words_width + look.px(12) < area.right()) {
        draw_text(list, face,
                  ImVec2(area.right() - words_width, centered_y(button.y, button.height, face)),
                  to_imgui(look.theme.quiet_ink), words);
    }
}

}  // namespace wherein::ui
