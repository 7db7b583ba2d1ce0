#pragma once
#include <ui/frame.hpp>

namespace wherein::ui {

enum class Sign : std::uint8_t { up, down, cross };

/// A square button with a drawn sign, quiet until the pointer is on it; true when pressed.
bool show_small_button(const Look& look, const char* id, Sign sign, const Area& area,
                       const char* hint);

}  // namespace wherein::ui
