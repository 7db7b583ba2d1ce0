#pragma once
#include <memory>
#include <optional>

#include <ui/frame.hpp>
#include <ui/text_layout.hpp>

namespace wherein::ui {

/// Marks text of the page with the mouse: by dragging, a word by a double click.
class TextMarker {
  public:
    /// What happens on the page, which is the item asked last. `at` is the pointer in layout
    /// pixels. Returns whether the pointer is used for marking, so that it clicks nothing.
    bool take_mouse(Frame& frame, const TextLayout& layout, ImVec2 at);

    /// The ground behind the marked text; below the text.
    static void draw(ImDrawList& list, const Frame& frame, const TextLayout& layout, ImVec2 origin);

  private:
    void mark(Frame& frame, base::ByteSpan bytes);

    std::optional<std::uint32_t> from_;  ///< where the button went down
    bool is_marking_{};
    std::shared_ptr<const document::Reading> indexed_;
    std::optional<base::CodePointIndex> index_;
};

}  // namespace wherein::ui
