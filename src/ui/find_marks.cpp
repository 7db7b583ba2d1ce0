#include <ui/find_marks.hpp>

#include <algorithm>

namespace wherein::ui {
namespace {

constexpr float hit_ratio = 0.38F;
constexpr float current_ratio = 0.75F;

}  // namespace

void draw_find_marks(ImDrawList& list, const Frame& frame, const TextLayout& layout, ImVec2 origin,
                     base::ByteSpan visible) {
    const document::Find& find = frame.state.view.find;
    if (!find.is_open || !find.hits) {
        return;
    }
    const Look& look = frame.look;
    const auto first = std::partition_point(find.hits->begin(), find.hits->end(),
                                            [&](const auto& h) { return h.end <= visible.begin; });
    for (auto hit = first; hit != find.hits->end() && hit->begin < visible.end; ++hit) {
        const bool is_current =
            find.current == static_cast<std::uint32_t>(hit - find.hits->begin());
        const ImU32 fill = to_imgui(style::mix(look.theme.page, look.theme.people_rule,
                                               is_current ? current_ratio : hit_ratio));
        for (const LineBox& box : layout.boxes(*hit)) {
            const float inset = std::round((box.bottom_px - box.top_px) * 0.12F);
            const ImVec2 min(std::floor(origin.x + box.left_px) - look.px(1),
                             origin.y + box.top_px + inset);
            const ImVec2 max(std::ceil(origin.x + box.right_px) + look.px(1),
                             origin.y + box.bottom_px - inset);
            list.AddRectFilled(min, max, fill, look.px(2));
            if (is_current) {
                list.AddRect(min, max, to_imgui(look.theme.ink), look.px(2), 0,
                             std::max(1.5F * look.scale, 1.0F));
            }
        }
    }
}

}  // namespace wherein::ui
