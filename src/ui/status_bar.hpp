#pragma once
#include <carto/camera.hpp>
#include <ui/frame.hpp>

namespace wherein::ui {

/// Where the map stands in the window.
struct MapPlace {
    carto::ScreenPt corner;
    carto::ScreenSize size;
};

/// The line at the foot: mention, projection, scale, coordinates, notice or progress, key hints.
void show_status_bar(Frame& frame, const Area& area, const MapPlace& map);

}  // namespace wherein::ui
