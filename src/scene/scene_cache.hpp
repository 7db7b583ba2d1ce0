#pragma once
#include <array>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include <carto/globe_map.hpp>
#include <carto/viewpoint.hpp>
#include <carto/map_edge.hpp>
#include <document/state.hpp>
#include <scene/scene.hpp>
#include <scene/label_memory.hpp>
#include <scene/river_paths.hpp>
#include <scene/spine.hpp>

namespace wherein::scene {

/// What scenes keep from one to the next, so that a pan builds nothing: the globe of the inset,
/// the graticule, names. What was made from resources that have changed is made anew.
/// thread  the one that builds scenes
class SceneCache {
  public:
    /// Forget what other resources or another projection gave.
    void renew(const document::Resources& resources, const carto::Projection& projection);

    /// The coarse map of a globe seen from there; null until it is built.
    const carto::GlobeMeshes* globe(const carto::Projection& projection);

    /// Meridians and parallels with this step.
    carto::StrokePtr graticule(double step_deg, const base::GeoBox& around);

    /// Where the map of this projection ends.
    const carto::MapEdge& map_edge();

    /// The name of a country on the map: the gazetteer's English one, else the layer's.
    const std::string& country_name(const carto::Feature& country);

    /// As gazetteer::local_name() gives it; empty where that is the name itself.
    const std::string& local_name(document::PlaceIndex place);

    /// The coarse shape of a country by its key; null when unknown.
    const carto::Feature* coarse_country(const std::string& key) const;

    /// The middle line of a feature of the atlas in the projection of the view; null: it has none.
    const Spine* spine(const carto::Feature& feature, SpineAxis axis);

    /// The outline of a sea, range or desert that goes by this name or a longer one; null: none.
    const carto::Feature* outline(const std::string& name);

    /// The rivers of the atlas, which must have them.
    RiverPaths& river_paths();

    /// The disputed areas that hold this one and are larger: parts need no hatch of their own.
    const std::vector<std::uint32_t>& disputed_around(std::size_t area) const {
        return disputed_around_[area];
    }

    /// How the lines of dispute look in a view, parallel to their layer.
    const std::vector<carto::LineLook>& line_looks(const carto::Viewpoint& view,
                                                   const std::vector<bool>& shown_disputed);

    LabelMemory labels;

  private:
    void find_disputed_around();

    struct Graticule {
        double step_deg{};
        base::GeoBox around;
        carto::StrokePtr mesh;
    };

    document::Resources resources_;
    carto::Projection projection_;
    carto::Projection globe_projection_;
    std::shared_ptr<const carto::GlobeMap> globe_map_;
    carto::GlobeMeshes globe_;  ///< of that map
    std::unordered_map<std::string, const carto::Feature*> coarse_countries_;
    std::unordered_map<std::string, std::string> country_names_;  ///< those asked for, by key
    std::unordered_map<document::PlaceIndex, std::string> local_names_;  ///< those asked for
    std::optional<Graticule> graticule_;
    std::optional<carto::MapEdge> map_edge_;
    std::unordered_map<std::string, const carto::Feature*> outlines_;  ///< those asked for
    std::optional<RiverPaths> river_paths_;
    std::array<std::unordered_map<const carto::Feature*, std::optional<Spine>>, 2>
        spines_;                                               ///< by SpineAxis
    std::vector<std::vector<std::uint32_t>> disputed_around_;  ///< parallel to the layer
    carto::Viewpoint looked_from_;
    std::vector<bool> looked_at_;
    std::vector<carto::LineLook> line_looks_;  ///< in that view; empty: not known
};

}  // namespace wherein::scene
