#include <base/date.hpp>

#include <array>
#include <charconv>
#include <cstdio>

namespace wherein::base {
namespace {

constexpr std::array month_names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::optional<int> whole_number(std::string_view digits) {
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool is_whole = error == std::errc{} && end == digits.data() + digits.size();
    return is_whole && number >= 0 ? std::optional(number) : std::nullopt;
}

int days_in(int year, int month) {
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[static_cast<std::size_t>(month - 1)] + (month == 2 && is_leap ? 1 : 0);
}

bool is_in_calendar(Date date) {
    if (date.year < 1 || date.month > 12 || (date.month == 0 && date.day != 0)) {
        return false;
    }
    return date.month == 0 || date.day <= days_in(date.year, date.month);
}

}  // namespace

std::string to_string(Date date) {
    std::string text =
        date.year < 0 ? std::to_string(-date.year) + " BC" : std::to_string(date.year);
    if (date.month >= 1 && date.month <= 12) {
        text = std::string(month_names[static_cast<std::size_t>(date.month - 1)]) + ' ' + text;
        text = date.day > 0 ? std::to_string(date.day) + ' ' + text : text;
    }
    return text;
}

std::string to_iso(Date date) {
    std::array<char, 40> text{};
    const char* format = date.month == 0 ? "%04d" : date.day == 0 ? "%04d-%02d" : "%04d-%02d-%02d";
    std::snprintf(text.data(), text.size(), format, date.year, date.month, date.day);
    return text.data();
}

std::optional<Date> parse_iso_date(std::string_view text) {
    constexpr std::size_t year_size = 4, month_size = 7, day_size = 10;
    if (text.size() != year_size && text.size() != month_size && text.size() != day_size) {
        return std::nullopt;
    }
    const auto part = [&](std::size_t at) -> std::optional<int> {
        if (at >= text.size()) {
            return 0;
        }
        const auto number = whole_number(text.substr(at, 2));
        return text[at - 1] == '-' && number != 0 ? number : std::nullopt;
    };
    const auto year = whole_number(text.substr(0, year_size));
    const auto month = part(year_size + 1);
    const auto day = part(month_size + 1);
    if (!year || !month || !day || !is_in_calendar({*year, *month, *day})) {
        return std::nullopt;
    }
    return Date{*year, *month, *day};
}

int compare_as_known(Date a, Date b) {
    if (a.year != b.year) {
        return a.year < b.year ? -1 : 1;
    }
    if (a.month != b.month && a.month != 0 && b.month != 0) {
        return a.month < b.month ? -1 : 1;
    }
    const bool tells_day = a.day != 0 && b.day != 0;
    return tells_day && a.day != b.day ? (a.day < b.day ? -1 : 1) : 0;
}

}  // namespace wherein::base
