#include <render/tile_sheet.hpp>

#include <algorithm>
#include <cmath>

#include <SFML/Graphics/VertexArray.hpp>
#include <render/canvas.hpp>
#include <render/pixel_copy.hpp>
#include <render/sfml_messages.hpp>
#include <render/tile_keys.hpp>

namespace wherein::render {
namespace {

constexpr double whole_px = 0.01;

int slot_of(int tile, int count) {
    return (tile % count + count) % count;
}

/// The range in parts that lie in one piece in a texture of so many tiles.
std::vector<TileRange> pieces_of(TileRange range, int columns, int rows) {
    std::vector<TileRange> pieces;
    const int right = range.left + range.columns;
    const int bottom = range.top + range.rows;
    for (int top = range.top, next_top = 0; top < bottom; top = next_top) {
        next_top = std::min(bottom, top + rows - slot_of(top, rows));
        for (int left = range.left, next_left = 0; left < right; left = next_left) {
            next_left = std::min(right, left + columns - slot_of(left, columns));
            pieces.push_back({left, top, next_left - left, next_top - top});
        }
    }
    return pieces;
}

/// What is stale of a piece, row by row, in as few boxes as a simple look finds: tiles side by
/// side, and as many rows of them as are stale alike.
std::vector<TileRange> stale_boxes(TileRange piece, std::vector<bool> stale) {
    const auto is_stale = [&](int column, int row) {
        return stale[static_cast<std::size_t>(row * piece.columns + column)];
    };
    std::vector<TileRange> boxes;
    for (int top = 0; top < piece.rows; ++top) {
        for (int left = 0; left < piece.columns; ++left) {
            int right = left;
            while (right < piece.columns && is_stale(right, top)) {
                ++right;
            }
            int bottom = top;
            const auto is_row_stale = [&] {
                for (int column = left; column < right; ++column) {
                    if (!is_stale(column, bottom)) {
                        return false;
                    }
                }
                return right > left;
            };
            for (; bottom < piece.rows && is_row_stale(); ++bottom) {
                const auto row = stale.begin() + bottom * piece.columns;
                std::fill(row + left, row + right, false);
            }
            if (right > left) {
                boxes.push_back({piece.left + left, piece.top + top, right - left, bottom - top});
            }
        }
    }
    return boxes;
}

bool is_whole(double px) {
    return std::abs(px - std::round(px)) < whole_px;
}

}  // namespace

bool TileSheet::start(const carto::Camera& camera, carto::ScreenSize size, carto::ScreenSize room) {
    const auto tiles_for = [](int px) { return (px + tile_px - 1) / tile_px; };
    shown_ = {0, 0, tiles_for(size.width_px), tiles_for(size.height_px)};
    // A view can begin in the middle of a tile.
    const int columns = tiles_for(room.width_px) + 1;
    const int rows = tiles_for(room.height_px) + 1;
    if (!texture_ || columns_ != columns || rows_ != rows) {
        const SfmlMessages silence;
        columns_ = columns;
        rows_ = rows;
        texture_ = std::make_unique<sf::RenderTexture>();
        if (!texture_->create(static_cast<unsigned>(columns_ * tile_px),
                              static_cast<unsigned>(rows_ * tile_px))) {
            texture_ = nullptr;
            return false;
        }
        take_bytes_of_windows(*texture_);
    }
    grid_ = camera;
    grid_.center_m.x_m -= size.width_px / 2.0 * grid_.m_per_px;
    grid_.center_m.y_m += size.height_px / 2.0 * grid_.m_per_px;
    tiles_.assign(static_cast<std::size_t>(columns_ * rows_), {});
    return true;
}

bool TileSheet::has_scale_of(MapView view) const {
    return texture_ && grid_.projection == view.camera.projection &&
           grid_.m_per_px == view.camera.m_per_px;
}

bool TileSheet::is_in_step_with(MapView view) const {
    const Place place = place_of(view);
    return is_whole(place.left_px) && is_whole(place.top_px);
}

bool TileSheet::stretches_to(MapView view, double most_growth) const {
    if (!texture_ || grid_.projection != view.camera.projection) {
        return false;
    }
    const Place place = place_of(view);
    const double right_px = place.left_px + view.size.width_px / place.growth;
    const double bottom_px = place.top_px + view.size.height_px / place.growth;
    return place.growth < most_growth && place.growth > 1 / most_growth &&
           place.left_px >= shown_.left * tile_px && place.top_px >= shown_.top * tile_px &&
           right_px <= (shown_.left + shown_.columns) * tile_px &&
           bottom_px <= (shown_.top + shown_.rows) * tile_px &&
           // A seam would show when it is stretched.
           pieces_of(shown_, columns_, rows_).size() == 1;
}

TileSheet::Place TileSheet::place_of(MapView view) const {
    const double m_per_px = view.camera.m_per_px;
    const carto::ProjectedPt center = view.camera.center_m;
    Place place{
        (center.x_m - grid_.center_m.x_m - view.size.width_px / 2.0 * m_per_px) / grid_.m_per_px,
        (grid_.center_m.y_m - center.y_m - view.size.height_px / 2.0 * m_per_px) / grid_.m_per_px,
        grid_.m_per_px / m_per_px};
    return place;
}

TileRange TileSheet::range_of(MapView view) const {
    const Place place = place_of(view);
    const auto first = [](double px) {
        return static_cast<int>(std::floor(std::round(px) / tile_px));
    };
    const auto last = [](double px, int length) {
        return static_cast<int>(std::floor((std::round(px) + length - 1) / tile_px));
    };
    const int left = first(place.left_px);
    const int top = first(place.top_px);
    return {left, top, last(place.left_px, view.size.width_px) - left + 1,
            last(place.top_px, view.size.height_px) - top + 1};
}

TileSheet::Tile& TileSheet::tile_at(int column, int row) {
    return tiles_[static_cast<std::size_t>(slot_of(row, rows_) * columns_ +
                                           slot_of(column, columns_))];
}

TileSheet::Painted TileSheet::paint_rows(const scene::Scene& scene, const Paint& paint, int from,
                                         int to, std::optional<int> most_tiles) {
    const TileKeys keys(scene, grid_);
    const TileRange range{shown_.left, shown_.top + from, shown_.columns, to - from};
    Painted painted;
    for (const TileRange& piece : pieces_of(range, columns_, rows_)) {
        std::vector<bool> stale;
        for (int row = piece.top; row < piece.top + piece.rows; ++row) {
            for (int column = piece.left; column < piece.left + piece.columns; ++column) {
                const Tile wanted{column, row, keys.of(column, row)};
                Tile& tile = tile_at(column, row);
                const bool has_picture = tile.key != 0 && tile.column == column && tile.row == row;
                const bool is_stale = !(tile == wanted);
                const bool waits = is_stale && has_picture && most_tiles && (*most_tiles)-- <= 0;
                stale.push_back(is_stale && !waits);
                painted.is_whole = painted.is_whole && !waits;
                tile = waits ? tile : wanted;
            }
        }
        for (const TileRange& box : stale_boxes(piece, std::move(stale))) {
            painted.px += paint_box(box, paint);
        }
    }
    if (painted.px > 0) {
        texture_->display();
    }
    return painted;
}

std::uint64_t TileSheet::paint_box(TileRange box, const Paint& paint) {
    const carto::ScreenSize size{box.columns * tile_px, box.rows * tile_px};
    carto::Camera camera = grid_;
    camera.center_m.x_m += (box.left * tile_px + size.width_px / 2.0) * grid_.m_per_px;
    camera.center_m.y_m -= (box.top * tile_px + size.height_px / 2.0) * grid_.m_per_px;
    const carto::ScreenPt corner{static_cast<double>(slot_of(box.left, columns_) * tile_px),
                                 static_cast<double>(slot_of(box.top, rows_) * tile_px)};
    const CanvasSection section(*texture_, corner, size, true);
    paint(*texture_, {camera, size});
    return static_cast<std::uint64_t>(size.width_px) * static_cast<std::uint64_t>(size.height_px);
}

void TileSheet::draw(sf::RenderTarget& target, MapView view, carto::ScreenPt corner,
                     const sf::Shader* stretch) {
    const Place place = place_of(view);
    if (place.growth == 1) {
        copy_shown(target, view, place, corner);
    } else {
        const CanvasSection section(target, corner, view.size);
        stretch_shown(target, place, stretch);
    }
}

void TileSheet::copy_shown(sf::RenderTarget& target, MapView view, const Place& place,
                           carto::ScreenPt corner) {
    const auto left = static_cast<int>(std::lround(place.left_px));
    const auto top = static_cast<int>(std::lround(place.top_px));
    const auto to_left = static_cast<int>(std::lround(corner.x_px));
    const auto to_top = static_cast<int>(std::lround(corner.y_px));
    const PixelBox canvas =
        common_part({to_left, to_top, view.size.width_px, view.size.height_px}, whole_of(target));
    for (const TileRange& piece : pieces_of(shown_, columns_, rows_)) {
        const PixelBox there = common_part(
            canvas, {piece.left * tile_px - left + to_left, piece.top * tile_px - top + to_top,
                     piece.columns * tile_px, piece.rows * tile_px});
        const int from_left = there.left - to_left + left - piece.left * tile_px;
        const int from_top = there.top - to_top + top - piece.top * tile_px;
        copy_pixels({*texture_, true},
                    {slot_of(piece.left, columns_) * tile_px + from_left,
                     slot_of(piece.top, rows_) * tile_px + from_top, there.width, there.height},
                    {target}, there.left, there.top);
    }
}

void TileSheet::stretch_shown(sf::RenderTarget& target, const Place& place,
                              const sf::Shader* stretch) {
    texture_->setSmooth(true);
    const auto height = static_cast<int>(texture_->getSize().y);
    sf::VertexArray triangles(sf::PrimitiveType::Triangles);
    for (const TileRange& piece : pieces_of(shown_, columns_, rows_)) {
        const auto corner = [&](int columns, int rows) {
            const double x = ((piece.left + columns) * tile_px - place.left_px) * place.growth;
            const double y = ((piece.top + rows) * tile_px - place.top_px) * place.growth;
            const int from_x = (slot_of(piece.left, columns_) + columns) * tile_px;
            // SFML counts a texture's rows from the other end.
            const int from_y = height - (slot_of(piece.top, rows_) + rows) * tile_px;
            return sf::Vertex({static_cast<float>(x), static_cast<float>(y)},
                              {static_cast<float>(from_x), static_cast<float>(from_y)});
        };
        const sf::Vertex a = corner(0, 0);
        const sf::Vertex b = corner(piece.columns, 0);
        const sf::Vertex c = corner(piece.columns, piece.rows);
        const sf::Vertex d = corner(0, piece.rows);
        for (const sf::Vertex& vertex : {a, b, c, a, c, d}) {
            triangles.append(vertex);
        }
    }
    sf::RenderStates states(&texture_->getTexture());
    states.blendMode = sf::BlendNone;
    states.shader = stretch;
    target.draw(triangles, states);
}

}  // namespace wherein::render
