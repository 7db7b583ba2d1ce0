#pragma once
#include <cstdint>
#include <memory>
#include <vector>

#include <carto/projection.hpp>

namespace wherein::carto {

/// Metres relative to a mesh's anchor. Floats are exact enough here: 0.01 m at 100 km.
struct FloatPt {
    float x_m{};
    float y_m{};
};

/// Filled area as triangles (three points each). Immutable; `id` is unique in the process, so a
/// renderer can keep it on the GPU.
struct FillMesh {
    std::uint64_t id{};
    ProjectedPt anchor_m;
    ProjectedBox box;
    std::vector<FloatPt> triangles;
};

/// Polylines. `ends[i]` is the index past line i's last point. Immutable; `id` as above.
struct StrokeMesh {
    std::uint64_t id{};
    ProjectedPt anchor_m;
    ProjectedBox box;
    std::vector<FloatPt> points;
    std::vector<std::uint32_t> ends;
    /// Share of the full width at each point, 255 for all of it; empty: everywhere all of it.
    std::vector<std::uint8_t> widths{};
};

using FillPtr = std::shared_ptr<const FillMesh>;
using StrokePtr = std::shared_ptr<const StrokeMesh>;

}  // namespace wherein::carto
