#pragma once
#include <cstdint>
#include <vector>

#include <render/pixel_copy.hpp>
#include <ui/panel.hpp>

struct ImDrawData;
struct ImDrawList;

namespace wherein::platform {

/// A panel's box of the window and a number that changes with what is drawn there.
struct PanelKey {
    render::PixelBox box;
    std::uint64_t key{};

    friend bool operator==(const PanelKey&, const PanelKey&) = default;
};

/// One for each ground in the window that touches neither the map nor another ground. The ground's
/// colour decides the key, and all that Dear ImGui draws there this frame.
/// thread  any
std::vector<PanelKey> keys_of(const ImDrawData& drawn, const ui::Layout& layout,
                              const render::PixelBox& window);

/// The pixels that a list can draw on.
render::PixelBox bounds_of(const ImDrawList& list);

/// Takes the lists out of the frame that draw on one of these boxes only.
void leave_out(ImDrawData& drawn, const std::vector<PanelKey>& boxes);

}  // namespace wherein::platform
