#pragma once
#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/VertexArray.hpp>
#include <render/joints.hpp>
#include <scene/scene.hpp>

namespace wherein::render {

/// Discs, boxes and paths in canvas pixels as one list of triangles, back to front in the order
/// they are added. Edges fade over one pixel, so no multisampling is needed.
class ShapeBatch {
  public:
    ShapeBatch() : triangles_(sf::PrimitiveType::Triangles) {}

    void add(const scene::DiscItem& disc);
    void add(const scene::BoxItem& box);
    void add(const scene::PathItem& path);

    const sf::VertexArray& triangles() const { return triangles_; }
    void draw(sf::RenderTarget& target) const { target.draw(triangles_); }

  private:
    /// A closed convex outline, clockwise on the screen, with its outward unit normals.
    struct Outline {
        std::vector<Vec> points, normals;
    };
    static Outline rounded_box(Vec min, Vec max, double radius);
    static Outline circle(Vec center, double radius);

    void fill(const Outline& outline, Vec inside, sf::Color color);
    /// A band from `inward` pixels inside the outline to the outline itself.
    void band(const Outline& outline, double inward, sf::Color color);
    void quad(Vec a, sf::Color color_a, Vec b, sf::Color color_b, Vec c, sf::Color color_c, Vec d,
              sf::Color color_d);
    void triangle(Vec a, sf::Color color_a, Vec b, sf::Color color_b, Vec c, sf::Color color_c);

    sf::VertexArray triangles_;
};

}  // namespace wherein::render
