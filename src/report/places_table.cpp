#include <report/places_report.hpp>

#include <cmath>
#include <cstdio>

#include <report/columns.hpp>
#include <report/kinds.hpp>

namespace wherein::report {
namespace {

constexpr std::size_t name_width = 32;
constexpr std::size_t sentence_width = 72;

std::string coordinates(base::LngLat point) {
    char text[64];
    std::snprintf(text, sizeof text, "%.4f %c, %.4f %c", std::abs(point.lat_deg),
                  point.lat_deg < 0 ? 'S' : 'N', std::abs(point.lng_deg),
                  point.lng_deg < 0 ? 'W' : 'E');
    return text;
}

std::vector<std::string> row_of(const DocumentResult& result, const geoparse::NamedPlace& named) {
    const gazetteer::Place& place = result.gazetteer.place(named.place);
    std::vector<geoparse::MentionKind> kinds;
    for (const std::uint32_t mention : named.mentions) {
        kinds.push_back(result.mentions[mention].kind);
    }
    const geoparse::Mention& first = result.mentions[named.mentions.front()];
    const auto& sentence = result.article.sentences[first.sentence];
    return {cell_text(place.name, name_width),
            geoparse::to_string(weightiest(kinds)),
            std::to_string(named.mentions.size()),
            place.country.empty() ? "-" : cell_text(place.country, name_width),
            coordinates(place.point),
            cell_text(base::slice(result.article.text, sentence.span), sentence_width)};
}

}  // namespace

std::string to_table(const DocumentResult& result) {
    static const std::vector<Column> columns{{"place"},   {"kind"},        {"count", Align::right},
                                             {"country"}, {"coordinates"}, {"first sentence"}};
    std::vector<std::vector<std::string>> rows;
    for (const geoparse::NamedPlace& named : geoparse::group_by_place(result.mentions)) {
        rows.push_back(row_of(result, named));
    }
    return rows.empty() ? "No place is named.\n" : format_columns(columns, rows);
}

}  // namespace wherein::report
