#include <platform/frame_queue.hpp>

#include <bitset>

namespace wherein::platform {
namespace {

/// What a frame has seen so far.
class FrameContent {
  public:
    bool accepts(const KeyedEvent& keyed) const {
        switch (keyed.event.kind) {
            case EventKind::mouse_moved:
            case EventKind::mouse_left:
                return !has_button_;
            case EventKind::button_pressed:
            case EventKind::button_released:
                return !has_button_ && !has_move_;
            case EventKind::wheel:
                return !has_button_ && !has_move_;
            case EventKind::key_pressed:
            case EventKind::key_released:
                // A Shift let go before its key would leave the key without it.
                return !(keys_.any() && keyed.event.modifiers != modifiers_) &&
                       (keyed.key == Key::unknown ||
                        !keys_.test(static_cast<std::size_t>(keyed.key)));
            default:
                return true;
        }
    }

    void add(const KeyedEvent& keyed) {
        switch (keyed.event.kind) {
            case EventKind::mouse_moved:
            case EventKind::mouse_left:
                has_move_ = true;
                break;
            case EventKind::button_pressed:
            case EventKind::button_released:
                has_button_ = true;
                break;
            case EventKind::key_pressed:
            case EventKind::key_released:
                if (keyed.key != Key::unknown) {
                    keys_.set(static_cast<std::size_t>(keyed.key));
                }
                modifiers_ = keyed.event.modifiers;
                break;
            default:
                break;
        }
    }

  private:
    bool has_move_{false};
    bool has_button_{false};
    std::bitset<key_count> keys_;
    Modifiers modifiers_;  ///< of the last key
};

}  // namespace

std::vector<KeyedEvent> FrameQueue::take_frame() {
    std::vector<KeyedEvent> frame;
    FrameContent content;
    while (!waiting_.empty() && content.accepts(waiting_.front())) {
        content.add(waiting_.front());
        frame.push_back(std::move(waiting_.front()));
        waiting_.pop_front();
    }
    return frame;
}

}  // namespace wherein::platform
