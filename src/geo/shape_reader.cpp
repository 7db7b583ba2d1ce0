#include <geo/shape_reader.hpp>

#include <cmath>
#include <cstdint>

#include <ogr_geometry.h>

#include <geo/measures.hpp>

namespace wherein::geo {
namespace {

constexpr std::size_t smallest_closed_ring = 4;

std::uint32_t count_of(std::size_t size) {
    return static_cast<std::uint32_t>(size);
}

void append_points(const OGRSimpleCurve& curve, carto::Shape& shape) {
    const std::size_t first = shape.points.size();
    shape.points.resize(first + static_cast<std::size_t>(curve.getNumPoints()));
    if (shape.points.size() > first) {
        constexpr int stride = sizeof(base::LngLat);
        curve.getPoints(&shape.points[first].lng_deg, stride, &shape.points[first].lat_deg, stride);
    }
}

void append_line(const OGRSimpleCurve& line, carto::Shape& shape) {
    if (line.getNumPoints() >= 2) {
        append_points(line, shape);
        shape.ring_ends.push_back(count_of(shape.points.size()));
    }
}

bool append_ring(const OGRLinearRing& ring, carto::Shape& shape) {
    const std::size_t first = shape.points.size();
    append_points(ring, shape);
    if (shape.points.size() > first && shape.points.back() != shape.points[first]) {
        shape.points.push_back(shape.points[first]);
    }
    if (shape.points.size() - first < smallest_closed_ring) {
        shape.points.resize(first);
        return false;
    }
    shape.ring_ends.push_back(count_of(shape.points.size()));
    return true;
}

void append_polygon(const OGRPolygon& polygon, carto::Shape& shape) {
    const OGRLinearRing* outer = polygon.getExteriorRing();
    if (outer == nullptr || !append_ring(*outer, shape)) {
        return;
    }
    for (int i = 0; i < polygon.getNumInteriorRings(); ++i) {
        append_ring(*polygon.getInteriorRing(i), shape);
    }
    shape.polygon_ends.push_back(count_of(shape.ring_ends.size()));
}

void append(const OGRGeometry& geometry, carto::Shape& shape) {
    switch (wkbFlatten(geometry.getGeometryType())) {
        case wkbPolygon:
            append_polygon(*geometry.toPolygon(), shape);
            break;
        case wkbMultiPolygon:
            for (const OGRPolygon* polygon : *geometry.toMultiPolygon()) {
                append_polygon(*polygon, shape);
            }
            break;
        case wkbLineString:
            append_line(*geometry.toLineString(), shape);
            break;
        case wkbMultiLineString:
            for (const OGRLineString* line : *geometry.toMultiLineString()) {
                append_line(*line, shape);
            }
            break;
        default:
            break;
    }
}

std::size_t point_count(const OGRGeometry& geometry) {
    std::size_t count = 0;
    const auto add_polygon = [&count](const OGRPolygon& polygon) {
        for (const OGRLinearRing* ring : polygon) {
            count += static_cast<std::size_t>(ring->getNumPoints());
        }
    };
    switch (wkbFlatten(geometry.getGeometryType())) {
        case wkbPolygon:
            add_polygon(*geometry.toPolygon());
            break;
        case wkbMultiPolygon:
            for (const OGRPolygon* polygon : *geometry.toMultiPolygon()) {
                add_polygon(*polygon);
            }
            break;
        case wkbMultiLineString:
            for (const OGRLineString* line : *geometry.toMultiLineString()) {
                count += static_cast<std::size_t>(line->getNumPoints());
            }
            break;
        default:
            break;
    }
    return count;
}

/// False for NaN too.
bool is_on_earth(base::LngLat point) {
    return std::abs(point.lng_deg) <= 180 && std::abs(point.lat_deg) <= 90;
}

}  // namespace

std::optional<carto::Shape> to_shape(const OGRGeometry& geometry) {
    carto::Shape shape;
    // A vector that grows by doubling keeps up to twice the memory for as long as the layer lives.
    shape.points.reserve(point_count(geometry));
    append(geometry, shape);
    for (const base::LngLat& point : shape.points) {
        if (!is_on_earth(point)) {
            return std::nullopt;
        }
    }
    return shape;
}

std::optional<base::LngLat> point_inside(const OGRGeometry& geometry) {
    const OGRPolygon* largest = nullptr;
    if (wkbFlatten(geometry.getGeometryType()) == wkbPolygon) {
        largest = geometry.toPolygon();
    } else if (wkbFlatten(geometry.getGeometryType()) == wkbMultiPolygon) {
        double largest_area = -1;
        for (const OGRPolygon* polygon : *geometry.toMultiPolygon()) {
            if (const double area = polygon->get_Area(); area > largest_area) {
                largest_area = area;
                largest = polygon;
            }
        }
    }
    OGRPoint point(0, 0);  // GDAL refuses an empty one
    if (largest == nullptr || largest->PointOnSurface(&point) != OGRERR_NONE || point.IsEmpty()) {
        return std::nullopt;
    }
    return base::LngLat{point.getX(), point.getY()};
}

}  // namespace wherein::geo
