#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <ui/draw.hpp>
#include <ui/frame.hpp>
#include <ui/panel_model.hpp>
#include <ui/scroller.hpp>

namespace wherein::ui {

/// The table of places: header, a row per place, and below an open row its mentions with their
/// quoting sentences.
class PlaceTable {
  public:
    /// Draws into `area` of the current window.
    void show(Frame& frame, const Area& area);

  private:
    struct Columns {
        float square{}, name{}, kind{}, count_right{}, name_width{}, kind_width{};
        float first_right{}, certainty_right{};  ///< 0 where a narrow table leaves them out
        /// Of the count in the first of two compared texts, beside that in the second; else 0.
        float a_right{};
    };
    /// What the rows depend on; rows are made again when it changes.
    struct Key {
        std::shared_ptr<const document::Reading> reading;
        std::shared_ptr<const gazetteer::Gazetteer> gazetteer;
        std::shared_ptr<const std::vector<carto::Footprint>> footprints;
        std::string filter;
        std::array<bool, 5> shown_kinds{};
        std::array<bool, document::membership_count> shown_memberships{};
        document::SortOrder sort{};

        friend bool operator==(const Key&, const Key&) = default;
    };

    void update_rows(const document::AppState& state);
    Columns columns(const Look& look, const Area& area) const;
    void show_header(Frame& frame, const Area& area, const Columns& columns) const;
    void show_rows(Frame& frame, const Area& area, const Columns& columns);
    void show_row(Frame& frame, const PlaceRow& row, const Area& area,
                  const Columns& columns) const;
    /// Shows a quote at y if `view` shows any of it; gives back its height.
    float show_quote(Frame& frame, std::uint32_t mention, float y, const Area& view,
                     const Columns& columns);
    /// The title of one of two compared texts, above what it says; gives back its height.
    static float draw_text_head(const Look& look, const document::OwnMention& first,
                                const Area& area, const Columns& columns);
    void draw_quote(const Frame& frame, std::uint32_t mention, const Area& area,
                    const Columns& columns) const;
    float quote_height(const Frame& frame, std::uint32_t mention, float width);
    /// Whether the table should show this line: the keyboard's if it moved last, else the
    /// selection.
    bool is_target(const document::ViewState& view, PlaceIndex place,
                   std::optional<std::uint32_t> mention) const;
    void draw_cursor(const Frame& frame, const document::RowCursor& line, const Area& area) const;
    static void open_menu(Frame& frame, std::uint32_t mention);
    void scroll(Frame& frame, float view_height, float content_height);
    void show_empty(Frame& frame, const Area& area) const;

    Key key_;
    bool is_comparing_{};
    std::vector<PlaceRow> rows_;
    std::size_t most_mentions_{};                   ///< of one row
    std::map<std::uint32_t, float> quote_heights_;  ///< by mention
    float quote_width_{};
    std::uint32_t seen_request_{};
    bool wants_scroll_{};
    std::optional<document::RowCursor> seen_cursor_;
    bool follows_cursor_{};
    float target_top_{-1}, target_bottom_{-1};  ///< of the selection, in content pixels
    Scroller scroller_;
};

}  // namespace wherein::ui
