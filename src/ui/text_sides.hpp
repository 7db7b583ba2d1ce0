#pragma once
#include <ui/frame.hpp>
#include <ui/text_layout.hpp>

namespace wherein::ui {

/// Of two compared texts, which is set below the other: a bar along each in its colour, with its
/// letter at the head. Nothing while one text is shown. `origin` is where the layout's (0, 0)
/// stands in the window.
void draw_text_sides(ImDrawList& list, const Frame& frame, const TextLayout& layout, ImVec2 origin);

}  // namespace wherein::ui
