#include <platform/frame_painter.hpp>

#include <algorithm>

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <platform/grounds.hpp>
#include <render/sfml_messages.hpp>

namespace wherein::platform {

void FramePainter::begin(sf::RenderTarget& target, const ui::Layout& layout) {
    ImGui::Render();
    const render::PixelBox window = render::whole_of(target);
    keys_ = keys_of(*ImGui::GetDrawData(), layout, window);
    if (!kept_ || render::whole_of(*kept_) != window) {
        kept_keys_.clear();
    }
    // What others drew since the last frame may have left clipping and framebuffers of their own.
    if (!target.setActive(true)) {
        return;
    }
    if (!cover_all(layout, window)) {
        target.clear();
    }
    for (const ui::Ground& ground : layout.grounds) {
        const render::PixelBox box = common_part(box_of(ground), window);
        const bool is_covered = std::any_of(keys_.begin(), keys_.end(), [&](const PanelKey& panel) {
            return panel.box == box && is_kept(panel);
        });
        if (!is_covered) {
            lay_ground(target, ground);
        }
    }
}

void FramePainter::end(sf::RenderTarget& target,
                       const std::function<void(sf::RenderTarget&)>& finish) {
    std::vector<PanelKey> unchanged;
    std::copy_if(keys_.begin(), keys_.end(), std::back_inserter(unchanged),
                 [&](const PanelKey& panel) { return is_kept(panel); });
    leave_out(*ImGui::GetDrawData(), unchanged);
    if (target.setActive(true)) {
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    }
    // SFML remembers the state it last set; the backend has set its own since.
    target.resetGLStates();
    for (const PanelKey& panel : unchanged) {
        const render::PixelBox& box = panel.box;
        copy_pixels({*kept_, true}, box, {target}, box.left, box.top);
        copied_px_ +=
            static_cast<std::uint64_t>(box.width) * static_cast<std::uint64_t>(box.height);
    }
    keep(target);
    if (finish) {
        finish(target);
    }
}

bool FramePainter::is_kept(const PanelKey& panel) const {
    return std::find(kept_keys_.begin(), kept_keys_.end(), panel) != kept_keys_.end();
}

void FramePainter::keep(sf::RenderTarget& target) {
    if (!kept_ || render::whole_of(*kept_) != render::whole_of(target)) {
        const render::SfmlMessages silence;
        kept_ = std::make_unique<sf::RenderTexture>();
        if (!kept_->create(target.getSize().x, target.getSize().y)) {
            kept_ = nullptr;
            kept_keys_.clear();
            return;
        }
        render::take_bytes_of_windows(*kept_);
    }
    for (const PanelKey& panel : keys_) {
        if (!is_kept(panel)) {
            copy_pixels({target}, panel.box, {*kept_, true}, panel.box.left, panel.box.top);
        }
    }
    kept_keys_ = keys_;
    static_cast<void>(target.setActive(true));
}

}  // namespace wherein::platform
