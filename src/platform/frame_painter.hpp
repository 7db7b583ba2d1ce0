#pragma once
#include <functional>
#include <memory>

#include <SFML/Graphics/RenderTexture.hpp>
#include <platform/panel_keys.hpp>

namespace wherein::platform {

/// Draws what Dear ImGui has of a frame, and keeps the pixels of the panels: one that has not
/// changed since the last frame is copied instead of drawn.
/// thread  main
class FramePainter {
  public:
    /// Ends Dear ImGui's frame and lays down what it is drawn on, before the map is drawn.
    void begin(sf::RenderTarget& target, const ui::Layout& layout);
    /// Draws the panels, then does what every frame ends with; `finish` may be empty.
    void end(sf::RenderTarget& target, const std::function<void(sf::RenderTarget&)>& finish);

    /// How many pixels of panels were copied so far, for tests.
    std::uint64_t copied_px() const { return copied_px_; }

  private:
    bool is_kept(const PanelKey& panel) const;
    void keep(sf::RenderTarget& target);

    std::unique_ptr<sf::RenderTexture> kept_;  ///< upside down, as large as the window
    std::vector<PanelKey> kept_keys_;          ///< of what it holds
    std::vector<PanelKey> keys_;               ///< of this frame
    std::uint64_t copied_px_{};
};

}  // namespace wherein::platform
