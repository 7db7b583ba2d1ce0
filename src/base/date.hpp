#pragma once
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace wherein::base {

/// A day of the proleptic Gregorian calendar, or only its month or year where no more is known.
struct Date {
    int year{};   ///< below 0: BC
    int month{};  ///< 1 to 12; 0: not known
    int day{};    ///< 1 to 31; 0: not known

    friend auto operator<=>(const Date&, const Date&) = default;
};

/// "14 Feb 2021", "Aug 1993", "1947", "27 BC": the form shown to readers.
std::string to_string(Date date);
/// "2021-02-14", "1993-08", "1947": ISO 8601, as exact as known.
std::string to_iso(Date date);
/// The reverse of to_iso; nullopt for anything that is no date of the calendar.
std::optional<Date> parse_iso_date(std::string_view text);

/// Earlier (< 0), later (> 0) or neither (0), by as much as both dates tell: 1993 and 1993-08-23
/// are neither.
int compare_as_known(Date a, Date b);

}  // namespace wherein::base
