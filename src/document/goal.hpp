#pragma once
#include <optional>

#include <document/state.hpp>

namespace wherein::document {

/// What a move wants to show: a box with free space around, or a position at a scale.
struct Goal {
    base::GeoBox box;
    double margin_ratio{};
    std::optional<base::LngLat> center;  ///< set: this position in the middle, whatever the box
    double m_per_px{};                   ///< the scale that belongs to `center`
};

Goal box_goal(const base::GeoBox& box, double margin_ratio);
Goal point_goal(base::LngLat point, double m_per_px, carto::ScreenSize size);
/// The article's core, or the world where there is none.
Goal home_goal(const AppState& state);
Goal world_goal();

/// The camera that shows the goal in the projection fitted to it, of the chosen kind if one is.
carto::Camera own_camera(const Goal& goal, carto::ScreenSize size, carto::ProjectionChoice choice);
/// The same in a given projection; nullopt where that does not show it.
std::optional<carto::Camera> camera_in(const Goal& goal, carto::ScreenSize size,
                                       const carto::Projection& projection);

/// Whether a view of this box may stay in the projection: projection_for gives nearly the same.
/// Kinds count as other only where a somewhat smaller and a somewhat larger view both want another,
/// so that a view at the limit does not flicker between two.
bool suits(const carto::Projection& projection, const base::GeoBox& view,
           carto::ProjectionChoice choice);

/// The projection this view should have instead of its own; nullopt where that will do.
std::optional<carto::Projection> better_projection(const carto::Camera& camera,
                                                   carto::ScreenSize size,
                                                   carto::ProjectionChoice choice);

/// The camera that shows what this one does in the projection of another choice.
carto::Camera switched(const carto::Camera& camera, carto::ScreenSize size,
                       carto::ProjectionChoice choice);

/// Whether this much of a globe is seen that dragging turns it.
bool is_globe_to_turn(const carto::Camera& camera, carto::ScreenSize size);

/// The closest and the farthest the canvas may show.
double limited_m_per_px(double m_per_px, carto::ScreenSize size);

}  // namespace wherein::document
