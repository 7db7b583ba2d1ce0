#pragma once
#include <scene/draft.hpp>

namespace wherein::scene {

/// Names of the features of the reader's own layers, where there is room.
void add_user_labels(Draft& draft);

}  // namespace wherein::scene
