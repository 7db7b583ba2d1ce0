#include <algorithm>
#include <cmath>
#include <random>

#include <carto/footprint.hpp>
#include <carto/geo_box.hpp>
#include <carto/map_geometry.hpp>
#include <geo/layers.hpp>
#include <support/catch.hpp>

using namespace wherein;
using carto::Detail;
using carto::LayerKind;
using carto::ProjectedPt;
using carto::ProjectionKind;

namespace {

const carto::Atlas& atlas() {
    static const carto::Atlas loaded = [] {
        geo::start_gdal();
        carto::Atlas made;
        for (const LayerKind kind : {LayerKind::countries_low, LayerKind::countries_mid,
                                     LayerKind::disputed_areas, LayerKind::disputed_lines}) {
            const auto layer =
                geo::load_layer(std::filesystem::path(WHEREIN_SOURCE_DIR) / "geodata", kind, {});
            REQUIRE(layer.has_value());
            carto::layer_of(made, kind) = *layer;
        }
        return made;
    }();
    return loaded;
}

bool is_land(const carto::Layer& layer, base::LngLat p) {
    return std::ranges::any_of(layer.features, [p](const carto::Feature& feature) {
        return carto::contains(feature.box, p) && carto::contains(feature.shape, p);
    });
}

struct Sample {
    base::LngLat position;
    bool is_land{};
};

/// Positions all over the earth, more of them where maps are cut and where they end; none so near
/// to a shore that the two sides of a cut or a chord may differ.
const std::vector<Sample>& samples(LayerKind kind) {
    static std::map<LayerKind, std::vector<Sample>> kept;
    std::vector<Sample>& made = kept[kind];
    if (!made.empty()) {
        return made;
    }
    constexpr double near_deg = 0.6;
    std::mt19937 random(7);
    std::uniform_real_distribution<double> share(-1, 1);
    for (int i = 0; i < 1'500; ++i) {
        base::LngLat p{180 * share(random), std::asin(share(random)) * 180 / M_PI};
        if (i % 3 == 1) {
            p.lng_deg = carto::wrapped_deg(180 + 8 * share(random));
        } else if (i % 3 == 2) {
            p.lat_deg = std::copysign(78 + 11 * std::abs(share(random)), share(random));
        }
        const carto::Layer& layer = *carto::layer_of(atlas(), kind);
        const bool here = is_land(layer, p);
        const double lng_deg = near_deg / std::cos(p.lat_deg * M_PI / 180);
        const bool is_clear =
            std::abs(p.lat_deg) < 90 - near_deg &&
            std::ranges::all_of(std::array{-1.0, -0.5, 0.0, 0.5, 1.0}, [&](double right) {
                return std::ranges::all_of(std::array{-1.0, -0.5, 0.0, 0.5, 1.0}, [&](double up) {
                    return is_land(layer, {carto::wrapped_deg(p.lng_deg + right * lng_deg),
                                           p.lat_deg + up * near_deg}) == here;
                });
            });
        if (is_clear) {
            made.push_back({p, here});
        }
    }
    return made;
}

ProjectedPt at(ProjectedPt anchor_m, carto::FloatPt p) {
    return {anchor_m.x_m + static_cast<double>(p.x_m), anchor_m.y_m + static_cast<double>(p.y_m)};
}

double cross(ProjectedPt a, ProjectedPt b, ProjectedPt c) {
    return (b.x_m - a.x_m) * (c.y_m - a.y_m) - (b.y_m - a.y_m) * (c.x_m - a.x_m);
}

bool is_filled(const std::vector<carto::FillPtr>& fills, ProjectedPt p) {
    return std::ranges::any_of(fills, [p](const carto::FillPtr& mesh) {
        if (p.x_m < mesh->box.min_x_m || p.x_m > mesh->box.max_x_m || p.y_m < mesh->box.min_y_m ||
            p.y_m > mesh->box.max_y_m) {
            return false;
        }
        for (std::size_t i = 0; i + 2 < mesh->triangles.size(); i += 3) {
            const ProjectedPt a = at(mesh->anchor_m, mesh->triangles[i]);
            const ProjectedPt b = at(mesh->anchor_m, mesh->triangles[i + 1]);
            const ProjectedPt c = at(mesh->anchor_m, mesh->triangles[i + 2]);
            const double ab = cross(a, b, p), bc = cross(b, c, p), ca = cross(c, a, p);
            if ((ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0)) {
                return true;
            }
        }
        return false;
    });
}

double filled_m2(const std::vector<carto::FillPtr>& fills) {
    double twice_m2 = 0;
    for (const carto::FillPtr& mesh : fills) {
        for (std::size_t i = 0; i + 2 < mesh->triangles.size(); i += 3) {
            twice_m2 += std::abs(cross(at(mesh->anchor_m, mesh->triangles[i]),
                                       at(mesh->anchor_m, mesh->triangles[i + 1]),
                                       at(mesh->anchor_m, mesh->triangles[i + 2])));
        }
    }
    return twice_m2 / 2;
}

/// What the lines go around, counted negative where it lies to their right; seen from a point near
/// by, so that a small gap counts for little.
double enclosed_m2(const std::vector<carto::StrokePtr>& lines, ProjectedPt from) {
    double twice_m2 = 0;
    for (const carto::StrokePtr& mesh : lines) {
        std::size_t i = 0;
        for (const std::uint32_t end : mesh->ends) {
            for (; i + 1 < end; ++i) {
                const ProjectedPt a = at(mesh->anchor_m, mesh->points[i]);
                const ProjectedPt b = at(mesh->anchor_m, mesh->points[i + 1]);
                twice_m2 += cross(from, a, b);
            }
            i = end;
        }
    }
    return twice_m2 / 2;
}

}  // namespace

