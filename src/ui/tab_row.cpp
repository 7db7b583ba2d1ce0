#include <ui/tab_row.hpp>

#include <algorithm>
#include <cmath>

namespace wherein::ui {
namespace {

constexpr float most_width = 210;
constexpr float least_width = 84;

}  // namespace

std::vector<TabSpan> lay_tabs(std::size_t count, std::size_t shown, float width, float scale) {
    std::vector<TabSpan> tabs(count);
    const float share = std::floor(width / static_cast<float>(std::max<std::size_t>(count, 1)));
    const float each =
        std::clamp(share, std::round(least_width * scale), std::round(most_width * scale));
    const float overhang = std::max(static_cast<float>(count) * each - width, 0.0F);
    const float shown_middle = (static_cast<float>(shown) + 0.5F) * each;
    const float moved = std::clamp(std::round(shown_middle - width / 2), 0.0F, overhang);
    for (std::size_t i = 0; i < count; ++i) {
        tabs[i] = {static_cast<float>(i) * each - moved, each};
    }
    return tabs;
}

}  // namespace wherein::ui
