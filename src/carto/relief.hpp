#pragma once
#include <cstdint>
#include <vector>

#include <carto/camera.hpp>

namespace wherein::carto {

/// Heights over a box of degrees, rows from the north. East may run on past 180.
struct HeightGrid {
    base::GeoBox box;
    int width_px{};
    int height_px{};
    std::vector<float> height_m;  ///< below 0 the floor of the sea
};

/// A part of the sea in the pixels of a patch.
struct PatchTile {
    int left_px{}, top_px{}, width_px{}, height_px{};
};

/// Light and shade of the land and depth of the sea for a view and what lies around it, as a small
/// picture that is stretched over the map. Immutable.
struct ReliefPatch {
    std::uint64_t id{};  ///< unique in the process
    Camera camera;       ///< of the patch's own pixels
    ScreenSize size;
    /// Two bytes a pixel: light, 128 on flat ground, less in shade and more in light; and depth, 0 at
    /// the shore and 255 in the deep. Flat on the rim, for what lies around it is drawn like it.
    std::vector<std::uint8_t> light_depth;
    std::vector<PatchTile> sea;  ///< where depth is more than 0
};

/// The camera of a patch for this view: `margin_ratio` more on each side, one pixel for every
/// `shrink` of the view.
Camera patch_camera(const Camera& view, double shrink);
ScreenSize patch_size(ScreenSize view, double margin_ratio, double shrink);

/// Light from the north west and, weaker, from its sides, so that no ridge is lost by its
/// direction; heights are exaggerated the more the smaller the scale.
/// source  Mark (1992), multidirectional oblique-weighted shading, with fixed weights
/// thread  any; pure
ReliefPatch build_relief(const HeightGrid& heights, const Camera& camera, ScreenSize size);

}  // namespace wherein::carto
