#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include <carto/camera.hpp>
#include <document/state.hpp>
#include <ui/panel.hpp>

namespace wherein::app {

/// How the reader left the window: what the next one begins with.
struct WindowMemory {
    std::optional<carto::ScreenSize> size;
    std::optional<std::string> theme;
    ui::PanelShares shares;
    bool shows_text{true};
    bool shows_places{true};
    double text_scale{1};
    document::SortOrder sort{document::SortOrder::count};

    friend bool operator==(const WindowMemory&, const WindowMemory&) = default;
};

/// Where it is kept: window.json in the user's config folder.
std::filesystem::path window_memory_path();

/// Read it; what is missing, damaged or out of bounds is as in a first start.
WindowMemory read_window_memory(const std::filesystem::path& path);

/// Write it whole or not at all, keeping entries of the file that this program does not know.
/// errors  work_failed: the folder cannot be made or written to
base::Status keep_window_memory(const std::filesystem::path& path, const WindowMemory& memory);

/// As the state and the panels are now.
WindowMemory memory_of(const document::AppState& state, const ui::PanelShares& shares,
                       carto::ScreenSize window_size, const WindowMemory& before);

}  // namespace wherein::app
