#pragma once
#include <string>
#include <utility>
#include <vector>

#include <document/state.hpp>
#include <scene/scene.hpp>

namespace wherein::app {

/// The F12 picture: a slide.
constexpr carto::ScreenSize slide_size{1920, 1080};

/// The state with a map of this size, which shows at least what its map shows.
document::AppState resized(document::AppState state, carto::ScreenSize size);

/// How large symbols and text are in a picture of this size: 1 at 900 px of height.
double symbol_scale(carto::ScreenSize size);

/// What a PNG says of itself: title, source and date notes, alt text.
std::vector<std::pair<std::string, std::string>> picture_texts(const document::AppState& state,
                                                               const scene::Scene& scene);

}  // namespace wherein::app
