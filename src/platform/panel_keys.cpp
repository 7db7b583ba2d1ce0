#include <platform/panel_keys.hpp>

#include <algorithm>
#include <cmath>

#include <base/hash.hpp>
#include <imgui.h>
#include <platform/grounds.hpp>

namespace wherein::platform {
namespace {

using base::Hash;

template <class Item>
void add_all(Hash& hash, const ImVector<Item>& items) {
    hash.mix_bytes(items.Data, static_cast<std::size_t>(items.Size) * sizeof(Item));
}

std::uint64_t key_of(const ImDrawList& list) {
    Hash hash;
    for (const ImDrawCmd& command : list.CmdBuffer) {
        hash.mix_bytes(&command.ClipRect, sizeof command.ClipRect);
        hash.mix(command.GetTexID());
        hash.mix(command.IdxOffset);
        hash.mix(command.VtxOffset);
        hash.mix(command.ElemCount);
    }
    add_all(hash, list.IdxBuffer);
    add_all(hash, list.VtxBuffer);
    return hash.value();
}

/// From the corners of a box, in whole pixels.
render::PixelBox box_between(ImVec2 min, ImVec2 max) {
    const auto left = static_cast<int>(std::floor(min.x));
    const auto top = static_cast<int>(std::floor(min.y));
    return {left, top, static_cast<int>(std::ceil(max.x)) - left,
            static_cast<int>(std::ceil(max.y)) - top};
}

bool touch(const render::PixelBox& a, const render::PixelBox& b) {
    return !common_part(a, b).is_empty();
}

// Before Dear ImGui 1.90 the lists are a bare array.
template <class Lists>
void shorten(Lists& lists, int count) {
    if constexpr (requires { lists.resize(count); }) {
        lists.resize(count);
    }
}

}  // namespace

render::PixelBox bounds_of(const ImDrawList& list) {
    if (list.VtxBuffer.empty()) {
        return {};
    }
    ImVec2 min = list.VtxBuffer[0].pos;
    ImVec2 max = min;
    for (const ImDrawVert& vertex : list.VtxBuffer) {
        min = {std::min(min.x, vertex.pos.x), std::min(min.y, vertex.pos.y)};
        max = {std::max(max.x, vertex.pos.x), std::max(max.y, vertex.pos.y)};
    }
    ImVec2 clip_min = max;
    ImVec2 clip_max = min;
    for (const ImDrawCmd& command : list.CmdBuffer) {
        const ImVec4& clip = command.ClipRect;
        clip_min = {std::min(clip_min.x, clip.x), std::min(clip_min.y, clip.y)};
        clip_max = {std::max(clip_max.x, clip.z), std::max(clip_max.y, clip.w)};
    }
    return common_part(box_between(min, max), box_between(clip_min, clip_max));
}

std::vector<PanelKey> keys_of(const ImDrawData& drawn, const ui::Layout& layout,
                              const render::PixelBox& window) {
    std::vector<PanelKey> keys;
    for (const ui::Ground& ground : layout.grounds) {
        const render::PixelBox box = common_part(box_of(ground), window);
        const bool is_shared =
            touch(map_box(layout), box) ||
            std::any_of(layout.grounds.begin(), layout.grounds.end(), [&](const auto& other) {
                return &other != &ground && touch(box_of(other), box);
            });
        if (!box.is_empty() && !is_shared) {
            keys.push_back({box, Hash(ground.color).value()});
        }
    }
    for (int i = 0; i < drawn.CmdListsCount; ++i) {
        const ImDrawList& list = *drawn.CmdLists[i];
        const render::PixelBox bounds = bounds_of(list);
        const std::uint64_t key = key_of(list);
        for (PanelKey& panel : keys) {
            if (touch(panel.box, bounds)) {
                panel.key = Hash(panel.key, key).value();
            }
        }
    }
    return keys;
}

void leave_out(ImDrawData& drawn, const std::vector<PanelKey>& boxes) {
    int count = 0;
    for (int i = 0; i < drawn.CmdListsCount; ++i) {
        ImDrawList* list = drawn.CmdLists[i];
        const render::PixelBox bounds = bounds_of(*list);
        const bool is_inside = std::any_of(boxes.begin(), boxes.end(), [&](const PanelKey& panel) {
            return common_part(panel.box, bounds) == bounds;
        });
        if (!is_inside) {
            drawn.CmdLists[count++] = list;
        }
    }
    drawn.CmdListsCount = count;
    shorten(drawn.CmdLists, count);
}

}  // namespace wherein::platform
