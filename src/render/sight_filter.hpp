#pragma once
#include <filesystem>
#include <memory>

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Shader.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <base/color_sight.hpp>
#include <base/result.hpp>

namespace wherein::render {

/// Turns what is drawn into what another eye sees.
/// thread  the one that owns the GL context
class SightFilter {
  public:
    /// errors  unreadable: as load_programs
    static base::Result<std::unique_ptr<SightFilter>> open(
        const std::filesystem::path& shader_folder, base::ColorSight sight);

    /// Over the whole target, in place.
    void apply(sf::RenderTarget& target);

  private:
    sf::Shader shader_;
    sf::Texture frame_;
};

}  // namespace wherein::render
