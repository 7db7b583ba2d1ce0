#pragma once

namespace wherein::ui {

/// A scroll position that can glide to another one. Any jump or nudge interrupts a glide.
class Scroller {
  public:
    float offset_px() const { return offset_px_; }
    /// Where a glide ends, else where it is.
    float goal_px() const { return is_moving() ? to_px_ : offset_px_; }
    bool is_moving() const { return remaining_s_ > 0; }

    void jump(float offset_px);
    /// Stays where it is.
    void stop() { remaining_s_ = 0; }
    void nudge(float by_px) { jump(offset_px_ + by_px); }
    /// Move there within a third of a second, slow at both ends.
    void glide(float offset_px);
    /// Move a glide on by dt and keep the offset inside [0, max_px].
    void step(float dt_s, float max_px);

  private:
    float offset_px_{};
    float from_px_{};
    float to_px_{};
    float remaining_s_{};
};

}  // namespace wherein::ui
