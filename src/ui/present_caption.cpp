#include <ui/present_caption.hpp>

#include <algorithm>
#include <array>

#include <document/reduce.hpp>
#include <ui/draw.hpp>
#include <ui/panel_model.hpp>

namespace wherein::ui {
namespace {

constexpr float share = 0.32F;
// In a window higher than this, at UI scale 1, the type grows with it, as a projector wants it.
constexpr float usual_window_height = 800;
constexpr float most_growth = 2;
constexpr float least_height = 170;
constexpr float pad = 32;
constexpr float head_height = 34;
constexpr float foot_height = 20;
constexpr float leading_ratio = 1.5F;
constexpr float letters_per_line = 74;
// Type sizes to try; the largest that fits wins.
constexpr std::array<float, 7> sizes{32, 28, 25, 23, 20, 17, 13.5F};

float growth(const Look& look, const Area& caption) {
    return std::clamp(caption.height / look.px(share * usual_window_height), 1.0F, most_growth);
}

Paragraph sentence_of(const Look& look, const Excerpt& quote, float em) {
    return {quote.text,
            look.fonts.at(Family::serif, em * look.scale),
            look.fonts.at(Family::serif_bold, em * look.scale),
            quote.strong,
            look.px(em * leading_ratio),
            to_imgui(look.theme.ink),
            to_imgui(style::mix(look.theme.accent, look.theme.ink, 0.25F))};
}

float measure(const Look& look, float em, float room) {
    return std::min(room, look.px(em * 0.5F * letters_per_line));
}

void draw_sentence(ImDrawList& list, const Look& look, const Excerpt& quote, const Area& room,
                   float grown) {
    float em = sizes.back() * grown;
    for (const float usual : sizes) {
        const float size = usual * grown;
        const Paragraph set = sentence_of(look, quote, size);
        if (paragraph_height(set, measure(look, size, room.width)) <= room.height) {
            em = size;
            break;
        }
    }
    const Paragraph set = sentence_of(look, quote, em);
    const float width = measure(look, em, room.width);
    draw_paragraph(list, set, ImVec2(std::round(room.x + (room.width - width) / 2), room.y), width);
}

void draw_head(ImDrawList& list, const Frame& frame, const Area& row, PlaceIndex place,
               float grown) {
    const Look& look = frame.look;
    const std::string name = place_name(frame.state, place);
    const std::string counter = document::mention_counter(frame.state);
    const std::string kind = type_label(frame.state, place);
    const std::string more = kind + (kind.empty() || counter.empty() ? "" : " \u00B7 ") + counter;
    const TypeFace bold = look.fonts.at(Family::sans_bold, 22 * grown * look.scale);
    const TypeFace quiet = look.fonts.at(Family::sans, 13.5F * grown * look.scale);
    const float square = look.px(14 * grown);
    const float gap = look.px(10);
    const float whole = square + gap + width_px(bold, name) + look.px(14) + width_px(quiet, more);
    float x = std::round(row.x + std::max((row.width - whole) / 2, 0.0F));
    const float middle = row.y + row.height / 2;
    list.AddRectFilled(ImVec2(x, middle - square / 2), ImVec2(x + square, middle + square / 2),
                       to_imgui(frame.color_of(place)), look.px(3));
    x += square + gap;
    draw_text(list, bold, ImVec2(x, centered_y(row.y, row.height, bold)), to_imgui(look.theme.ink),
              name);
    x += width_px(bold, name) + look.px(14);
    draw_text(list, quiet, ImVec2(x, centered_y(row.y, row.height, quiet)),
              to_imgui(look.theme.quiet_ink), more);
}

}  // namespace

float caption_height(const Look& look, const Area& window) {
    return std::round(std::clamp(window.height * share, look.px(least_height),
                                 std::max(window.height * 0.5F, look.px(40))));
}

void show_caption(Frame& frame, const Area& area) {
    const Look& look = frame.look;
    begin_part("caption", area, look.theme.page);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine(ImVec2(area.x, area.y), ImVec2(area.right(), area.y), to_imgui(look.theme.rule));
    const document::Selection& selection = frame.state.view.selection;
    const float inset = look.px(pad);
    const Area inner{area.x + inset, area.y + look.px(14), area.width - 2 * inset,
                     area.height - look.px(14)};
    const float grown = growth(look, area);
    const Area head{inner.x, inner.y, inner.width, look.px(head_height * grown)};
    if (selection.place) {
        draw_head(list, frame, head, *selection.place, grown);
    }
    if (selection.mention && *selection.mention < frame.state.reading->mentions.size()) {
        constexpr std::uint32_t longest = 480;
        const float top = head.bottom() + look.px(10);
        const float bottom = area.bottom() - look.px(foot_height + 4);
        draw_sentence(list, look, excerpt(*frame.state.reading, *selection.mention, longest),
                      {inner.x, top, inner.width, std::max(bottom - top, 1.0F)}, grown);
    }
    const TypeFace face = look.small();
    const std::string keys = "n next \u00B7 p previous \u00B7 Esc leave";
    draw_text(
        list, face,
        ImVec2(area.right() - look.px(14) - width_px(face, keys),
               centered_y(area.bottom() - look.px(foot_height + 2), look.px(foot_height), face)),
        to_imgui(look.theme.faint_ink), keys);
    ImGui::End();
}

}  // namespace wherein::ui
