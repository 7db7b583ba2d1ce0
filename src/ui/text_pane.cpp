#include <ui/text_pane.hpp>

#include <algorithm>
#include <utility>

#include <ui/find_marks.hpp>
#include <ui/focus_ring.hpp>
#include <ui/mention_marks.hpp>
#include <ui/page_spec.hpp>
#include <ui/panel_model.hpp>
#include <ui/reading_bar.hpp>
#include <ui/text_sides.hpp>
#include <ui/text_tabs.hpp>

namespace wherein::ui {
namespace {

constexpr float bar_strip = 28;
constexpr float side_margin = 24;
constexpr float lines_per_wheel_step = 3;

void draw_empty(const Frame& frame, const Area& area) {
    const Look& look = frame.look;
    const document::AppState& state = frame.state;
    const bool failed = state.notice && state.notice->is_error;
    const bool is_loading = !failed && state.resources.loaded_ratio < 1;
    Paragraph head{is_loading ? "Opening the article\u2026" : "No article is open",
                   look.fonts.at(Family::serif, 17 * look.scale),
                   look.fonts.at(Family::serif_bold, 17 * look.scale),
                   {},
                   look.px(27),
                   to_imgui(look.theme.quiet_ink),
                   to_imgui(look.theme.ink)};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float width = std::max(area.width - look.px(2 * side_margin + bar_strip), look.px(80));
    ImVec2 at(area.x + look.px(bar_strip + 8), area.y + look.px(64));
    at.y += draw_paragraph(list, head, at, width) + look.px(8);
    if (is_loading) {
        return;
    }
    Paragraph more = head;
    more.text = failed
                    ? std::string_view(state.notice->text)
                    : "Open a text from the File menu. The places it names will appear on the map.";
    more.face = look.text();
    more.leading_px = look.px(21);
    draw_paragraph(list, more, at, width);
}

bool has_same_text(const text::Article& a, const text::Article& b) {
    const auto is_same = [](const text::Block& x, const text::Block& y) {
        return x.kind == y.kind && x.span == y.span;
    };
    return a.text == b.text &&
           std::equal(a.blocks.begin(), a.blocks.end(), b.blocks.begin(), b.blocks.end(), is_same);
}

}  // namespace

void TextPane::show(Frame& frame, const Area& area) {
    const Look& look = frame.look;
    begin_panel(frame, "text", area, look.theme.page);
    boxes_.clear();
    focus_on_press(frame, document::PanelFocus::text);
    const float tabs = show_text_tabs(frame, {area.x, area.y, area.width - 1, area.height});
    const float bar =
        tabs + find_bar_.show(frame, {area.x, area.y + tabs, area.width - 1, area.height - tabs});
    const Area page{area.x, area.y + bar, area.width, std::max(area.height - bar, 1.0F)};
    if (!frame.state.reading || frame.state.reading->article.blocks.empty()) {
        draw_empty(frame, page);
    } else {
        show_text(frame, page);
    }
    ImGui::GetWindowDrawList()->AddLine(ImVec2(area.right() - 1, area.y),
                                        ImVec2(area.right() - 1, area.bottom()),
                                        to_imgui(look.theme.rule));
    draw_focus_ring(frame, document::PanelFocus::text, area);
    ImGui::End();
}

void TextPane::show_text(Frame& frame, const Area& area) {
    const Look& look = frame.look;
    const float room = area.width - look.px(bar_strip + 2 * side_margin);
    const float column =
        std::clamp(room, look.px(60), full_measure(look, frame.state.view.text_scale));
    set_text(frame, std::floor(column));
    go_on_setting(frame);
    follow_selection(frame, area.height);
    follow_find(frame, area.height);
    follow_keys(frame, area.height);
    take_wheel(frame);
    scroller_.step(ImGui::GetIO().DeltaTime, set_height() - area.height);
    frame.is_moving |= scroller_.is_moving();
    const float spare = std::max(room - column, 0.0F);
    origin_ = ImVec2(std::round(area.x + look.px(bar_strip + side_margin) + spare / 2), area.y);
    layout_.look_from(std::round(static_cast<double>(scroller_.offset_px())));
    take_input(frame, area);
    draw_page(frame, area);
    const Area strip{area.x, area.y, look.px(bar_strip), area.height};
    show_reading_bar(frame, strip, layout_, scroller_);
}

void TextPane::set_text(Frame& frame, float column_width) {
    const auto& state = frame.state;
    if (reading_ == state.reading && column_width_ == column_width &&
        text_scale_ == state.view.text_scale) {
        return;
    }
    const bool is_same_page = reading_ && text_id_ == state.work.id &&
                              column_width_ == column_width &&
                              text_scale_ == state.view.text_scale &&
                              has_same_text(reading_->article, state.reading->article);
    const std::optional<std::uint32_t> top_byte = first_byte_in_view();
    const std::shared_ptr<const document::Reading> before = std::exchange(reading_, state.reading);
    if (is_same_page) {
        layout_.move_to(reading_->article);
        return;
    }
    anchor_ = top_byte;
    if (text_id_ != state.work.id) {
        left_at_[text_id_] = top_byte;
        text_id_ = state.work.id;
        anchor_ = left_at_[text_id_];
        scroller_.jump(0);
    }
    column_width_ = column_width;
    text_scale_ = state.view.text_scale;
    std::array<TypeFace, text_role_count> faces;
    for (std::size_t i = 0; i < text_role_count; ++i) {
        faces[i] = page_face(frame.look, static_cast<TextRole>(i), column_width, text_scale_);
    }
    layout_ = TextLayout(reading_->article, page_spec(frame.look, column_width, text_scale_),
                         [faces](TextRole role, char32_t c) {
                             return advance_px(faces[static_cast<std::size_t>(role)], c);
                         });
    return_to_anchor();
}

/// What the reader sees first, to come back to; none at the top of the page.
std::optional<std::uint32_t> TextPane::first_byte_in_view() const {
    if (anchor_) {
        return anchor_;
    }
    const auto offset_px = static_cast<double>(scroller_.offset_px());
    const std::uint32_t top_line = layout_.first_line_below(offset_px);
    return offset_px > 0 && top_line < layout_.lines().size()
               ? std::optional(layout_.lines()[top_line].span.begin)
               : std::nullopt;
}

void TextPane::return_to_anchor() {
    if (anchor_ && layout_.has(*anchor_)) {
        scroller_.jump(static_cast<float>(layout_.top_of_byte(*anchor_)));
        anchor_.reset();
    }
}

void TextPane::go_on_setting(Frame& frame) {
    if (!layout_.is_complete()) {
        layout_.go_on();
        return_to_anchor();
        frame.is_moving = true;
    }
}

void TextPane::follow_selection(const Frame& frame, float view_height) {
    const document::ViewState& view = frame.state.view;
    if (view.text_scroll_request == seen_request_) {
        return;
    }
    const auto& mention = view.selection.mention;
    if (!mention || *mention >= reading_->mentions.size() ||
        bring_into_view(frame, reading_->mentions[*mention].span.begin, view_height)) {
        seen_request_ = view.text_scroll_request;
    }
}

void TextPane::follow_find(const Frame& frame, float view_height) {
    const document::Find& find = frame.state.view.find;
    if (frame.state.view.find_scroll_request == seen_find_) {
        return;
    }
    const bool has_hit = find.hits && find.current && *find.current < find.hits->size();
    if (!has_hit || bring_into_view(frame, (*find.hits)[*find.current].begin, view_height)) {
        seen_find_ = frame.state.view.find_scroll_request;
    }
}

void TextPane::follow_keys(const Frame& frame, float view_height) {
    const document::TextScroll& scroll = frame.state.view.text_scroll;
    if (scroll.request == seen_scroll_) {
        return;
    }
    seen_scroll_ = scroll.request;
    const float leading = frame.look.px(27 * static_cast<float>(text_scale_));
    const float end = std::max(set_height() - view_height, 0.0F);
    const float way =
        static_cast<float>(scroll.pages) * view_height + static_cast<float>(scroll.lines) * leading;
    scroll_to(frame, std::clamp(scroller_.goal_px() + way, 0.0F, end));
}

bool TextPane::bring_into_view(const Frame& frame, std::uint32_t byte, float view_height) {
    if (!layout_.has(byte)) {
        return false;
    }
    anchor_.reset();
    const auto top = static_cast<float>(layout_.top_of_byte(byte));
    const float y = top - scroller_.offset_px();
    // A reader who sees the line well keeps the page where it is.
    if (scroller_.is_moving() || y <= view_height * 0.12F || y >= view_height * 0.72F) {
        scroll_to(frame, std::max(top - view_height * 0.38F, 0.0F));
    }
    return true;
}

void TextPane::scroll_to(const Frame& frame, float offset_px) {
    if (frame.state.view.reduced_motion) {
        scroller_.jump(offset_px);
    } else {
        scroller_.glide(offset_px);
    }
}

void TextPane::take_wheel(Frame& frame) {
    if (!ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem)) {
        return;
    }
    const ImGuiIO& io = ImGui::GetIO();
    const float leading = frame.look.px(27 * static_cast<float>(text_scale_));
    if (io.MouseWheel != 0 && io.KeyCtrl) {
        frame.send(document::StepTextScale{io.MouseWheel > 0 ? 1 : -1});
    } else if (io.MouseWheel != 0) {
        anchor_.reset();
        scroller_.nudge(-io.MouseWheel * lines_per_wheel_step * leading);
    }
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        scroller_.stop();
    }
}

