#include <render/raster_painter.hpp>

#include <algorithm>
#include <vector>

#include <SFML/Graphics/VertexArray.hpp>
#include <render/sfml_messages.hpp>

namespace wherein::render {
namespace {

const sf::BlendMode premultiplied(sf::BlendMode::One, sf::BlendMode::OneMinusSrcAlpha);

/// Colours times their alpha: the card mixes neighbours, and the colour of what is not there,
/// mostly black, must not have a part in it.
std::vector<sf::Uint8> with_alpha_in(const std::vector<std::uint8_t>& rgba) {
    std::vector<sf::Uint8> pixels(rgba.begin(), rgba.end());
    for (std::size_t i = 0; i + 3 < pixels.size(); i += 4) {
        for (std::size_t channel = i; channel < i + 3; ++channel) {
            pixels[channel] = static_cast<sf::Uint8>((pixels[channel] * pixels[i + 3] + 127) / 255);
        }
    }
    return pixels;
}

}  // namespace

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
        const auto share = static_cast<sf::Uint8>(item.opacity * 255);
        const sf::Color color(share, share, share, share);
        sf::VertexArray mesh(sf::PrimitiveType::Triangles);
        for (const carto::RasterCorner& corner : item.geometry->raster) {
            const carto::ScreenPt at = carto::to_screen(view.camera, view.size, corner.at);
            mesh.append(
                {{static_cast<float>(at.x_px), static_cast<float>(at.y_px)},
                 color,
                 {corner.u * static_cast<float>(size.x), corner.v * static_cast<float>(size.y)}});
        }
        sf::RenderStates states(texture);
        states.blendMode = premultiplied;
        target.draw(mesh, states);
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
            texture->update(with_alpha_in(raster.rgba).data());
            texture->setSmooth(true);
            kept->second = std::move(texture);
        }
    }
    return kept->second.get();
}

}  // namespace wherein::render
