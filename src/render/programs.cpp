#include <render/programs.hpp>

#include <SFML/Graphics/VertexBuffer.hpp>
#include <render/sfml_messages.hpp>

namespace wherein::render {
namespace {

base::Status check_file(const std::filesystem::path& path) {
    std::error_code ignored;
    if (std::filesystem::is_regular_file(path, ignored)) {
        return std::nullopt;
    }
    return base::Error{base::ErrorCode::unreadable, "A shader file is missing", path.string(),
                       "Install the program's data again, or set WHEREIN_DATA to its folder."};
}

}  // namespace

base::Status load_program(sf::Shader& shader, const std::filesystem::path& folder,
                          const char* vertex, const char* fragment) {
    const std::filesystem::path fragment_path = folder / fragment;
    const std::filesystem::path vertex_path = vertex ? folder / vertex : fragment_path;
    for (const auto& path : {vertex_path, fragment_path}) {
        if (const base::Status missing = check_file(path)) {
            return missing;
        }
    }
    const SfmlMessages messages;
    const bool is_loaded = vertex
                               ? shader.loadFromFile(vertex_path.string(), fragment_path.string())
                               : shader.loadFromFile(fragment_path.string(), sf::Shader::Fragment);
    if (!is_loaded) {
        return base::Error{base::ErrorCode::unreadable,
                           "A shader does not compile: " + messages.text(), fragment_path.string(),
                           "The graphics driver must support OpenGL 2.1."};
    }
    return std::nullopt;
}

base::Result<std::unique_ptr<Programs>> load_programs(const std::filesystem::path& shader_folder) {
    if (!sf::Shader::isAvailable() || !sf::VertexBuffer::isAvailable()) {
        return base::Error{
            base::ErrorCode::unreadable, "The display's OpenGL has no shaders or vertex buffers",
            "", "OpenGL 2.1 is needed; Mesa's software driver (libgl1-mesa-dri) has it."};
    }
    auto programs = std::make_unique<Programs>();
    for (const base::Status& failed :
         {load_program(programs->fill, shader_folder, "fill.vert", "fill.frag"),
          load_program(programs->hatch, shader_folder, "fill.vert", "hatch.frag"),
          load_program(programs->line, shader_folder, "line.vert", "line.frag"),
          load_program(programs->dash, shader_folder, "line.vert", "dash.frag"),
          load_program(programs->nearness, shader_folder, "nearness.vert", "nearness.frag"),
          load_program(programs->edge, shader_folder, "patch.vert", "edge.frag"),
          load_program(programs->relief, shader_folder, "patch.vert", "relief.frag"),
          load_program(programs->depth, shader_folder, "patch.vert", "depth.frag"),
          load_program(programs->stretch, shader_folder, nullptr, "stretch.frag")}) {
        if (failed) {
            return *failed;
        }
    }
    programs->stretch.setUniform("u_picture", sf::Shader::CurrentTexture);
    return programs;
}

}  // namespace wherein::render
