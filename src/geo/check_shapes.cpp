#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <memory>
#include <numbers>
#include <unordered_map>

#include <ogr_geometry.h>

#include <geo/data_check.hpp>
#include <geo/gdal_error.hpp>
#include <geo/layer_names.hpp>
#include <geo/measures.hpp>

namespace wherein::geo {
namespace {

constexpr std::size_t most_examples = 5;
constexpr double least_shared_km2 = 1e-3;

/// One polygon of a feature's shape.
struct Part {
    std::uint32_t feature{};
    OGREnvelope box;
    std::unique_ptr<OGRPolygon> polygon;
};

std::vector<Part> parts_of(const carto::Layer& layer) {
    std::vector<Part> parts;
    for (std::uint32_t f = 0; f < layer.features.size(); ++f) {
        const carto::Shape& shape = layer.features[f].shape;
        std::uint32_t ring = 0;
        for (const std::uint32_t polygon_end : shape.polygon_ends) {
            Part part{f, {}, std::make_unique<OGRPolygon>()};
            for (; ring < polygon_end; ++ring) {
                OGRLinearRing outline;
                for (std::uint32_t i = ring == 0 ? 0 : shape.ring_ends[ring - 1];
                     i < shape.ring_ends[ring]; ++i) {
                    outline.addPoint(shape.points[i].lng_deg, shape.points[i].lat_deg);
                }
                part.polygon->addRing(&outline);
            }
            part.polygon->getEnvelope(&part.box);
            parts.push_back(std::move(part));
        }
    }
    return parts;
}

std::string name_of(const carto::Layer& layer, std::uint32_t index) {
    const carto::Feature& feature = layer.features[index];
    const std::string number = "feature " + std::to_string(index + 1);
    return feature.name.empty() ? (feature.key.empty() ? number : feature.key)
                                : feature.name + " (" + feature.key + ")";
}

std::string km2_text(double km2) {
    return std::to_string(km2).substr(0, 8) + " km2";
}

double shared_km2(const Part& a, const Part& b) {
    const std::unique_ptr<OGRGeometry> common(a.polygon->Intersection(b.polygon.get()));
    if (!common || common->getDimension() < 2) {
        return 0;
    }
    double square_deg = 0;
    if (const auto* surface = dynamic_cast<const OGRSurface*>(common.get())) {
        square_deg = surface->get_Area();
    } else if (const auto* many = dynamic_cast<const OGRGeometryCollection*>(common.get())) {
        square_deg = many->get_Area();
    }
    constexpr double km_per_deg = 111.2;
    const double middle = (a.box.MinY + a.box.MaxY) / 2 * std::numbers::pi / 180;
    return square_deg * km_per_deg * km_per_deg * std::cos(middle);
}

using Point = std::pair<double, double>;

}  // namespace

Finding invalid_polygons(const carto::Layer& layer) {
    const GdalErrorCapture quiet;
    Finding finding{"invalid polygons", file_stem(layer.kind), 0, {}, 0, {}};
    for (const Part& part : parts_of(layer)) {
        if (part.polygon->IsValid() == FALSE) {
            ++finding.count;
            if (finding.examples.size() < most_examples) {
                finding.examples.push_back(name_of(layer, part.feature));
            }
        }
    }
    return finding;
}

Finding overlapping_polygons(const carto::Layer& layer) {
    const GdalErrorCapture quiet;
    Finding finding{"overlapping polygons", file_stem(layer.kind), 0, {}, 0, {}};
    std::vector<Part> parts = parts_of(layer);
    std::sort(parts.begin(), parts.end(),
              [](const Part& a, const Part& b) { return a.box.MinX < b.box.MinX; });
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> shared;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (std::size_t j = i + 1; j < parts.size() && parts[j].box.MinX < parts[i].box.MaxX;
             ++j) {
            const bool may_overlap = parts[i].feature != parts[j].feature &&
                                     parts[i].box.MinY < parts[j].box.MaxY &&
                                     parts[j].box.MinY < parts[i].box.MaxY;
            const double km2 = may_overlap ? shared_km2(parts[i], parts[j]) : 0;
            if (km2 > least_shared_km2) {
                shared[std::minmax(parts[i].feature, parts[j].feature)] += km2;
            }
        }
    }
    std::vector<std::pair<double, std::string>> pairs;
    for (const auto& [features, km2] : shared) {
        pairs.emplace_back(km2, name_of(layer, features.first) + " and " +
                                    name_of(layer, features.second) + ", " + km2_text(km2));
    }
    std::sort(pairs.rbegin(), pairs.rend());
    finding.count = pairs.size();
    for (std::size_t i = 0; i < std::min(most_examples, pairs.size()); ++i) {
        finding.examples.push_back(pairs[i].second);
    }
    return finding;
}

Finding overused_edges(const carto::Layer& layer) {
    Finding finding{"edges used more than twice", file_stem(layer.kind), 0, {}, 0, {}};
    const auto hash = [](const std::pair<Point, Point>& edge) {
        std::size_t mixed = 0;
        for (const double value :
             {edge.first.first, edge.first.second, edge.second.first, edge.second.second}) {
            mixed = (mixed ^ std::hash<double>()(value)) * 0x9E3779B97F4A7C15ULL;
        }
        return mixed ^ (mixed >> 29U);
    };
    std::unordered_map<std::pair<Point, Point>, std::uint32_t, decltype(hash)> uses(1024, hash);
    for (std::uint32_t f = 0; f < layer.features.size(); ++f) {
        const carto::Shape& shape = layer.features[f].shape;
        std::uint32_t begin = 0;
        for (const std::uint32_t end : shape.ring_ends) {
            for (std::uint32_t i = begin; i + 1 < end; ++i) {
                const Point a{shape.points[i].lng_deg, shape.points[i].lat_deg};
                const Point b{shape.points[i + 1].lng_deg, shape.points[i + 1].lat_deg};
                if (++uses[{a, b}] > 1) {
                    ++finding.count;
                    if (finding.examples.size() < most_examples) {
                        finding.examples.push_back(name_of(layer, f) + " at " +
                                                   std::to_string(a.first) + ", " +
                                                   std::to_string(a.second));
                    }
                }
            }
            begin = end;
        }
    }
    return finding;
}

}  // namespace wherein::geo
