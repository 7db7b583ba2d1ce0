#include <render/tile_keys.hpp>

#include <algorithm>

#include <base/hash.hpp>

namespace wherein::render {
namespace {

using base::Hash;

std::uint64_t key_of_all(const scene::Scene& scene) {
    Hash hash(scene.background);
    if (const auto& relief = scene.relief) {
        hash.mix(Hash(relief->patch->id, relief->shadow, relief->light, relief->deep).value());
    }
    for (const scene::RasterItem& raster : scene.rasters) {
        hash.mix(Hash(raster.geometry.get(), raster.opacity).value());
    }
    return hash.value();
}

}  // namespace

TileKeys::TileKeys(const scene::Scene& scene, const carto::Camera& grid)
    : grid_(grid), of_all_(key_of_all(scene)) {
    add(scene.base_fills);
    add(scene.base_strokes);
    add(scene.place_fills);
    add(scene.place_strokes);
    add(scene.border_strokes);
}

void TileKeys::add(const std::vector<scene::FillItem>& fills) {
    for (const scene::FillItem& item : fills) {
        if (item.mesh) {
            const Hash hash(item.mesh->id, item.color, item.hatch, item.has_relief,
                            item.hatch_scale, item.edge_color, item.edge ? item.edge->id : 0);
            add(item.mesh->box, 1, hash.value());
        }
    }
}

void TileKeys::add(const std::vector<scene::StrokeItem>& strokes) {
    for (const scene::StrokeItem& item : strokes) {
        if (item.mesh) {
            const style::LineStyle& style = item.style;
            const Hash hash(~item.mesh->id, style.color, style.casing, style.width_px,
                            style.casing_width_px, style.dash_px, style.gap_px);
            // Mitres reach twice as far as half a line's width and its feather.
            const float reach_px = std::max(style.width_px, style.casing_width_px) + 1;
            add(item.mesh->box, static_cast<double>(reach_px), hash.value());
        }
    }
}

void TileKeys::add(const carto::ProjectedBox& box, double margin_px, std::uint64_t key) {
    if (box.is_empty()) {
        return;
    }
    const double scale = 1 / grid_.m_per_px;
    const carto::ProjectedPt corner = grid_.center_m;
    items_.push_back({(box.min_x_m - corner.x_m) * scale - margin_px,
                      (corner.y_m - box.max_y_m) * scale - margin_px,
                      (box.max_x_m - corner.x_m) * scale + margin_px,
                      (corner.y_m - box.min_y_m) * scale + margin_px, key});
}

std::uint64_t TileKeys::of(int column, int row) const {
    const double left_px = column * tile_px;
    const double top_px = row * tile_px;
    Hash hash(of_all_);
    for (const Item& item : items_) {
        if (item.right_px >= left_px && item.left_px <= left_px + tile_px &&
            item.bottom_px >= top_px && item.top_px <= top_px + tile_px) {
            hash.mix(item.key);
        }
    }
    return hash.value() | 1U;
}

}  // namespace wherein::render