void TextPane::take_input(Frame& frame, const Area& area) {
    const float strip = frame.look.px(bar_strip);
    ImGui::SetCursorScreenPos(ImVec2(area.x + strip, area.y));
    const bool clicked =
        ImGui::InvisibleButton("page", ImVec2(area.width - strip - frame.look.px(6), area.height));
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const ImVec2 at(mouse.x - origin_.x, mouse.y - origin_.y);
    const bool is_marking = marker_.take_mouse(frame, layout_, at);
    if (!ImGui::IsItemHovered()) {
        return;
    }
    frame.is_pointer_inside = true;
    if (clicked && !is_marking && frame.state.view.selected_text) {
        frame.send(document::MarkText{});
    }
    const auto byte = layout_.byte_at(at.x, at.y);
    const auto mention = byte ? mention_at(*reading_, *byte) : std::nullopt;
    if (ImGui::IsMouseReleased(ImGuiMouseButton_Right)) {
        open_menu(frame, mention);
    }
    if (!byte || is_marking) {
        return;
    }
    if (mention) {
        frame.hover = reading_->mentions[*mention].place;
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    if (!clicked) {
        return;
    }
    if (const auto chosen = mention ? mention : first_mention_of_sentence_at(*reading_, *byte)) {
        frame.send(document::SelectMention{*chosen, true});
    }
}

void TextPane::open_menu(Frame& frame, std::optional<std::uint32_t> mention) const {
    if (!mention && !frame.state.view.selected_text) {
        return;
    }
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    document::ContextMenu menu;
    menu.over = document::ContextMenu::Over::text;
    menu.at = {static_cast<double>(mouse.x), static_cast<double>(mouse.y)};
    menu.mention = frame.state.view.selected_text ? std::nullopt : mention;
    frame.send(document::OpenContext{std::move(menu)});
}

base::ByteSpan TextPane::visible_bytes(float view_height, std::uint32_t& first,
                                       std::uint32_t& last) const {
    const auto lines = layout_.lines();
    const double top_px = layout_.datum_px();
    first = layout_.first_line_below(top_px);
    last = std::min(layout_.first_line_below(top_px + static_cast<double>(view_height)) + 1,
                    static_cast<std::uint32_t>(lines.size()));
    return first < last ? base::ByteSpan{lines[first].span.begin, lines[last - 1].span.end}
                        : base::ByteSpan{};
}

void TextPane::draw_page(Frame& frame, const Area& area) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    const base::ByteSpan visible = visible_bytes(area.height, first, last);
    note_boxes(area, visible);
    const MentionMarks marks(frame, layout_, origin_, column_width_);
    list.PushClipRect(ImVec2(area.x, area.y), ImVec2(area.right(), area.bottom()), true);
    draw_text_sides(list, frame, layout_, origin_);
    marks.draw_sentence(list);
    marks.draw_fills(list, visible);
    TextMarker::draw(list, frame, layout_, origin_);
    draw_find_marks(list, frame, layout_, origin_, visible);
    draw_lines(list, frame, first, last);
    marks.draw_rules(list, visible,
                     page_face(frame.look, TextRole::body, column_width_, text_scale_));
    list.PopClipRect();
}

