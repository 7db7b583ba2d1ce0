#pragma once
#include <document/state.hpp>

namespace wherein::app {

/// Tells, for --verbose, when the frames came that a reader waits for: the article, its places,
/// the map.
class FirstFrames {
  public:
    /// After each frame that reached the screen.
    void note(const document::AppState& state);

  private:
    bool has_article_{};
    bool has_places_{};
    bool has_map_{};
};

}  // namespace wherein::app
