#pragma once
#include <cstdint>
#include <memory>
#include <unordered_map>

#include <SFML/Graphics/VertexBuffer.hpp>
#include <carto/map_geometry.hpp>

namespace wherein::render {

/// A mesh on the GPU.
struct GpuMesh {
    sf::VertexBuffer buffer;
    double unit_m{1};  ///< see LineStrip
};

/// GPU copies of meshes by id, uploaded at first use. Those unused for a while go, and before that
/// the longest unused ones when the whole gets too large.
/// thread  the one with the GL context
class MeshCache {
  public:
    static constexpr std::uint64_t default_most_bytes = 40ULL << 20U;
    static constexpr std::uint64_t frames_kept = 600;

    explicit MeshCache(std::uint64_t most_bytes = default_most_bytes) : most_bytes_(most_bytes) {}

    /// null when the mesh is empty or cannot be uploaded.
    GpuMesh* find(const carto::FillMesh& mesh);
    GpuMesh* find(const carto::StrokeMesh& mesh);

    /// Count a frame and drop what is no longer worth its memory; what this frame used stays.
    void end_frame();

    std::size_t size() const { return entries_.size(); }
    std::uint64_t bytes() const { return bytes_; }

  private:
    struct Entry {
        std::unique_ptr<GpuMesh> mesh;
        std::uint64_t bytes{};
        std::uint64_t last_frame{};
    };

    template <class Build>
    GpuMesh* find(std::uint64_t id, Build build);
    void drop_over_budget();

    std::uint64_t most_bytes_;
    std::uint64_t bytes_{};
    std::uint64_t frame_{};
    std::unordered_map<std::uint64_t, Entry> entries_;
};

}  // namespace wherein::render
