#pragma once
#include <map>
#include <memory>
#include <vector>

#include <ui/find_bar.hpp>
#include <ui/frame.hpp>
#include <ui/panel.hpp>
#include <ui/scroller.hpp>
#include <ui/text_layout.hpp>
#include <ui/text_marker.hpp>

namespace wherein::ui {

/// The article as a page to read, with its mentions marked, and the reading bar beside it.
class TextPane {
  public:
    void show(Frame& frame, const Area& area);
    /// Where the mentions in sight stood at the last show(): the first line in sight.
    const std::vector<MentionBox>& visible_mentions() const { return boxes_; }
    bool takes_keys() const { return find_bar_.takes_keys(); }

  private:
    void note_boxes(const Area& area, base::ByteSpan visible);
    void set_text(Frame& frame, float column_width);
    /// A long text is set over some frames.
    void go_on_setting(Frame& frame);
    std::optional<std::uint32_t> first_byte_in_view() const;
    void return_to_anchor();
    float set_height() const { return static_cast<float>(layout_.set_height_px()); }
    void show_text(Frame& frame, const Area& area);
    void follow_selection(const Frame& frame, float view_height);
    void follow_find(const Frame& frame, float view_height);
    void follow_keys(const Frame& frame, float view_height);
    /// Glide, or with reduced motion jump, so that the line of this byte is well in view. False: it
    /// is not set yet.
    bool bring_into_view(const Frame& frame, std::uint32_t byte, float view_height);
    void scroll_to(const Frame& frame, float offset_px);
    void take_input(Frame& frame, const Area& area);
    void open_menu(Frame& frame, std::optional<std::uint32_t> mention) const;
    void take_wheel(Frame& frame);
    void draw_page(Frame& frame, const Area& area);
    void draw_lines(ImDrawList& list, const Frame& frame, std::uint32_t first,
                    std::uint32_t last) const;
    base::ByteSpan visible_bytes(float view_height, std::uint32_t& first,
                                 std::uint32_t& last) const;

    std::shared_ptr<const document::Reading> reading_;
    std::uint32_t text_id_{};  ///< Workspace::id of the text that is laid out
    /// The first byte in sight of each text when another took its place, by id; none at the top.
    std::map<std::uint32_t, std::optional<std::uint32_t>> left_at_;
    std::optional<std::uint32_t> anchor_;  ///< to come back to when its line is set
    float column_width_{};
    double text_scale_{};
    TextLayout layout_;
    Scroller scroller_;
    FindBar find_bar_;
    std::uint32_t seen_request_{}, seen_find_{}, seen_scroll_{};
    TextMarker marker_;
    std::vector<MentionBox> boxes_;
    ImVec2 origin_{};  ///< of the layout, in window pixels
};

}  // namespace wherein::ui
