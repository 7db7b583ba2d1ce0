#include <carto/relief.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <numbers>
#include <optional>

#include <carto/projector.hpp>

namespace wherein::carto {
namespace {

constexpr int cell_px = 16;  // between exactly unprojected points
constexpr int tile_px = 32;
constexpr float nowhere = -1e9F;
constexpr std::uint8_t flat_light = 128;

/// Where a pixel lies in the grid of heights.
struct GridPt {
    double x{}, y{};
};

std::optional<GridPt> grid_point(const HeightGrid& heights, const Projector& projector,
                                 ProjectedPt point) {
    const auto position = projector.inverse(point);
    if (!position) {
        return std::nullopt;
    }
    const base::GeoBox& box = heights.box;
    const double middle = (box.west_deg + box.east_deg) / 2;
    const double lng = middle + std::remainder(position->lng_deg - middle, 360);
    return GridPt{
        (lng - box.west_deg) / (box.east_deg - box.west_deg) * heights.width_px - 0.5,
        (box.north_deg - position->lat_deg) / (box.north_deg - box.south_deg) * heights.height_px -
            0.5};
}

std::array<float, 4> spline_weights(float t) {
    const float s = 1 - t;
    return {s * s * s / 6, (3 * t * t * t - 6 * t * t + 4) / 6, (3 * s * s * s - 6 * s * s + 4) / 6,
            t * t * t / 6};
}

/// std::floor, which is a call where the processor is not known.
int whole_below(double value) {
    const int whole = static_cast<int>(value);
    return value < whole ? whole - 1 : whole;
}

// A cubic B-spline smooths a little, which hides the blocks of the packed heights.
float sample(const HeightGrid& heights, GridPt at) {
    const int column = whole_below(at.x);
    const int row = whole_below(at.y);
    const auto across = spline_weights(static_cast<float>(at.x - column));
    const auto down = spline_weights(static_cast<float>(at.y - row));
    std::array<int, 4> columns{column - 1, column, column + 1, column + 2};
    if (column < 1 || column + 2 >= heights.width_px) {
        for (int& one : columns) {
            one = std::clamp(one, 0, heights.width_px - 1);
        }
    }
    float sum = 0;
    for (int j = 0; j < 4; ++j) {
        const int y = std::clamp(row - 1 + j, 0, heights.height_px - 1);
        const float* line =
            heights.height_m.data() +
            static_cast<std::size_t>(y) * static_cast<std::size_t>(heights.width_px);
        float along = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            along += across[i] * line[columns[i]];
        }
        sum += down[static_cast<std::size_t>(j)] * along;
    }
    return sum;
}

/// Heights of every pixel of a patch: the projection is undone at the corners of cells and
/// interpolated between them.
class HeightPatch {
  public:
    HeightPatch(const HeightGrid& heights, const Camera& camera, ScreenSize size)
        : heights_(heights),
          camera_(camera),
          size_(size),
          projector_(camera.projection),
          height_m_(
              static_cast<std::size_t>(size.width_px) * static_cast<std::size_t>(size.height_px),
              nowhere) {
        auto above = corners(0);
        for (int top = 0; top < size.height_px; top += cell_px) {
            auto below = corners(top + cell_px);
            for (std::size_t i = 0; i + 1 < above.size(); ++i) {
                fill_cell(static_cast<int>(i) * cell_px, top,
                          {above[i], above[i + 1], below[i], below[i + 1]});
            }
            above = std::move(below);
        }
    }

    float at(int x, int y) const {
        return height_m_[static_cast<std::size_t>(y) * static_cast<std::size_t>(size_.width_px) +
                         static_cast<std::size_t>(x)];
    }

  private:
    /// Corners: top left, top right, bottom left, bottom right; null off the map.
    using Cell = std::array<std::optional<GridPt>, 4>;

    std::optional<GridPt> exact(double x, double y) const {
        return grid_point(heights_, projector_, to_projected(camera_, size_, {x + 0.5, y + 0.5}));
    }

    /// Where the corners of cells in a row of them lie.
    std::vector<std::optional<GridPt>> corners(int top) const {
        std::vector<std::optional<GridPt>> row;
        for (int left = 0; left < size_.width_px + cell_px; left += cell_px) {
            row.push_back(exact(left, top));
        }
        return row;
    }

