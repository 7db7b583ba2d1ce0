#pragma once
#include <optional>
#include <vector>

#include <scene/label_placer.hpp>
#include <scene/scene.hpp>

namespace wherein::scene {

/// Where the labels of the last scene stood, so that they stay while the map is dragged: a label
/// that is on does not give way to one that comes into view, unless that one is the article's.
/// Forgotten when projection, scale, size, language or selection change.
struct LabelMemory {
    std::vector<LabelGround> article, base;  ///< in the order in which they were placed
    std::vector<document::PlaceIndex> far;   ///< places that were mostly out of view

    /// Moves the grounds to where they are in this view, or forgets them.
    void recall(const SceneInput& input);

  private:
    std::optional<carto::Camera> camera_;
    ScreenSize size_;
    double scale_{};
    document::LabelLanguage language_{};
    std::optional<document::PlaceIndex> selected_;
};

}  // namespace wherein::scene
