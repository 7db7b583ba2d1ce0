#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include <SFML/Graphics/Shader.hpp>
#include <base/result.hpp>

namespace wherein::render {

/// The shader programs, compiled once.
struct Programs {
    sf::Shader fill;      ///< fill.vert, fill.frag
    sf::Shader hatch;     ///< fill.vert, hatch.frag
    sf::Shader line;      ///< line.vert, line.frag
    sf::Shader dash;      ///< line.vert, dash.frag
    sf::Shader nearness;  ///< nearness.vert, nearness.frag
    sf::Shader edge;      ///< patch.vert, edge.frag
    sf::Shader relief;    ///< patch.vert, relief.frag
    sf::Shader depth;     ///< patch.vert, depth.frag
    sf::Shader stretch;   ///< stretch.frag
};

/// Compile one program; without a vertex shader SFML's own way of drawing is kept.
/// errors  unreadable: a file is missing or does not compile (with the compiler's words)
base::Status load_program(sf::Shader& shader, const std::filesystem::path& folder,
                          const char* vertex, const char* fragment);

/// errors  unreadable: shaders are not supported, a file is missing or does not compile (with the
///         compiler's words)
base::Result<std::unique_ptr<Programs>> load_programs(const std::filesystem::path& shader_folder);

}  // namespace wherein::render