    void fill_cell(int left, int top, const Cell& cell) {
        if (const auto plain = plain_corners(cell)) {
            for_each_pixel(left, top, [&](int x, int y) {
                const double u = static_cast<double>(x - left) / cell_px;
                const double v = static_cast<double>(y - top) / cell_px;
                const auto mix = [&](double GridPt::*part) {
                    return (1 - v) * ((1 - u) * (*plain)[0].*part + u * (*plain)[1].*part) +
                           v * ((1 - u) * (*plain)[2].*part + u * (*plain)[3].*part);
                };
                put(x, y, {mix(&GridPt::x), mix(&GridPt::y)});
            });
        } else if (!is_beyond(left, top, cell)) {
            for_each_pixel(left, top, [&](int x, int y) {
                if (const auto at = exact(x, y)) {
                    put(x, y, *at);
                }
            });
        }
    }

    /// Null for cells over the map's edge, and for those whose corners lie on both its sides.
    std::optional<std::array<GridPt, 4>> plain_corners(const Cell& cell) const {
        const auto& [a, b, c, d] = cell;
        const double most_jump = heights_.width_px / 8.0;
        const bool is_plain = a && b && c && d && std::abs(a->x - b->x) < most_jump &&
                              std::abs(c->x - d->x) < most_jump &&
                              std::abs(a->x - c->x) < most_jump;
        return is_plain ? std::optional(std::array{*a, *b, *c, *d}) : std::nullopt;
    }

    /// Whether a cell lies off the map: no point of it, half a cell apart, is on it.
    bool is_beyond(int left, int top, const Cell& cell) const {
        constexpr int half_px = cell_px / 2;
        return std::none_of(cell.begin(), cell.end(),
                            [](const auto& at) { return at.has_value(); }) &&
               !exact(left + half_px, top) && !exact(left, top + half_px) &&
               !exact(left + half_px, top + half_px) && !exact(left + cell_px, top + half_px) &&
               !exact(left + half_px, top + cell_px);
    }

    template <class Visit>
    void for_each_pixel(int left, int top, Visit visit) const {
        for (int y = top; y < std::min(top + cell_px, size_.height_px); ++y) {
            for (int x = left; x < std::min(left + cell_px, size_.width_px); ++x) {
                visit(x, y);
            }
        }
    }

    void put(int x, int y, GridPt at) {
        height_m_[static_cast<std::size_t>(y) * static_cast<std::size_t>(size_.width_px) +
                  static_cast<std::size_t>(x)] = sample(heights_, at);
    }

    const HeightGrid& heights_;
    const Camera& camera_;
    ScreenSize size_;
    Projector projector_;
    std::vector<float> height_m_;
};

struct Light {
    float x, y, z, weight;
};

std::array<Light, 4> lights() {
    constexpr double altitude_rad = 45 * std::numbers::pi / 180;
    std::array<Light, 4> all{};
    constexpr std::array<std::pair<double, float>, 4> azimuths{
        {{225, 0.14F}, {270, 0.23F}, {315, 0.40F}, {360, 0.23F}}};
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double azimuth = azimuths[i].first * std::numbers::pi / 180;
        all[i] = {static_cast<float>(std::sin(azimuth) * std::cos(altitude_rad)),
                  static_cast<float>(std::cos(azimuth) * std::cos(altitude_rad)),
                  static_cast<float>(std::sin(altitude_rad)), azimuths[i].second};
    }
    return all;
}

/// Of ground that rises so much to the east and to the north: 128 where it is flat.
std::uint8_t light_byte(float dx, float dy, const std::array<Light, 4>& all) {
    constexpr float strength = 230;
    const float norm = 1 / std::sqrt(dx * dx + dy * dy + 1);
    float light = 0;
    for (const Light& one : all) {
        light += one.weight * std::max(0.0F, (one.z - dx * one.x - dy * one.y) * norm) / one.z;
    }
    return static_cast<std::uint8_t>(std::clamp(flat_light + (light - 1) * strength, 0.0F, 255.0F));
}

/// Light and shade of a patch; not for its rim.
class Shading {
  public:
    Shading(const HeightPatch& ground, float steepness) : ground_(ground), steepness_(steepness) {}

    std::uint8_t at(int x, int y) const {
        const float dx = land(x + 1, y) - land(x - 1, y);
        const float dy = land(x, y - 1) - land(x, y + 1);
        // Most of the world is sea.
        return dx == 0 && dy == 0 ? flat_ : light_byte(dx * steepness_, dy * steepness_, lights_);
    }

  private:
    float land(int x, int y) const { return std::max(ground_.at(x, y), 0.0F); }

