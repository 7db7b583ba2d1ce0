#include <algorithm>
#include <cstdlib>
#include <string>
#include <thread>

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Window/Clipboard.hpp>
#include <display/probe.hpp>
#include <imgui.h>
#include <platform/window.hpp>

using namespace probe;
using platform::EventKind;
using platform::Window;
using std::chrono::milliseconds;

namespace {

constexpr int map_width = 300;
constexpr int window_width = 500;
constexpr int window_height = 300;

struct Panel {
    int clicks{};
    char text[32]{};

    void show() {
        ImGui::SetNextWindowPos(ImVec2(map_width, 0));
        ImGui::SetNextWindowSize(ImVec2(window_width - map_width, window_height));
        ImGui::Begin("panel", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
        if (ImGui::Button("press", ImVec2(100, 40))) {
            ++clicks;
        }
        ImGui::InputText("text", text, sizeof text);
        ImGui::End();
    }
};

scene::Scene map_scene() {
    auto scene = empty_scene(map_width, window_height);
    scene.base_fills.push_back({box_mesh(-60, -60, 60, 60), {244, 241, 233}, scene::Hatch::none});
    scene.base_strokes.push_back(
        {line_mesh({{-60, -60}, {60, -60}, {60, 60}, {-60, 60}, {-60, -60}}), solid(1.25F)});
    scene.place_fills.push_back({box_mesh(-30, -30, 30, 30), {213, 94, 0}, scene::Hatch::diagonal});
    scene.place_strokes.push_back({line_mesh({{-30, -30}, {30, -30}, {30, 30}}), solid(2)});
    scene::TextItem label{
        "Şuşa / Շուշի", {120, 150}, style::Face::sans_bold, 14, ink, {255, 255, 255}, 3, 0};
    scene.labels.push_back(label);
    scene.discs.push_back({{150, 160}, 5, ink, {255, 255, 255}, 1});
    return scene;
}

std::unique_ptr<Window> open_window() {
    auto window = Window::open("Wherein – проба", {window_width, window_height});
    REQUIRE(window.has_value());
    return std::move(*window);
}

void show_frame(Window& window, Panel& panel) {
    window.begin_frame(0.016);
    panel.show();
    window.lay({});
    renderer().draw(window.target(), map_scene(), {0, 0});
    window.end_frame();
}

bool has_xdotool() {
    if (std::system("command -v xdotool >/dev/null 2>&1") == 0) {
        return true;
    }
    WARN("xdotool is not installed: input from outside is not tested");
    return false;
}

// Runs xdotool beside the window's loop, as a reader's hand would act, until the line goes quiet.
std::vector<platform::InputEvent> act(Window& window, Panel& panel, const std::string& steps) {
    std::vector<platform::InputEvent> all;
    std::thread hand([&steps] { static_cast<void>(std::system(("xdotool " + steps).c_str())); });
    hand.join();
    for (int quiet = 0; quiet < 3;) {
        const auto events = window.take_events(milliseconds(60));
        quiet = events.empty() && !window.has_pending_events() ? quiet + 1 : 0;
        all.insert(all.end(), events.begin(), events.end());
        show_frame(window, panel);
    }
    return all;
}

bool has_chord(const std::vector<platform::InputEvent>& events, const std::string& chord) {
    for (const auto& event : events) {
        if (event.kind == EventKind::key_pressed && event.chord == chord) {
            return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("the map is the same in the window and in a file", "[display]") {
    renderer();
    const auto window = open_window();
    Panel panel;
    show_frame(*window, panel);
    show_frame(*window, panel);
    window->begin_frame(0.016);
    panel.show();
    window->lay({});
    renderer().draw(window->target(), map_scene(), {0, 0});
    const auto shown = window->capture();
    REQUIRE(shown.has_value());
    const auto file = paint(map_scene());
    REQUIRE(shown->width_px == window_width);
    int different = 0;
    for (int y = 0; y < window_height; ++y) {
        for (int x = 0; x < map_width; ++x) {
            const Rgb a = pixel(*shown, x, y);
            const Rgb b = pixel(file, x, y);
            different +=
                std::abs(a.r - b.r) + std::abs(a.g - b.g) + std::abs(a.b - b.b) > 24 ? 1 : 0;
        }
    }
    CHECK(different < map_width * window_height / 1000);
    // The panel is there too.
    CHECK_FALSE(pixel(*shown, map_width + 60, 28) == pixel(*shown, map_width + 150, 250));
}

TEST_CASE("the window survives a picture painted between two frames", "[display]") {
    renderer();
    const auto window = open_window();
    Panel panel;
    const auto frame = [&] {
        window->begin_frame(0.016);
        panel.show();
        window->lay({});
        renderer().draw(window->target(), map_scene(), {0, 0});
        return window->capture();
    };
    frame();
    frame();
    const auto before = frame();
    paint(empty_scene(640, 480));
    const auto after = frame();
    REQUIRE(before.has_value());
    REQUIRE(after.has_value());
    CHECK(before->rgb == after->rgb);
}

TEST_CASE("a click whose press and release come together reaches a button", "[display]") {
    renderer();
    if (!has_xdotool()) {
        return;
    }
    const auto window = open_window();
    Panel panel;
    act(*window, panel, "search --name Wherein windowfocus --sync");
    const std::string here = "search --name Wherein ";
    for (int i = 1; i <= 5; ++i) {
        act(*window, panel,
            here + "mousemove --window %1 350 28 click 1 mousemove --window %1 100 100");
        CHECK(panel.clicks == i);
    }
    CHECK_FALSE(window->ui_wants_mouse());
}

TEST_CASE("keys arrive as chords and text as characters", "[display]") {
    renderer();
    if (!has_xdotool()) {
        return;
    }
    const auto window = open_window();
    Panel panel;
    act(*window, panel, "search --name Wherein windowfocus --sync");
    const auto events = act(*window, panel,
                            "key n key shift+n key question key ctrl+shift+p key F12 key Left key "
                            "Return key Escape key space");
    for (const char* chord :
         {"n", "N", "?", "Ctrl+Shift+P", "F12", "Left", "Return", "Escape", "Space"}) {
        INFO(chord);
        CHECK(has_chord(events, chord));
    }
    act(*window, panel, "search --name Wherein mousemove --window %1 350 65 click 1");
    CHECK(window->ui_wants_keyboard());
    act(*window, panel, "type --delay 30 Baku");
    CHECK(std::string(panel.text) == "Baku");
    act(*window, panel, "key BackSpace key BackSpace");
    CHECK(std::string(panel.text) == "Ba");
}

TEST_CASE("a resized window has its new size and draws to its new edge", "[display]") {
    renderer();
    if (!has_xdotool()) {
        return;
    }
    const auto window = open_window();
    Panel panel;
    const auto events = act(*window, panel, "search --name Wherein windowsize %1 640 420");
    CHECK(window->size() == carto::ScreenSize{640, 420});
    CHECK(std::any_of(events.begin(), events.end(), [](const auto& event) {
        return event.kind == EventKind::resized && event.at.x_px == 640;
    }));
    window->begin_frame(0.016);
    window->lay({});
    renderer().draw(window->target(), empty_scene(100, 50), {540, 370});
    const auto shown = window->capture();
    REQUIRE(shown.has_value());
    CHECK(pixel(*shown, 639, 419) == rgb(sea));
    CHECK(pixel(*shown, 539, 419) == Rgb{0, 0, 0});
}

TEST_CASE("copied text comes back with all its letters", "[display]") {
    const auto window = open_window();
    window->copy_text("Şuşa – Շուշի");
    const auto utf8 = sf::Clipboard::getString().toUtf8();
    CHECK(std::string(utf8.begin(), utf8.end()) == "Şuşa – Շուշի");
}

TEST_CASE("a window larger than the screen is made to fit", "[display]") {
    auto window = Window::open("large", {100'000, 100'000});
    REQUIRE(window.has_value());
    CHECK((*window)->size().width_px <= 16'384);
    CHECK((*window)->size().width_px >= 640);
}

TEST_CASE("waiting for events takes no longer than asked", "[display]") {
    const auto window = open_window();
    while (!window->take_events(milliseconds(50)).empty()) {
    }
    const auto start = std::chrono::steady_clock::now();
    window->take_events(milliseconds(100));
    const auto waited = std::chrono::steady_clock::now() - start;
    CHECK(waited >= milliseconds(99));
    CHECK(waited < milliseconds(400));
}