TEST_CASE("in every projection land is drawn where there is land, and nowhere else", "[geo]") {
    const carto::Projection projection =
        GENERATE(carto::Projection{ProjectionKind::equal_earth, 0, 0, 0, 0},
                 carto::Projection{ProjectionKind::equal_earth, 105, 0, 0, 0},
                 carto::Projection{ProjectionKind::mercator, 0, 0, 0, 0},
                 carto::Projection{ProjectionKind::mercator, 178, 0, 0, 0},
                 carto::Projection{ProjectionKind::plate_carree, 0, 0, 0, 0},
                 carto::Projection{ProjectionKind::plate_carree, -150, 0, 0, 0},
                 carto::Projection{ProjectionKind::lambert_conformal_conic, 100, 62, 50, 72},
                 carto::Projection{ProjectionKind::lambert_conformal_conic, -152, 63, 55, 70},
                 carto::Projection{ProjectionKind::lambert_conformal_conic, 135, -25, -30, -20},
                 carto::Projection{ProjectionKind::orthographic, 0, -90, 0, 0},
                 carto::Projection{ProjectionKind::orthographic, 100, 62, 0, 0},
                 carto::Projection{ProjectionKind::orthographic, 178, -17, 0, 0});
    const auto [detail, kind] = GENERATE(std::pair(carto::Detail::low, LayerKind::countries_low),
                                         std::pair(carto::Detail::mid, LayerKind::countries_mid));
    const auto level = carto::build_level(atlas(), projection, detail, {});
    REQUIRE(level);
    std::size_t seen = 0, on_land = 0;
    std::string wrong;
    for (const Sample& sample : samples(kind)) {
        const auto p = carto::project(projection, sample.position);
        // Hard by the horizon a chord of the rim may lie on either side of it.
        const bool is_beyond = (projection.kind == ProjectionKind::mercator &&
                                std::abs(sample.position.lat_deg) > 85) ||
                               (projection.kind == ProjectionKind::orthographic && p &&
                                std::hypot(p->x_m, p->y_m) > 6'350'000);
        if (!p || is_beyond) {
            continue;
        }
        ++seen;
        on_land += sample.is_land ? 1 : 0;
        if (is_filled(level->land, *p) != sample.is_land) {
            wrong += std::to_string(sample.position.lng_deg) + " " +
                     std::to_string(sample.position.lat_deg) + "; ";
        }
    }
    CAPTURE(static_cast<int>(projection.kind), projection.lng0_deg, static_cast<int>(detail));
    CHECK(seen > 300);
    CHECK(on_land > 50);
    CHECK(wrong == "");
}

TEST_CASE("the outline of a country runs around it with the inside on its left, in every view",
          "[geo]") {
    const std::string party = GENERATE("", "AZ", "AM", "RU", "UA", "IN", "PK", "CN", "MA", "RS");
    auto footprints = std::make_shared<std::vector<carto::Footprint>>();
    std::size_t exchanged = 0;
    for (const carto::Feature& country : atlas().countries_mid->features) {
        carto::Footprint footprint = carto::resolve_footprint(atlas(), {country.key});
        carto::see_from(atlas(), {party, base::Date{2021, 2, 14}}, footprint);
        exchanged += footprint.gained.size() + footprint.lost.size();
        footprints->push_back(std::move(footprint));
    }
    CHECK(exchanged > 0);
    const carto::Projection projection{ProjectionKind::equal_earth, 11, 0, 0, 0};
    const auto built = carto::build_footprints(atlas(), footprints, projection, Detail::mid, {});
    REQUIRE(built);
    for (std::size_t i = 0; i < footprints->size(); ++i) {
        const carto::Feature& country = atlas().countries_mid->features[i];
        // Along the edge of the map there is no outline.
        if (country.key == "RU" || country.key == "AQ" || country.key == "US") {
            continue;
        }
        CAPTURE(party, country.key, country.name);
        const ProjectedPt near =
            carto::project(projection, country.label_point).value_or(ProjectedPt{});
        const double filled = filled_m2(built->shapes[i].fills);
        CHECK_THAT(enclosed_m2(built->shapes[i].outline, near),
                   Catch::Matchers::WithinAbs(filled, 0.01 * filled + 1e6));
    }
}
