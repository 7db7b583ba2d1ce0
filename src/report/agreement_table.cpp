#include <algorithm>
#include <cstdio>

#include <report/agreement.hpp>
#include <report/columns.hpp>

namespace wherein::report {
namespace {

std::string three_decimals(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.3f", value);
    return text;
}

std::string one_decimal(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    return text;
}

std::vector<std::string> row_of(const char* name, const Counts& counts) {
    return {name, three_decimals(counts.precision()), three_decimals(counts.recall()),
            three_decimals(counts.f1())};
}

std::string share(std::size_t part, std::size_t whole) {
    return three_decimals(whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole));
}

std::string count_of(std::size_t count, const char* what) {
    return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

double median(std::vector<double> values) {
    if (values.empty()) {
        return 0;
    }
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

}  // namespace

std::string to_table(const Agreement& agreement, std::size_t documents, std::size_t names) {
    std::string text = count_of(documents, "text") + ", " + count_of(names, "name") + "\n\n";
    text += format_columns(
        {{"measure"}, {"precision", Align::right}, {"recall", Align::right}, {"F1", Align::right}},
        {row_of("found, exact span", agreement.exact), row_of("found, overlap", agreement.overlap),
         row_of("found and within 161 km", agreement.near),
         row_of("found and right, scaled", agreement.scaled),
         row_of("pins on the map", agreement.pins)});
    text += "\nOf " + count_of(agreement.located, "name") + " found whose place is checked, " +
            share(agreement.located_near, agreement.located) + " lie within 161 km, " +
            share(agreement.located_scaled, agreement.located) +
            " are right by the scaled tolerance; median error " +
            one_decimal(median(agreement.errors_km)) + " km.\n";
    return text;
}

std::string calibration_table(const Agreement& agreement) {
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < agreement.bins.size(); ++i) {
        const ConfidenceBin& bin = agreement.bins[i];
        if (bin.answers > 0) {
            const double from = static_cast<double>(i) / confidence_bins;
            rows.push_back({one_decimal(from) + " to " + one_decimal(from + 1.0 / confidence_bins),
                            std::to_string(bin.answers),
                            three_decimals(bin.confidence_sum / static_cast<double>(bin.answers)),
                            share(bin.right, bin.answers)});
        }
    }
    return format_columns({{"confidence"},
                           {"answers", Align::right},
                           {"mean", Align::right},
                           {"right", Align::right}},
                          rows);
}

}  // namespace wherein::report
