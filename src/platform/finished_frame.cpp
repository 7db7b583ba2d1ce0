#include <platform/finished_frame.hpp>

#include <SFML/Graphics/RenderTarget.hpp>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

namespace wherein::platform {

void finish_frame(sf::RenderTarget& target, const std::function<void(sf::RenderTarget&)>& finish) {
    ImGui::Render();
    if (target.setActive(true)) {
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    }
    // SFML remembers the state it last set; the backend has set its own since.
    target.resetGLStates();
    if (finish) {
        finish(target);
    }
}

}  // namespace wherein::platform
