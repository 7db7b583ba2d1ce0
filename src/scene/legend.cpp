#include <algorithm>
#include <array>
#include <cmath>

#include <document/comparison.hpp>
#include <scene/draft.hpp>

namespace wherein::scene {
namespace {

using document::Membership;

constexpr double margin_px = 12;
constexpr double text_px = 12;
constexpr double leading_px = 20;
constexpr double swatch_px = 11;
constexpr double pad_px = 10;
// Of the map's width.
constexpr double most_width_ratio = 0.55;

struct Line {
    std::string text;
    Color color;
};

std::string cut_to(const Draft& draft, std::string text, double width_px) {
    const auto width = [&](const std::string& part) {
        return static_cast<double>(
            draft.input.shaper.width_px(part, style::Face::sans, draft.pxf(text_px), 0));
    };
    if (width(text) <= width_px) {
        return text;
    }
    while (!text.empty() && width(text + "\xE2\x80\xA6") > width_px) {
        // A character of UTF-8 goes whole.
        while ((static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) {
            text.pop_back();
        }
        text.pop_back();
    }
    return text + "\xE2\x80\xA6";
}

std::vector<Line> legend_lines(const Draft& draft, const document::Comparison& comparison) {
    const auto entry = [&](Membership membership, const std::string& words) {
        return Line{words + " (" + std::to_string(comparison.count(membership)) + ")",
                    draft.input.theme.comparison_colors[static_cast<std::size_t>(membership)]};
    };
    const double room = draft.input.size.width_px * most_width_ratio;
    const auto title = [&](const document::Reading& text) {
        return cut_to(draft, document::title_of(text.article), room);
    };
    return {entry(Membership::only_a, "Only A: " + title(*comparison.a)),
            entry(Membership::only_b, "Only B: " + title(*comparison.b)),
            entry(Membership::both, "In both")};
}

}  // namespace

void add_legend(Draft& draft) {
    const auto& reading = draft.input.state.reading;
    if (!reading || !reading->comparison) {
        return;
    }
    const auto lines = legend_lines(draft, *reading->comparison);
    double widest = 0;
    for (const Line& line : lines) {
        widest = std::max(widest, static_cast<double>(draft.input.shaper.width_px(
                                      line.text, style::Face::sans, draft.pxf(text_px), 0)));
    }
    const double left = draft.px(margin_px);
    const double leading = draft.px(leading_px);
    const double swatch = draft.px(swatch_px);
    const double text_left = left + draft.px(pad_px) + swatch + draft.px(8);
    const PixelBox box{left, left, text_left + widest + draft.px(pad_px),
                       left + draft.px(pad_px) + leading * static_cast<double>(lines.size())};
    const style::Theme& theme = draft.input.theme;
    draft.scene.boxes.push_back({{box.left_px, box.top_px},
                                 {box.right_px, box.bottom_px},
                                 style::with_alpha(theme.page, 0.9F),
                                 theme.rule,
                                 draft.pxf(4)});
    double middle = box.top_px + draft.px(pad_px) / 2 + leading / 2;
    for (const Line& line : lines) {
        const double x = left + draft.px(pad_px);
        draft.scene.boxes.push_back({{x, middle - swatch / 2},
                                     {x + swatch, middle + swatch / 2},
                                     line.color,
                                     {0, 0, 0, 0},
                                     draft.pxf(2)});
        draft.scene.furniture_text.push_back({line.text,
                                              {text_left, middle + draft.px(4.3)},
                                              style::Face::sans,
                                              draft.pxf(text_px),
                                              theme.ink,
                                              {0, 0, 0, 0},
                                              0,
                                              0});
        middle += leading;
    }
    draft.furniture.push_back(box);
}

}  // namespace wherein::scene
