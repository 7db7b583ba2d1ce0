#pragma once
#include <vector>

#include <SFML/Graphics/Vertex.hpp>
#include <carto/map_geometry.hpp>

namespace wherein::render {

/// A stroke mesh as one triangle strip for shaders/line.vert, its lines joined by empty triangles.
struct LineStrip {
    std::vector<sf::Vertex> vertices;
    double unit_m{1};  ///< length of one step of the distance stored in the colour bytes
};

/// thread  any; pure
LineStrip build_strip(const carto::StrokeMesh& mesh);

/// The distance along the line stored in a vertex, in units of LineStrip::unit_m.
std::uint32_t distance_units(const sf::Vertex& vertex);

}  // namespace wherein::render
