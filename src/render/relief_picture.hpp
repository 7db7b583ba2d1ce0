#pragma once
#include <cstdint>

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Shader.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <scene/scene.hpp>

namespace wherein::render {

struct MapView;

/// The relief's patch on the graphics card. It stays where its ground is while the map moves.
/// thread  the one with the GL context
class ReliefPicture {
  public:
    /// Send the patch if it is another one.
    void prepare(const scene::Relief& relief);
    /// Tell a program with patch.vert where the patch lies and what it shows. False without one.
    bool set(sf::Shader& shader, MapView view, const scene::Relief& relief) const;
    /// The depth of the sea over all of the canvas.
    void draw_depth(sf::RenderTarget& target, sf::Shader& shader, MapView view,
                    const scene::Relief& relief) const;

  private:
    sf::Texture texture_;
    std::uint64_t shown_{};
};

}  // namespace wherein::render
