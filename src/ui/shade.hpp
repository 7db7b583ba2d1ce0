#pragma once
#include <style/theme.hpp>

namespace wherein::ui {

/// What dims the rest of the window: the darker of the theme's ink and page, so that it never glows.
inline style::Color shade(const style::Theme& theme, float ratio) {
    const auto light = [](style::Color color) { return color.r + color.g + color.b; };
    const bool is_ink_darker = light(theme.ink) < light(theme.page);
    return style::with_alpha(is_ink_darker ? theme.ink : theme.page, ratio);
}

}  // namespace wherein::ui
