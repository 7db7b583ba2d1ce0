#include <ui/place_card.hpp>

#include <ui/draw.hpp>
#include <ui/place_facts.hpp>

namespace wherein::ui {
namespace {

constexpr float pad = 14;

/// Sets one text below the other.
class CardWriter {
  public:
    /// Without a draw list it only measures.
    CardWriter(const Look& look, ImDrawList* list, ImVec2 at, float width)
        : look_(look), list_(list), at_(at), width_(width) {}

    float y() const { return at_.y; }
    void space(float height) { at_.y += look_.px(height); }

    void write(std::string_view text, const TypeFace& face, float leading, style::Color color) {
        if (!text.empty()) {
            set({text, face, face, {}, look_.px(leading), to_imgui(color), 0}, at_.x, width_);
        }
    }

    /// A small bold line with a mark of this colour before it.
    void write_head(const std::string& text, style::Color color) {
        const float indent = look_.px(9);
        if (list_ != nullptr) {
            list_->AddRectFilled(ImVec2(at_.x, at_.y + look_.px(3)),
                                 ImVec2(at_.x + look_.px(3), at_.y + look_.px(15)),
                                 to_imgui(color));
        }
        set({fitted(look_.small_strong(), text, width_ - indent),
             look_.small_strong(),
             look_.small_strong(),
             {},
             look_.px(18),
             to_imgui(look_.theme.ink),
             0},
            at_.x + indent, width_ - indent);
    }

    /// A tinted box with a bold head before its text.
    void write_box(std::string_view head, const std::string& body) {
        const std::string text = std::string(head) + " " + body;
        const float inner = look_.px(10);
        const Paragraph paragraph{text,
                                  look_.small(),
                                  look_.small_strong(),
                                  {0, static_cast<std::uint32_t>(head.size())},
                                  look_.px(18),
                                  to_imgui(look_.theme.ink),
                                  to_imgui(look_.theme.ink)};
        const float height = paragraph_height(paragraph, width_ - 2 * inner) + look_.px(14);
        if (list_ != nullptr) {
            list_->AddRectFilled(at_, ImVec2(at_.x + width_, at_.y + height),
                                 to_imgui(look_.theme.button), look_.px(4));
        }
        at_.y += look_.px(7);
        set(paragraph, at_.x + inner, width_ - 2 * inner);
        at_.y += look_.px(7);
    }

  private:
    void set(const Paragraph& paragraph, float x, float width) {
        at_.y += list_ == nullptr ? paragraph_height(paragraph, width)
                                  : draw_paragraph(*list_, paragraph, ImVec2(x, at_.y), width);
    }

