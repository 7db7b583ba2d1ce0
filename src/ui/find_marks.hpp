#pragma once
#include <ui/draw.hpp>
#include <ui/frame.hpp>
#include <ui/text_layout.hpp>

namespace wherein::ui {

/// Marks the hits of the search in the visible part of the text, the current one framed. Below the
/// text; `origin` is where the layout's (0, 0) stands in the window.
void draw_find_marks(ImDrawList& list, const Frame& frame, const TextLayout& layout, ImVec2 origin,
                     base::ByteSpan visible);

}  // namespace wherein::ui