void TextPane::note_boxes(const Area& area, base::ByteSpan visible) {
    const auto& mentions = reading_->mentions;
    const auto first = std::partition_point(mentions.begin(), mentions.end(), [&](const auto& m) {
        return m.span.end <= visible.begin;
    });
    for (auto i = static_cast<std::uint32_t>(first - mentions.begin());
         i < mentions.size() && mentions[i].span.begin < visible.end; ++i) {
        for (const LineBox& box : layout_.boxes(mentions[i].span)) {
            const float top = std::max(origin_.y + box.top_px, area.y);
            const float bottom = std::min(origin_.y + box.bottom_px, area.bottom());
            if (top < bottom) {
                const auto at = [&](float x, float y) {
                    return carto::ScreenPt{static_cast<double>(origin_.x + x),
                                           static_cast<double>(y)};
                };
                boxes_.push_back({i, at(box.left_px, top), at(box.right_px, bottom)});
                break;
            }
        }
    }
}

void TextPane::draw_lines(ImDrawList& list, const Frame& frame, std::uint32_t first,
                          std::uint32_t last) const {
    const style::Theme& theme = frame.look.theme;
    for (std::uint32_t i = first; i < last; ++i) {
        const Line& line = layout_.lines()[i];
        const TypeFace face = page_face(frame.look, line.role, column_width_, text_scale_);
        const bool is_quiet = line.role == TextRole::byline || line.role == TextRole::date;
        draw_text(
            list, face,
            ImVec2(origin_.x, centered_y(origin_.y + layout_.top_of(line), line.leading_px, face)),
            to_imgui(is_quiet ? theme.quiet_ink : theme.ink),
            base::slice(reading_->article.text, line.span));
    }
}

}  // namespace wherein::ui
