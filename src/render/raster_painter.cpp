#include <render/raster_painter.hpp>

#include <algorithm>

#include <SFML/Graphics/VertexArray.hpp>
#include <render/sfml_messages.hpp>

namespace wherein::render {

void RasterPainter::draw(sf::RenderTarget& target, MapView view,
                         const std::vector<scene::RasterItem>& rasters) {
    std::erase_if(textures_, [&](const auto& kept) {
        return std::none_of(rasters.begin(), rasters.end(), [&](const scene::RasterItem& item) {
            return item.geometry->of == kept.first;
        });
    });
    for (const scene::RasterItem& item : rasters) {
        const sf::Texture* texture = texture_of(item.geometry->of);
        if (texture == nullptr) {
            continue;
        }
        const auto size = texture->getSize();
        const sf::Color color(255, 255, 255, static_cast<sf::Uint8>(item.opacity * 255));
        sf::VertexArray mesh(sf::PrimitiveType::Triangles);
        for (const carto::RasterCorner& corner : item.geometry->raster) {
            const carto::ScreenPt at = carto::to_screen(view.camera, view.size, corner.at);
            mesh.append(
                {{static_cast<float>(at.x_px), static_cast<float>(at.y_px)},
                 color,
                 {corner.u * static_cast<float>(size.x), corner.v * static_cast<float>(size.y)}});
        }
        target.draw(mesh, sf::RenderStates(texture));
    }
}

const sf::Texture* RasterPainter::texture_of(const std::shared_ptr<const carto::UserLayer>& layer) {
    const auto [kept, is_new] = textures_.try_emplace(layer);
    if (is_new) {
        const SfmlMessages silence;
        const carto::UserRaster& raster = *layer->raster;
        auto texture = std::make_unique<sf::Texture>();
        if (texture->create(static_cast<unsigned>(raster.width_px),
                            static_cast<unsigned>(raster.height_px))) {
            texture->update(raster.rgba.data());
            texture->setSmooth(true);
            kept->second = std::move(texture);
        }
    }
    return kept->second.get();
}

}  // namespace wherein::render
