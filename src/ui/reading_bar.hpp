#pragma once
#include <ui/frame.hpp>
#include <ui/scroller.hpp>
#include <ui/text_layout.hpp>

namespace wherein::ui {

/// The whole article as a strip: a tick per mention in its place's colour, the visible part framed.
/// A click on a tick selects the mention; a click or drag elsewhere scrolls.
void show_reading_bar(Frame& frame, const Area& strip, const TextLayout& layout,
                      Scroller& scroller);

}  // namespace wherein::ui
