#pragma once
#include <deque>
#include <vector>

#include <platform/keys.hpp>
#include <platform/window.hpp>

namespace wherein::platform {

/// An event with the key behind it, for Dear ImGui; unknown where there is none.
struct KeyedEvent {
    InputEvent event;
    Key key{Key::unknown};
};

/// Hands out events frame by frame, so that none hides another: Dear ImGui up to 1.86 knows only
/// one mouse position and one state of each button and key per frame. A press and its release,
/// or a move and the press after it, never share a frame.
class FrameQueue {
  public:
    void push(KeyedEvent event) { waiting_.push_back(std::move(event)); }

    /// The events of the next frame, in order; the others stay.
    std::vector<KeyedEvent> take_frame();

    bool is_empty() const { return waiting_.empty(); }

  private:
    std::deque<KeyedEvent> waiting_;
};

}  // namespace wherein::platform