    const HeightPatch& ground_;
    float steepness_;
    std::array<Light, 4> lights_{lights()};
    std::uint8_t flat_{light_byte(0, 0, lights_)};
};

constexpr int deep_m = 6'000;

/// What depth.frag wants for each metre of depth.
std::vector<std::uint8_t> depth_bytes() {
    std::vector<std::uint8_t> bytes;
    for (int depth_m = 0; depth_m <= deep_m; ++depth_m) {
        bytes.push_back(static_cast<std::uint8_t>(
            std::lround(255 * std::pow(depth_m / static_cast<double>(deep_m), 0.55))));
    }
    return bytes;
}

std::uint8_t depth_byte(float height_m, const std::vector<std::uint8_t>& bytes) {
    if (height_m >= 0 || height_m == nowhere) {
        return 0;
    }
    return bytes[static_cast<std::size_t>(std::min(-height_m, static_cast<float>(deep_m)) + 0.5F)];
}

std::vector<PatchTile> sea_tiles(const std::vector<std::uint8_t>& light_depth, ScreenSize size) {
    std::vector<PatchTile> tiles;
    for (int top = 0; top < size.height_px; top += tile_px) {
        for (int left = 0; left < size.width_px; left += tile_px) {
            const int right = std::min(left + tile_px, size.width_px);
            const int bottom = std::min(top + tile_px, size.height_px);
            bool is_sea = false;
            for (int y = top; y < bottom && !is_sea; ++y) {
                for (int x = left; x < right && !is_sea; ++x) {
                    is_sea = light_depth[2 * (static_cast<std::size_t>(y) *
                                                  static_cast<std::size_t>(size.width_px) +
                                              static_cast<std::size_t>(x)) +
                                         1] > 0;
                }
            }
            if (!is_sea) {
                continue;
            }
            // Neighbours in a row are one.
            if (!tiles.empty() && tiles.back().top_px == top &&
                tiles.back().left_px + tiles.back().width_px == left) {
                tiles.back().width_px += right - left;
            } else {
                tiles.push_back({left, top, right - left, bottom - top});
            }
        }
    }
    return tiles;
}

/// Around the patch the map goes on as its rim is, until the next patch is there: flat.
bool is_rim(int x, int y, ScreenSize size) {
    return x == 0 || y == 0 || x + 1 == size.width_px || y + 1 == size.height_px;
}

}  // namespace

Camera patch_camera(const Camera& view, double shrink) {
    Camera camera = view;
    camera.m_per_px *= shrink;
    return camera;
}

ScreenSize patch_size(ScreenSize view, double margin_ratio, double shrink) {
    const auto side = [&](int length) {
        return std::max(1, static_cast<int>(std::ceil(length * (1 + 2 * margin_ratio) / shrink)));
    };
    return {side(view.width_px), side(view.height_px)};
}

ReliefPatch build_relief(const HeightGrid& heights, const Camera& camera, ScreenSize size) {
    static std::atomic<std::uint64_t> last_id{0};
    constexpr double plain_m_per_px = 1'000;
    constexpr double exaggeration = 2.2;
    constexpr double growth = 0.62;
    ReliefPatch patch{++last_id, camera, size, {}, {}};
    if (heights.width_px < 2 || heights.height_px < 2) {
        patch.light_depth.assign(
            2 * static_cast<std::size_t>(size.width_px) * static_cast<std::size_t>(size.height_px),
            0);
        return patch;
    }
    const HeightPatch ground(heights, camera, size);
    const auto steepness = static_cast<float>(
        exaggeration *
        std::pow(std::max(camera.m_per_px, plain_m_per_px) / plain_m_per_px, growth) /
        (2 * camera.m_per_px));
    const Shading shading(ground, steepness);
    const std::vector<std::uint8_t> depths = depth_bytes();
    patch.light_depth.reserve(2 * static_cast<std::size_t>(size.width_px) *
                              static_cast<std::size_t>(size.height_px));
    for (int y = 0; y < size.height_px; ++y) {
        for (int x = 0; x < size.width_px; ++x) {
            if (is_rim(x, y, size)) {
                patch.light_depth.insert(patch.light_depth.end(), {flat_light, 0});
                continue;
            }
            patch.light_depth.push_back(shading.at(x, y));
            patch.light_depth.push_back(depth_byte(ground.at(x, y), depths));
        }
    }
    patch.sea = sea_tiles(patch.light_depth, size);
    return patch;
}

}  // namespace wherein::carto
