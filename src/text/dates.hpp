#pragma once
#include <optional>
#include <string_view>

#include <text/article.hpp>

namespace wherein::text {

/// What a line says about a day.
struct DateLine {
    std::optional<Date> date;  ///< empty where day and month could be swapped: 02/03/2021
};

/// A line that is a date and nothing else besides a weekday, a time of day and words such as
/// "Published": "Feb 14 2021", "14th of February, 2021", "2021-02-14T10:30Z", "14.02.2021".
/// Month names are English. Empty for any other line.
std::optional<DateLine> parse_date_line(std::string_view line);

/// The first date anywhere in the line.
std::optional<Date> find_date(std::string_view line);

}  // namespace wherein::text
