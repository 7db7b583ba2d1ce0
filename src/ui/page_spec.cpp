#include <ui/page_spec.hpp>

namespace wherein::ui {
namespace {

constexpr float body_em = 17;
constexpr float body_leading = 27;
constexpr float title_em_per_leading = 0.79F;
constexpr float heading_em = 19;
constexpr float head_em = 13.5F;
constexpr float head_leading = 21;
// A letter of running English text with its share of spaces is about half an em wide.
constexpr float em_per_letter = 0.5F;
constexpr float letters_per_line = 70;

float title_em(float column_width, float scale) {
    return column_width < 380 * scale ? 22.0F : 26.0F;
}

}  // namespace

TypeFace page_face(const Look& look, TextRole role, float column_width, double text_scale) {
    const float scale = look.scale * static_cast<float>(text_scale);
    switch (role) {
        case TextRole::title:
            return look.fonts.at(Family::serif_bold, title_em(column_width, scale) * scale);
        case TextRole::byline:
        case TextRole::date:
            return look.fonts.at(Family::sans, head_em * scale);
        case TextRole::heading:
            return look.fonts.at(Family::serif_bold, heading_em * scale);
        case TextRole::body:
            break;
    }
    return look.fonts.at(Family::serif, body_em * scale);
}

PageSpec page_spec(const Look& look, float column_width, double text_scale) {
    const auto px = [&](float value) { return look.px(value * static_cast<float>(text_scale)); };
    PageSpec page;
    page.width_px = column_width;
    page.top_px = px(28);
    page.bottom_px = px(64);
    page.roles[static_cast<std::size_t>(TextRole::title)] = {
        px(title_em(column_width, look.scale * static_cast<float>(text_scale)) /
           title_em_per_leading),
        px(24)};
    page.roles[static_cast<std::size_t>(TextRole::byline)] = {px(head_leading), px(12)};
    page.roles[static_cast<std::size_t>(TextRole::date)] = {px(head_leading), 0};
    page.roles[static_cast<std::size_t>(TextRole::heading)] = {px(body_leading), px(26)};
    page.roles[static_cast<std::size_t>(TextRole::body)] = {px(body_leading), px(14)};
    return page;
}

float full_measure(const Look& look, double text_scale) {
    return look.px(body_em * em_per_letter * letters_per_line * static_cast<float>(text_scale));
}

}  // namespace wherein::ui
