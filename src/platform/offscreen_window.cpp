#include <algorithm>

#include <SFML/Graphics/RenderTexture.hpp>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <platform/font_texture.hpp>
#include <platform/frame_painter.hpp>
#include <platform/imgui_input.hpp>
#include <platform/window.hpp>
#include <render/readback.hpp>
#include <render/sfml_messages.hpp>

namespace wherein::platform {
namespace {

/// A window without a screen: the same drawing into a texture, and nobody at the keys. What is
/// copied stays with it instead of going to the reader's clipboard.
class OffscreenWindow final : public Window {
  public:
    explicit OffscreenWindow(carto::ScreenSize size, const std::function<void()>& before_context) {
        const render::SfmlMessages silence;
        has_backend_ = make_canvas(size);
        if (before_context) {
            before_context();
        }
        IMGUI_CHECKVERSION();
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
        start_imgui_input();
        has_backend_ =
            has_backend_ && canvas_->setActive(true) && ImGui_ImplOpenGL3_Init("#version 130");
    }
    OffscreenWindow(const OffscreenWindow&) = delete;
    OffscreenWindow& operator=(const OffscreenWindow&) = delete;
    ~OffscreenWindow() override {
        if (has_backend_ && canvas_->setActive(true)) {
            ImGui_ImplOpenGL3_Shutdown();
        }
        ImGui::DestroyContext();
    }

    bool is_open() const { return has_backend_; }

    carto::ScreenSize size() const override { return size_; }
    void resize(carto::ScreenSize size) override { make_canvas(size); }
    std::vector<InputEvent> take_events(std::chrono::milliseconds) override { return {}; }
    bool has_pending_events() const override { return false; }
    bool ui_wants_mouse() const override { return false; }
    bool ui_wants_keyboard() const override { return ImGui::GetIO().WantTextInput; }

    void begin_frame(double dt_s) override {
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize =
            ImVec2(static_cast<float>(size_.width_px), static_cast<float>(size_.height_px));
        io.DeltaTime = static_cast<float>(std::max(dt_s, 1e-4));
        if (canvas_->setActive(true)) {
            ImGui_ImplOpenGL3_NewFrame();
            slim_font_texture();
        }
        ImGui::NewFrame();
    }
    void lay(const ui::Layout& layout) override { painter_.begin(*canvas_, layout); }
    sf::RenderTarget& target() override { return *canvas_; }
    void finish_with(std::function<void(sf::RenderTarget&)> finish) override {
        finish_ = std::move(finish);
    }
    void end_frame() override {
        painter_.end(*canvas_, finish_);
        canvas_->display();
    }
    base::Result<render::Picture> capture() override {
        painter_.end(*canvas_, finish_);
        auto picture = render::read_back(*canvas_);
        canvas_->display();
        return picture;
    }

    void set_title(const std::string&) override {}
    void show_full_screen(bool) override {}
    void copy_text(const std::string& utf8) override { copied_ = utf8; }
    std::string pasted_text() override { return copied_; }

  private:
    bool make_canvas(carto::ScreenSize size) {
        auto canvas = std::make_unique<sf::RenderTexture>();
        if (!canvas->create(static_cast<unsigned>(std::max(size.width_px, 1)),
                            static_cast<unsigned>(std::max(size.height_px, 1)))) {
            return false;
        }
        canvas_ = std::move(canvas);
        size_ = size;
        return true;
    }

    std::unique_ptr<sf::RenderTexture> canvas_;
    carto::ScreenSize size_;
    bool has_backend_{};
    FramePainter painter_;
    std::function<void(sf::RenderTarget&)> finish_;
    std::string copied_;
};

}  // namespace

base::Result<std::unique_ptr<Window>> Window::open_off_screen(
    carto::ScreenSize size, const std::function<void()>& before_context) {
    if (const base::Status no_display = check_display()) {
        return *no_display;
    }
    auto window = std::make_unique<OffscreenWindow>(size, before_context);
    if (!window->is_open()) {
        return base::Error{base::ErrorCode::no_display, "OpenGL cannot draw off screen here", "",
                           "A smaller --size may fit the graphics memory."};
    }
    return std::unique_ptr<Window>(std::move(window));
}

}  // namespace wherein::platform
