#pragma once
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include <ui/imgui_compat.hpp>

namespace wherein::ui {

enum class Family : std::uint8_t { sans, sans_bold, serif, serif_bold };
constexpr std::size_t family_count = 4;

/// A family at a size: the rasterised font nearest to it, and the one of the family's style that
/// has every script, for code points the first lacks.
struct TypeFace {
    ImFont* font{};
    ImFont* full{};
    float height_px{};  ///< ImGui's font size: ascent plus descent
};

/// The fonts of the panels, rasterised once for the UI scale. The static atlas of Dear ImGui before
/// 1.92 cannot grow, so sizes between the rasterised ones are drawn from the nearest.
class Fonts {
  public:
    /// Rasterises into an atlas of its own. A face that cannot be read is replaced by Dear ImGui's,
    /// so that the window still opens.
    /// thread  any, as long as no ImGui context exists
    Fonts(const std::filesystem::path& assets_folder, float ui_scale);

    /// Gives the atlas to the current context, which frees it at its end. Call once.
    void move_to_context();

    /// `em_px` is the type size in real pixels, UI scale applied.
    TypeFace at(Family family, float em_px) const;

  private:
    struct Raster {
        Family family{};
        float em_px{};
        ImFont* font{};
    };
    ImFont* full_for(Family family) const;

    struct FreeAtlas {
        void operator()(ImFontAtlas* atlas) const { IM_DELETE(atlas); }
    };
    std::unique_ptr<ImFontAtlas, FreeAtlas> atlas_;
    std::vector<Raster> rasters_;
};

/// Width of a code point in pixels.
float advance_px(const TypeFace& face, char32_t code_point);
/// Width of a line of text in pixels; white space of any kind counts as a space.
float width_px(const TypeFace& face, std::string_view utf8);
/// Draw a line of text; `at` is the top left of its ascent-to-descent box.
void draw_text(ImDrawList& list, const TypeFace& face, ImVec2 at, ImU32 color,
               std::string_view utf8);

}  // namespace wherein::ui
