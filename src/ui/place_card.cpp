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
        card.write_box("Why here?", facts.why);
    }
    if (!facts.other_candidates.empty()) {
        card.space(8);
        card.write("Could also be: " + facts.other_candidates, look.small(), 18, theme.quiet_ink);
    }
}

}  // namespace

float card_height(const Frame& frame, float width) {
    if (!frame.state.reading || !frame.state.view.selection.place) {
        return 0;
    }
    const float inset = frame.look.px(pad);
    CardWriter card(frame.look, nullptr, ImVec2(0, inset), width - 2 * inset);
    write_facts(card, frame.look, place_facts(frame.state, *frame.state.view.selection.place));
    return card.y() + inset;
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
    write_facts(card, look, place_facts(frame.state, *frame.state.view.selection.place));
    ImGui::SetCursorScreenPos(ImVec2(area.x, top));
    ImGui::Dummy(ImVec2(1, card.y() + inset - top - 1));
    ImGui::EndChild();
}

}  // namespace wherein::ui
