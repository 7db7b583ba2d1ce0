#pragma once
#include <string_view>

#include <document/state.hpp>

namespace wherein::app {

/// Tells, for --verbose, when the frames came that a reader waits for, and how long the longest
/// turn of the main loop took until all was loaded.
class FirstFrames {
  public:
    static constexpr const char* article = "on screen: the article";
    static constexpr const char* places = "on screen: its places";
    static constexpr const char* map = "on screen: the map";
    static constexpr const char* areas = "on screen: the map with the article's areas";
    static constexpr const char* everything = "on screen: everything";

    /// After each frame that reached the screen; is_map_whole: none of the map waits to be drawn;
    /// turn_ms: what it took, events and all.
    void note(const document::AppState& state, bool is_map_whole, double turn_ms);

  private:
    void tell_once(bool& was_told, bool is_there, std::string_view what);

    bool has_article_{};
    bool has_places_{};
    bool has_map_{};
    bool has_areas_{};
    bool has_everything_{};
    double longest_ms_{};
};

}  // namespace wherein::app
