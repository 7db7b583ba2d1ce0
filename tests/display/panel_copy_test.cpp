#include <SFML/Graphics/RenderTarget.hpp>
#include <display/probe.hpp>
#include <imgui.h>
#include <platform/frame_painter.hpp>
#include <platform/window.hpp>
#include <render/readback.hpp>

using namespace probe;
using platform::Window;

namespace {

constexpr int map_width = 300;
constexpr int panel_width = 200;
constexpr int height = 300;

/// A panel with a button, right of the map; over both, if asked for, a box.
struct Panel {
    const char* word{"press"};
    style::Color ground{230, 240, 210};
    bool has_box_over_both{};

    void show() const {
        constexpr auto left = static_cast<float>(map_width);
        ImGui::SetNextWindowPos(ImVec2(left, 0));
        ImGui::SetNextWindowSize(ImVec2(panel_width, height));
        ImGui::Begin("panel", nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground);
        ImGui::Button(word, ImVec2(100, 40));
        ImGui::End();
        if (has_box_over_both) {
            ImGui::GetForegroundDrawList()->AddRectFilled(ImVec2(left - 20, 200),
                                                          ImVec2(left + 20, 240), 0x80FF0000);
        }
    }
    ui::Layout layout() const {
        return {{0, 0}, {map_width, height}, {{{map_width, 0}, {panel_width, height}, ground}}};
    }
};

/// A window, or a picture in its place, and a painter of its own.
class Stage {
  public:
    explicit Stage(bool is_off_screen) {
        constexpr carto::ScreenSize size{map_width + panel_width, height};
        auto window = is_off_screen ? Window::open_off_screen(size) : Window::open("panels", size);
        REQUIRE(window.has_value());
        window_ = std::move(*window);
        // Dear ImGui hides a window's first frame.
        show({});
    }
    render::Picture show(const Panel& panel, style::Color map = sea) {
        window_->begin_frame(0.016);
        panel.show();
        painter_.begin(window_->target(), panel.layout());
        auto scene = empty_scene(map_width, height);
        scene.background = map;
        renderer().draw(window_->target(), scene, {0, 0});
        painter_.end(window_->target(), {});
        auto picture = render::read_back(window_->target());
        REQUIRE(picture.has_value());
        return std::move(*picture);
    }
    /// Without what was kept of a panel like this.
    render::Picture show_afresh(const Panel& panel, style::Color map = sea) {
        Panel other = panel;
        other.ground = {1, 2, 3};
        show(other, map);
        const std::uint64_t before = copied_px();
        auto picture = show(panel, map);
        REQUIRE(copied_px() == before);
        return picture;
    }
    std::uint64_t copied_px() const { return painter_.copied_px(); }

  private:
    std::unique_ptr<Window> window_;
    platform::FramePainter painter_;
};

}  // namespace

TEST_CASE("a panel that has not changed is copied, pixel by pixel as it was drawn", "[display]") {
    renderer();
    Stage stage(GENERATE(false, true));
    Panel panel;
    SECTION("alone") {}
    SECTION("with something over its edge") {
        panel.has_box_over_both = true;
    }
    constexpr style::Color other_map{90, 30, 160};
    const auto fresh = stage.show_afresh(panel, other_map);
    stage.show(panel);
    const std::uint64_t before = stage.copied_px();
    const auto copied = stage.show(panel, other_map);
    CHECK(stage.copied_px() - before == panel_width * height);
    CHECK(copied.rgb == fresh.rgb);
    CHECK(pixel(copied, 50, 50) == rgb(other_map));
    CHECK(pixel(copied, map_width + 150, 10) == rgb(panel.ground));
    CHECK_FALSE(pixel(copied, map_width + 20, 30) == rgb(panel.ground));
}

TEST_CASE("a panel that changes is drawn", "[display]") {
    renderer();
    Stage stage(GENERATE(false, true));
    stage.show({});
    const auto before = stage.show({});
    const std::uint64_t copied_px = stage.copied_px();
    Panel panel;
    SECTION("its words") {
        panel.word = "released";
    }
    SECTION("its ground") {
        panel.ground = {20, 20, 20};
    }
    SECTION("what lies over it") {
        panel.has_box_over_both = true;
    }
    const auto after = stage.show(panel);
    CHECK(stage.copied_px() == copied_px);
    CHECK_FALSE(after.rgb == before.rgb);
    CHECK(stage.show({}).rgb == before.rgb);
}
