#include <platform/panel_keys.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>

#include <imgui.h>
#include <platform/grounds.hpp>

namespace wherein::platform {
namespace {

/// Mixes memory eight bytes at a time: tens of thousands of vertices come by in every frame.
class Hash {
  public:
    void add(const void* data, std::size_t size) {
        const auto* bytes = static_cast<const unsigned char*>(data);
        for (; size >= sizeof(std::uint64_t); size -= sizeof(std::uint64_t)) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes, sizeof word);
            mix(word);
            bytes += sizeof word;
        }
        std::uint64_t rest = size;
        for (; size > 0; --size) {
            rest = rest << 8U | *bytes++;
        }
        mix(rest);
    }
    void mix(std::uint64_t word) {
        value_ = (value_ ^ word) * 0x9E3779B97F4A7C15ULL;
        value_ ^= value_ >> 32U;
    }
    std::uint64_t value() const { return value_; }

  private:
    std::uint64_t value_{0x243F6A8885A308D3ULL};
};

template <class Item>
void add_all(Hash& hash, const ImVector<Item>& items) {
    hash.add(items.Data, static_cast<std::size_t>(items.Size) * sizeof(Item));
}

std::uint64_t key_of(const ImDrawList& list) {
    Hash hash;
    for (const ImDrawCmd& command : list.CmdBuffer) {
        hash.add(&command.ClipRect, sizeof command.ClipRect);
        const ImTextureID texture = command.GetTexID();
        hash.add(&texture, sizeof texture);
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
            Hash hash;
            hash.add(&ground.color, sizeof ground.color);
            keys.push_back({box, hash.value()});
        }
    }
    for (int i = 0; i < drawn.CmdListsCount; ++i) {
        const ImDrawList& list = *drawn.CmdLists[i];
        const render::PixelBox bounds = bounds_of(list);
        const std::uint64_t key = key_of(list);
        for (PanelKey& panel : keys) {
            if (touch(panel.box, bounds)) {
                Hash hash;
                hash.mix(panel.key);
                hash.mix(key);
                panel.key = hash.value();
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
