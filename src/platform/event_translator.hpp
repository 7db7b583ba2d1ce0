#pragma once
#include <vector>

#include <SFML/Window/Event.hpp>
#include <platform/frame_queue.hpp>

namespace wherein::platform {

/// Turns SFML's events into ours. Characters decide the chords of bare letters and signs, because
/// only they know the keyboard layout; the key decides where the character is of another script.
class EventTranslator {
  public:
    /// Our events for one of SFML's, none for those of no interest.
    std::vector<KeyedEvent> translate(const sf::Event& event);

  private:
    KeyedEvent mouse(EventKind kind, int x_px, int y_px);
    std::vector<KeyedEvent> button(EventKind kind, const sf::Event::MouseButtonEvent& event);
    std::vector<KeyedEvent> key(EventKind kind, const sf::Event::KeyEvent& event);
    std::vector<KeyedEvent> text(char32_t code_point);

    Modifiers modifiers_;
    Key last_pressed_{Key::unknown};
    bool is_alt_alone_{};  ///< Alt is down and nothing else has happened since
};

}  // namespace wherein::platform
