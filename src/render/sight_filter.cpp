#include <render/sight_filter.hpp>

#include <SFML/Graphics/Glsl.hpp>
#include <SFML/Graphics/VertexArray.hpp>
#include <SFML/OpenGL.hpp>
#include <render/programs.hpp>
#include <style/sight.hpp>

namespace wherein::render {
namespace {

// SFML wants columns.
sf::Glsl::Mat3 to_glsl(const std::array<float, 9>& rows) {
    const std::array<float, 9> columns{rows[0], rows[3], rows[6], rows[1], rows[4],
                                       rows[7], rows[2], rows[5], rows[8]};
    return sf::Glsl::Mat3(columns.data());
}

// A copy of a frame has its bottom row first.
sf::VertexArray whole(sf::Vector2u size) {
    const auto width = static_cast<float>(size.x);
    const auto height = static_cast<float>(size.y);
    sf::VertexArray strip(sf::TriangleStrip, 4);
    for (std::size_t i = 0; i < 4; ++i) {
        const float x = i % 2 == 0 ? 0.0F : width;
        const float y = i < 2 ? 0.0F : height;
        strip[i] = sf::Vertex({x, y}, {x, height - y});
    }
    return strip;
}

}  // namespace

base::Result<std::unique_ptr<SightFilter>> SightFilter::open(
    const std::filesystem::path& shader_folder, base::ColorSight sight) {
    auto filter = std::make_unique<SightFilter>();
    if (const base::Status failed =
            load_program(filter->shader_, shader_folder, nullptr, "sight.frag")) {
        return *failed;
    }
    filter->shader_.setUniform("u_sight", to_glsl(style::sight_matrix(sight)));
    filter->shader_.setUniform("u_frame", sf::Shader::CurrentTexture);
    return filter;
}

void SightFilter::apply(sf::RenderTarget& target) {
    const sf::Vector2u size = target.getSize();
    if (size != frame_.getSize() && !frame_.create(size.x, size.y)) {
        return;
    }
    if (!target.setActive(true)) {
        return;
    }
    // SFML copies from a window only; this copies from any target.
    sf::Texture::bind(&frame_);
    glCopyTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, 0, 0, static_cast<GLsizei>(size.x),
                        static_cast<GLsizei>(size.y));
    sf::Texture::bind(nullptr);
    const sf::View before = target.getView();
    target.setView(
        sf::View(sf::FloatRect({0, 0}, {static_cast<float>(size.x), static_cast<float>(size.y)})));
    sf::RenderStates states(sf::BlendNone);
    states.texture = &frame_;
    states.shader = &shader_;
    target.draw(whole(size), states);
    target.setView(before);
}

}  // namespace wherein::render