  private:
    const Look& look_;
    ImDrawList* list_;
    ImVec2 at_;
    float width_;
};

void write_facts(CardWriter& card, const Look& look, const PlaceFacts& facts) {
    const style::Theme& theme = look.theme;
    card.write(facts.name, look.heading(), 24, theme.ink);
    card.write(facts.other_names, look.small(), 18, theme.quiet_ink);
    card.space(4);
    card.write(facts.what, look.text(), 20, theme.ink);
    for (const TextQuote& quote : facts.compared) {
        card.space(6);
        const bool is_a = quote.membership == document::Membership::only_a;
        card.write_head(std::string(is_a ? "A: " : "B: ") + quote.title,
                        theme.comparison_colors[static_cast<std::size_t>(quote.membership)]);
        card.write(quote.count == 0   ? "does not name it"
                   : quote.count == 1 ? "once"
                                      : std::to_string(quote.count) + " times",
                   look.small(), 18, theme.quiet_ink);
        card.write(quote.sentence, look.quote(), 19, theme.ink);
        card.space(6);
    }
    card.write(facts.note, look.text(), 20, theme.ink);
    for (const std::string& text : facts.standing) {
        card.space(4);
        card.write(text, look.small(), 18, theme.ink);
    }
    card.space(4);
    const bool has_both = !facts.coordinates.empty() && !facts.measure.empty();
    card.write(facts.coordinates + (has_both ? " \u00B7 " : "") + facts.measure, look.text(), 20,
               theme.ink);
    card.write(facts.coordinates_dms, look.small(), 18, theme.quiet_ink);
    if (!facts.source.empty()) {
        card.write("Source: " + facts.source, look.small(), 18, theme.quiet_ink);
    }
    if (!facts.why.empty()) {
        card.space(8);
        card.write_box(facts.is_chosen_by_reader ? "Chosen by you." : "Why here?", facts.why);
    }
}

constexpr float candidate_height = 24;
constexpr float candidates_head_height = 26;

float candidates_height(const Look& look, const PlaceFacts& facts) {
    return facts.mention ? look.px(candidates_head_height) +
                               static_cast<float>(facts.other_candidates.size() + 1) *
                                   look.px(candidate_height)
                         : 0;
}

/// A line to press; true when pressed.
bool show_line(const Look& look, const char* id, const std::string& text, const Area& area) {
    ImGui::SetCursorScreenPos(ImVec2(area.x, area.y));
    const bool pressed = ImGui::InvisibleButton(id, ImVec2(area.width, area.height));
    const bool is_hot = ImGui::IsItemHovered();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (is_hot) {
        list.AddRectFilled(ImVec2(area.x, area.y), ImVec2(area.right(), area.bottom()),
                           to_imgui(look.theme.button_hover), look.px(4));
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    draw_text(list, look.small(),
              ImVec2(area.x + look.px(6), centered_y(area.y, area.height, look.small())),
              to_imgui(is_hot ? look.theme.ink : look.theme.quiet_ink),
              fitted(look.small(), text, area.width - look.px(12)));
    return pressed;
}

/// The places the mention could name instead, each for this mention or for all of its words.
void show_candidates(Frame& frame, const PlaceFacts& facts, const Area& area) {
    if (!facts.mention) {
        return;
    }
    const Look& look = frame.look;
    const float height = look.px(candidate_height);
    float y = area.y + look.px(candidates_head_height);
    draw_text(*ImGui::GetWindowDrawList(), look.small_strong(), ImVec2(area.x, y - look.px(18)),
              to_imgui(look.theme.quiet_ink),
              facts.other_candidates.empty() ? "Is it another place?" : "Could also be");
    const std::string all = "all " + std::to_string(facts.same_words);
    const float all_width =
        facts.same_words > 1 ? std::ceil(width_px(look.small(), all)) + look.px(14) : 0.0F;
    for (std::size_t i = 0; i < facts.other_candidates.size(); ++i) {
        const OtherCandidate& other = facts.other_candidates[i];
        ImGui::PushID(static_cast<int>(i));
        const Area line{area.x - look.px(6), y, area.width + look.px(12) - all_width, height};
        if (show_line(look, "one", other.text, line)) {
            frame.send(document::ChoosePlace{facts.mention, other.id, false});
        }
        const Area end{line.right(), y, all_width, height};
        if (all_width > 0 && show_line(look, "all", all, end)) {
            frame.send(document::ChoosePlace{facts.mention, other.id, true});
        }
        ImGui::PopID();
        y += height;
    }
    const Area more{area.x - look.px(6), y, area.width + look.px(12), height};
    if (show_line(look, "more", "Another place\u2026", more)) {
        frame.send(document::OpenChoice{facts.mention});
    }
}

}  // namespace

float card_height(const Frame& frame, float width) {
    if (!frame.state.reading || !frame.state.view.selection.place) {
        return 0;
    }
    const float inset = frame.look.px(pad);
    CardWriter card(frame.look, nullptr, ImVec2(0, inset), width - 2 * inset);
    const PlaceFacts facts = place_facts(frame.state, *frame.state.view.selection.place);
    write_facts(card, frame.look, facts);
    return card.y() + candidates_height(frame.look, facts) + inset;
}

void show_card(Frame& frame, const Area& area) {
    const Look& look = frame.look;
    ImDrawList& outer = *ImGui::GetWindowDrawList();
    outer.AddRectFilled(ImVec2(area.x, area.y), ImVec2(area.right(), area.bottom()),
                        to_imgui(look.theme.page));
    outer.AddLine(ImVec2(area.x, area.y), ImVec2(area.right(), area.y), to_imgui(look.theme.rule));
    ImGui::SetCursorScreenPos(ImVec2(area.x, area.y + 1));
    begin_child("card", ImVec2(area.width, area.height - 1), ImGuiWindowFlags_NoNav);
    const float top = area.y - ImGui::GetScrollY();
    const float inset = look.px(pad);
    CardWriter card(look, ImGui::GetWindowDrawList(), ImVec2(area.x + inset, top + inset),
                    area.width - 2 * inset);
    const PlaceFacts facts = place_facts(frame.state, *frame.state.view.selection.place);
    write_facts(card, look, facts);
    show_candidates(frame, facts, {area.x + inset, card.y(), area.width - 2 * inset, 0});
    ImGui::SetCursorScreenPos(ImVec2(area.x, top));
    ImGui::Dummy(ImVec2(1, card.y() + candidates_height(look, facts) + inset - top - 1));
    ImGui::EndChild();
}

}  // namespace wherein::ui
