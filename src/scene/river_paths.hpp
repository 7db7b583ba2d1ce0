#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include <carto/atlas.hpp>
#include <carto/projection.hpp>

namespace wherein::scene {

/// Points of the ground in a row, in projected metres.
using GroundLine = std::vector<carto::ProjectedPt>;

/// Lines that begin where others end are put together, in the direction they run.
std::vector<GroundLine> joined(std::vector<GroundLine> lines);

/// The smoothest and most level stretch of this length in each part of the lines that could carry
/// a name: cut out, its bends rounded. None where a line winds too much, and none nearer to another
/// than `apart_m`.
std::vector<GroundLine> smooth_stretches(const std::vector<GroundLine>& lines, double length_m,
                                         double step_m, double apart_m);

/// The rivers of a layer by name, and where the name of each goes at the present scale: a function
/// of scale and projection alone, so that names stay on the ground while the map is dragged.
class RiverPaths {
  public:
    struct River {
        std::string name;
        int rank{};  ///< of its main part, small is important
        std::vector<const carto::Feature*> parts;
    };

    /// The layer must outlive this.
    RiverPaths(const carto::Layer& rivers, const carto::Projection& projection);

    /// The most important first.
    const std::vector<River>& rivers() const { return rivers_; }

    /// Stretches for a name of this length along parts up to this rank.
    const std::vector<GroundLine>& stretches(const River& river, int last_rank, double m_per_px,
                                             double length_px, double scale);

  private:
    struct Found {
        int last_rank{};
        double m_per_px{};
        double length_px{};
        std::vector<GroundLine> lines;  ///< of that rank
        std::vector<GroundLine> stretches;
    };

    std::vector<GroundLine> lines_of(const River& river, int last_rank) const;

    carto::Projection projection_;
    std::vector<River> rivers_;
    std::unordered_map<const River*, Found> found_;
};

}  // namespace wherein::scene
