#include <scene/label_memory.hpp>

namespace wherein::scene {

void LabelMemory::recall(const SceneInput& input) {
    const document::ViewState& view = input.state.view;
    const bool is_dragged = camera_ && camera_->projection == input.camera.projection &&
                            camera_->m_per_px == input.camera.m_per_px && size_ == input.size &&
                            scale_ == input.scale && language_ == view.label_language &&
                            selected_ == view.selection.place;
    if (is_dragged) {
        const ScreenPt now = carto::to_screen(input.camera, input.size, camera_->center_m);
        const double dx_px = now.x_px - size_.width_px / 2.0;
        const double dy_px = now.y_px - size_.height_px / 2.0;
        for (std::vector<LabelGround>* grounds : {&article, &base}) {
            for (LabelGround& ground : *grounds) {
                for (PixelBox& box : ground.boxes) {
                    box = shifted(box, dx_px, dy_px);
                }
            }
        }
    } else {
        article.clear();
        base.clear();
        far.clear();
    }
    camera_ = input.camera;
    size_ = input.size;
    scale_ = input.scale;
    language_ = view.label_language;
    selected_ = view.selection.place;
}

}  // namespace wherein::scene
