#pragma once
#include <string>
#include <vector>

#include <base/geo_types.hpp>
#include <scene/scene.hpp>

namespace wherein::scene {

enum class PhysicalKind : std::uint8_t { ocean, sea, lake, range, desert };

/// A name on the physical map with the scales it is shown at.
struct PhysicalName {
    std::string name;
    PhysicalKind kind{};
    base::LngLat point;
    double min_m_per_px{};
    double max_m_per_px{};

    bool is_water() const { return kind <= PhysicalKind::lake; }
};

struct PhysicalNames {
    std::vector<PhysicalName> names;  ///< in order of importance
};

/// Read a table's text; `where` names it in errors.
base::Result<PhysicalNames> parse_physical_names(std::string_view table, const std::string& where);

}  // namespace wherein::scene
