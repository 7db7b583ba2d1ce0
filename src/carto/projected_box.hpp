#pragma once
#include <algorithm>

#include <carto/projection.hpp>

namespace wherein::carto {

/// Makes the box hold the point.
inline void grow(ProjectedBox& box, ProjectedPt p) {
    if (box.is_empty()) {
        box = {p.x_m, p.y_m, p.x_m, p.y_m};
        return;
    }
    box.min_x_m = std::min(box.min_x_m, p.x_m);
    box.min_y_m = std::min(box.min_y_m, p.y_m);
    box.max_x_m = std::max(box.max_x_m, p.x_m);
    box.max_y_m = std::max(box.max_y_m, p.y_m);
}

}  // namespace wherein::carto
