// The mentions below an open row of the places table, and what stands there when it has no rows.
#include <ui/place_table.hpp>

#include <algorithm>

namespace wherein::ui {
namespace {

constexpr float caption_height = 18;
constexpr float quote_leading = 19;
constexpr float quote_pad = 6;

Paragraph quote_paragraph(const Look& look, const Excerpt& quote) {
    return {quote.text,
            look.quote(),
            look.quote_strong(),
            quote.strong,
            look.px(quote_leading),
            to_imgui(look.theme.ink),
            to_imgui(style::mix(look.theme.accent, look.theme.ink, 0.25F))};
}

Paragraph quiet_paragraph(const Look& look, std::string_view text) {
    return {text,
            look.text(),
            look.strong(),
            {},
            look.px(20),
            to_imgui(look.theme.quiet_ink),
            to_imgui(look.theme.ink)};
}

std::string empty_text(const document::AppState& state) {
    if (!state.reading) {
        return "The places of an article stand here.";
    }
    if (!state.reading->is_geoparsed) {
        return "Looking for places\u2026";
    }
    if (state.reading->mentions.empty()) {
        return "No places found in this text. The map can be used all the same.";
    }
    return state.view.filter.empty() ? "No place of these kinds."
                                     : "No place matches \u201C" + state.view.filter + "\u201D.";
}

}  // namespace

float PlaceTable::quote_height(const Frame& frame, std::uint32_t mention, float width) {
    if (quote_width_ != width) {
        quote_heights_.clear();
        quote_width_ = width;
    }
    const auto known = quote_heights_.find(mention);
    if (known != quote_heights_.end()) {
        return known->second;
    }
    const Look& look = frame.look;
    const Excerpt quote = excerpt(*frame.state.reading, mention);
    const float text = paragraph_height(quote_paragraph(look, quote), width);
    return quote_heights_[mention] = text + look.px(caption_height + 2 * quote_pad);
}

float PlaceTable::show_quote(Frame& frame, std::uint32_t mention, float y, const Area& view,
                             const Columns& at) {
    const float height = quote_height(frame, mention, at.count_right - at.name);
    const Area area{view.x, y, view.width, height};
    if (area.bottom() <= view.y || y >= view.bottom()) {
        return height;
    }
    ImGui::PushID(static_cast<int>(mention));
    ImGui::SetCursorScreenPos(ImVec2(area.x, area.y));
    const bool pressed = ImGui::InvisibleButton("quote", ImVec2(area.width, height));
    const bool is_hot = ImGui::IsItemHovered();
    ImGui::PopID();
    if (is_hot) {
        frame.hover = frame.state.reading->mentions[mention].place;
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    if (is_hot && ImGui::IsMouseReleased(ImGuiMouseButton_Right)) {
        open_menu(frame, mention);
    }
    if (pressed) {
        frame.send(document::SelectMention{mention, true});
    }
    draw_quote(frame, mention, area, at);
    return height;
}

float PlaceTable::draw_text_head(const Look& look, const document::OwnMention& first,
                                 const Area& area, const Columns& at) {
    const auto membership =
        first.is_in_b ? document::Membership::only_b : document::Membership::only_a;
    const std::string title =
        (first.is_in_b ? "B: " : "A: ") + document::title_of(first.text->article);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const TypeFace face = look.small_strong();
    list.AddRectFilled(
        ImVec2(at.square, area.y + look.px(7)),
        ImVec2(at.square + look.px(3), area.bottom() - look.px(5)),
        to_imgui(look.theme.comparison_colors[static_cast<std::size_t>(membership)]));
    draw_text(list, face, ImVec2(at.name, centered_y(area.y, area.height, face)),
              to_imgui(look.theme.ink), fitted(face, title, at.count_right - at.name));
    return area.height;
}

void PlaceTable::draw_quote(const Frame& frame, std::uint32_t mention, const Area& area,
                            const Columns& at) const {
    const Look& look = frame.look;
    const style::Theme& theme = look.theme;
    const auto& view = frame.state.view;
    const bool is_current = view.selection.mention == mention;
    const bool is_selected = view.selection.place == frame.state.reading->mentions[mention].place;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 max(area.right(), area.bottom() - 1);
    if (is_selected) {
        list.AddRectFilled(
            ImVec2(area.x, area.y), max,
            to_imgui(is_current ? theme.sentence_fill
                                : style::mix(theme.panel, theme.sentence_fill, 0.5F)));
    }
    if (is_current) {
        list.AddRectFilled(ImVec2(area.x, area.y), ImVec2(area.x + look.px(3), max.y),
                           to_imgui(theme.sentence_rule));
    }
    list.AddLine(ImVec2(area.x, max.y), max, to_imgui(style::mix(theme.panel, theme.rule, 0.55F)));
    const float top = area.y + look.px(quote_pad);
    draw_text(list, look.small(),
              ImVec2(at.name, centered_y(top, look.px(caption_height), look.small())),
              to_imgui(theme.quiet_ink), mention_caption(*frame.state.reading, mention));
    const Excerpt quote = excerpt(*frame.state.reading, mention);
    draw_paragraph(list, quote_paragraph(look, quote),
                   ImVec2(at.name, top + look.px(caption_height)), at.count_right - at.name);
}

void PlaceTable::show_empty(Frame& frame, const Area& area) const {
    const Look& look = frame.look;
    const document::AppState& state = frame.state;
    const std::string text = empty_text(state);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float pad = look.px(16);
    ImVec2 at(area.x + pad, area.y + look.px(20));
    const float width = std::max(area.width - 2 * pad, look.px(60));
    at.y += draw_paragraph(list, quiet_paragraph(look, text), at, width) + look.px(10);
    if (state.reading && !state.reading->is_geoparsed) {
        const float ratio = static_cast<float>(std::clamp(state.resources.loaded_ratio, 0.0, 1.0));
        const ImVec2 end(at.x + width, at.y + look.px(4));
        list.AddRectFilled(at, end, to_imgui(look.theme.rule), look.px(2));
        list.AddRectFilled(at, ImVec2(at.x + width * ratio, end.y), to_imgui(look.theme.accent),
                           look.px(2));
        at.y += look.px(14);
        draw_paragraph(list, quiet_paragraph(look, "The text can be read meanwhile."), at, width);
    }
}

}  // namespace wherein::ui
