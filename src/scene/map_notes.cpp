#include <scene/map_notes.hpp>

#include <algorithm>

#include <scene/label_names.hpp>

namespace wherein::scene {
namespace {

bool is_outside_years(const carto::Feature& area, const text::Date& date) {
    return (area.year_to && date.year > *area.year_to) ||
           (area.year_from && date.year < *area.year_from);
}

std::string years_of(const carto::Feature& area) {
    const std::string from = area.year_from ? std::to_string(*area.year_from) : "";
    return area.year_to ? from + "\xE2\x80\x93" + std::to_string(*area.year_to)
                        : (from.empty() ? "" : "since " + from);
}

std::string joined(const std::vector<std::string>& parts, const char* between) {
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : between) + part;
    }
    return text;
}

/// "1923-1991, 1994-2020": the years of areas that are not of today.
std::string former_areas(const MapFacts& facts) {
    std::vector<std::string> years;
    for (const carto::Feature* area : facts.disputed) {
        if (area->standing == carto::Standing::historical && area->year_to) {
            years.push_back(years_of(*area));
        }
    }
    std::sort(years.begin(), years.end());
    years.erase(std::unique(years.begin(), years.end()), years.end());
    return joined(years, ", ");
}

std::string disputed_names(const MapFacts& facts) {
    std::vector<std::string> names;
    for (const carto::Feature* area : facts.disputed) {
        const std::string years = years_of(*area);
        names.push_back(without_brackets(area->name) + (years.empty() ? "" : " (" + years + ")"));
    }
    std::sort(names.begin(), names.end());
    return joined(names, "; ");
}

std::string date_note(const carto::Feature& area, const text::Date& date) {
    std::string note = "The area \"" + without_brackets(area.name) + "\" holds for " +
                       years_of(area) + "; the article is of " + text::to_string(date) + ".";
    if (area.year_to && date.year > *area.year_to) {
        note += " A later line is in no open source that this map uses, so none is drawn.";
    }
    return note;
}

}  // namespace

std::string source_line(const MapFacts& facts) {
    std::string line = "Boundaries: Natural Earth, de facto view";
    if (facts.date) {
        line += " as of " + text::to_string(*facts.date);
    }
    const std::string former = former_areas(facts);
    if (!former.empty()) {
        line += "; hatched " + former;
    }
    line += ". Places: GeoNames, CC BY 4.0.";
    return facts.has_lakes ? line + " Lakes: GSHHG." : line;
}

std::vector<std::string> map_notes(const MapFacts& facts) {
    std::vector<std::string> notes;
    notes.push_back(
        "Boundaries: Natural Earth 1:10m. Places \xC2\xA9 GeoNames.org, CC BY 4.0, adapted." +
        std::string(facts.has_lakes ? " Lakes: GSHHG (LGPL)." : ""));
    notes.push_back(
        "Viewpoint: de facto, who administers; the map takes no position on the status of any "
        "territory." +
        (facts.date ? " As of " + text::to_string(*facts.date) + ", the article's date." : ""));
    if (!facts.disputed.empty()) {
        notes.push_back("Disputed areas drawn: " + disputed_names(facts) + ".");
    }
    for (const carto::Feature* area : facts.disputed) {
        if (facts.date && is_outside_years(*area, *facts.date)) {
            notes.push_back(date_note(*area, *facts.date));
        }
    }
    if (!facts.projection.empty()) {
        notes.push_back("Projection: " + facts.projection + ".");
    }
    return notes;
}

}  // namespace wherein::scene
