#pragma once
#include <carto/viewpoint.hpp>
#include <document/state.hpp>

namespace wherein::document {

/// "article", "today", or a date as exact as known: 2021-02-14, 1993-08, 1991.
std::optional<AsOf> parse_as_of(std::string_view word);

/// The day the map is for; nullopt as of an article without a date.
std::optional<base::Date> map_date(const AppState& state);

/// Whose view of which day the map shows.
carto::Viewpoint viewpoint_of(const AppState& state);

/// The name of the party whose view is shown, for menus and notes; empty de facto.
std::string viewpoint_name(const AppState& state);

}  // namespace wherein::document
