#include <render/mesh_cache.hpp>

#include <algorithm>
#include <utility>
#include <vector>

#include <render/strip.hpp>

namespace wherein::render {
namespace {

// Fill and stroke meshes may count their ids apart.
constexpr std::uint64_t stroke_bit = 1ULL << 63U;

std::unique_ptr<GpuMesh> upload(const std::vector<sf::Vertex>& vertices, sf::PrimitiveType type,
                                double unit_m) {
    if (vertices.empty()) {
        return nullptr;
    }
    auto mesh = std::make_unique<GpuMesh>();
    mesh->unit_m = unit_m;
    mesh->buffer.setPrimitiveType(type);
    mesh->buffer.setUsage(sf::VertexBuffer::Usage::Static);
    if (!mesh->buffer.create(vertices.size()) || !mesh->buffer.update(vertices.data())) {
        return nullptr;
    }
    return mesh;
}

}  // namespace

template <class Build>
GpuMesh* MeshCache::find(std::uint64_t id, Build build) {
    const auto [place, is_new] = entries_.try_emplace(id);
    Entry& entry = place->second;
    entry.last_frame = frame_;
    if (is_new) {
        entry.mesh = build();
        entry.bytes = entry.mesh ? entry.mesh->buffer.getVertexCount() * sizeof(sf::Vertex) : 0;
        bytes_ += entry.bytes;
    }
    return entry.mesh.get();
}

GpuMesh* MeshCache::find(const carto::FillMesh& mesh) {
    return find(mesh.id, [&mesh] {
        std::vector<sf::Vertex> vertices;
        vertices.reserve(mesh.triangles.size());
        for (const carto::FloatPt point : mesh.triangles) {
            vertices.emplace_back(sf::Vector2f(point.x_m, point.y_m));
        }
        return upload(vertices, sf::PrimitiveType::Triangles, 1);
    });
}

GpuMesh* MeshCache::find(const carto::StrokeMesh& mesh) {
    return find(mesh.id | stroke_bit, [&mesh] {
        const LineStrip strip = build_strip(mesh);
        return upload(strip.vertices, sf::PrimitiveType::TriangleStrip, strip.unit_m);
    });
}

void MeshCache::end_frame() {
    for (auto entry = entries_.begin(); entry != entries_.end();) {
        if (frame_ - entry->second.last_frame > frames_kept) {
            bytes_ -= entry->second.bytes;
            entry = entries_.erase(entry);
        } else {
            ++entry;
        }
    }
    if (bytes_ > most_bytes_) {
        drop_over_budget();
    }
    ++frame_;
}

void MeshCache::drop_over_budget() {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> by_age;
    for (const auto& [id, entry] : entries_) {
        if (entry.last_frame != frame_) {
            by_age.emplace_back(entry.last_frame, id);
        }
    }
    std::sort(by_age.begin(), by_age.end());
    for (const auto& [last_frame, id] : by_age) {
        if (bytes_ <= most_bytes_) {
            return;
        }
        const auto entry = entries_.find(id);
        bytes_ -= entry->second.bytes;
        entries_.erase(entry);
    }
}

}  // namespace wherein::render
