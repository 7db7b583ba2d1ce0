#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <base/geo_types.hpp>
#include <base/text_span.hpp>
#include <document/comparison.hpp>
#include <gazetteer/gazetteer.hpp>

namespace wherein::document {

using gazetteer::PlaceIndex;

/// What is selected: a place, and of its mentions the current one.
struct Selection {
    std::optional<PlaceIndex> place;
    std::optional<std::uint32_t> mention;  ///< index into Reading::mentions

    friend bool operator==(const Selection&, const Selection&) = default;
};

/// The search in text and places.
struct Find {
    bool is_open{};
    std::string query;
    /// In text order, without overlap; null before a search.
    std::shared_ptr<const std::vector<base::ByteSpan>> hits;
    std::optional<std::uint32_t> current;  ///< index into hits
    std::uint32_t place_count{};           ///< places of the article among the hits

    friend bool operator==(const Find&, const Find&) = default;
};

/// The part of the window that arrow keys go to.
enum class PanelFocus : std::uint8_t { text, map, places };

/// Where the keyboard stands in the places table: on a place's row, or on one of its mentions.
struct RowCursor {
    PlaceIndex place{};
    std::optional<std::uint32_t> mention;

    friend bool operator==(const RowCursor&, const RowCursor&) = default;
};

/// A scroll of the text that the keyboard or a script asked for; done once per request.
struct TextScroll {
    double pages{};  ///< in heights of the pane; infinite: to the start or the end
    double lines{};
    std::uint32_t request{};

    friend bool operator==(const TextScroll&, const TextScroll&) = default;
};

/// A view to come back to.
struct SavedView {
    base::LngLat center;
    double m_per_px{};
    Selection selection;

    friend bool operator==(const SavedView&, const SavedView&) = default;
};

/// The views before and after this one, the nearest last.
struct ViewTrail {
    std::vector<SavedView> past, future;
    bool is_roaming{};  ///< the last move was by hand; a run of those is one step back

    friend bool operator==(const ViewTrail&, const ViewTrail&) = default;
};

/// A view with a name, kept with the article.
struct Bookmark {
    std::string name;
    base::LngLat center;
    double m_per_px{};

    friend bool operator==(const Bookmark&, const Bookmark&) = default;
};

/// What of the view belongs to the text: it is as it was left when the text is shown again.
struct TextView {
    bool is_framed{};  ///< the article's own view has been shown since it was opened
    Selection selection;
    std::set<PlaceIndex> expanded;  ///< rows open in the places table
    /// Those of the expanded rows that the reader opened; the others close with the selection.
    std::set<PlaceIndex> opened;
    std::string filter;
    std::array<bool, membership_count> shown_memberships{true, true, true};  ///< while comparing
    std::optional<base::ByteSpan> selected_text;  ///< what the reader marked in the text
    Find find;
    std::optional<RowCursor> row_cursor;
    ViewTrail trail;
    std::vector<Bookmark> bookmarks;

    friend bool operator==(const TextView&, const TextView&) = default;
};

}  // namespace wherein::document
