#include <scene/map_notes.hpp>

#include <algorithm>

#include <scene/label_names.hpp>

namespace wherein::scene {
namespace {

using carto::Validity;

std::string span_text(const std::string& from, const std::string& to) {
    if (to.empty()) {
        return from.empty() ? "" : "since " + from;
    }
    return from + "\xE2\x80\x93" + to;
}

std::string date_text(const std::string& iso) {
    const auto date = base::parse_iso_date(iso);
    return date ? base::to_string(*date) : iso;
}

std::string joined(const std::vector<std::string>& parts, const char* between) {
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : between) + part;
    }
    return text;
}

void sort_and_thin(std::vector<std::string>& texts) {
    std::sort(texts.begin(), texts.end());
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
}

/// "1923–1991, 1994–2020": the years of areas that are not of today.
std::string former_areas(const MapFacts& facts) {
    std::vector<std::string> years;
    for (const carto::Feature* area : facts.disputed) {
        if (!area->to.empty()) {
            years.push_back(years_of(*area));
        }
    }
    sort_and_thin(years);
    return joined(years, ", ");
}

std::string described(const carto::Feature& area) {
    std::string text = without_brackets(area.name);
    const std::string time = time_of(area);
    std::string facts = time;
    const auto add = [&facts](const std::string& words) {
        facts += (facts.empty() || words.empty() ? "" : ", ") + words;
    };
    if (!area.held_by.empty()) {
        add("held by " + carto::party_names(area, area.held_by));
    }
    if (!area.claimed_by.empty()) {
        add("claimed by " + carto::party_names(area, area.claimed_by));
    }
    text += facts.empty() ? "" : " (" + facts + ")";
    return area.source.empty() ? text : text + "; source: " + area.source;
}

/// Whether the area has ended not long before, and no other has taken its ground since: the line
/// that followed is what a reader will miss.
bool is_followed_by_nothing(const carto::Feature& area, const MapFacts& facts) {
    const auto to = base::parse_iso_date(area.to);
    return facts.view.day && to && validity_on(area, facts.view.day) == Validity::ended &&
           facts.view.day->year <= to->year + still_in_question_years &&
           std::none_of(facts.disputed.begin(), facts.disputed.end(), [&](const auto* other) {
               return validity_on(*other, facts.view.day) == Validity::valid &&
                      carto::contains(other->shape, area.label_point);
           });
}

std::string date_note(const carto::Feature& area, const MapFacts& facts) {
    std::string note = "The area \"" + without_brackets(area.name) + "\" holds for " +
                       time_of(area) + "; the map is for " + base::to_string(*facts.view.day) + ".";
    if (is_followed_by_nothing(area, facts)) {
        note += " A later line is in no open source that this map uses, so none is drawn.";
    }
    return note;
}

std::string viewpoint_note(const MapFacts& facts) {
    const std::string& name = facts.viewpoint_name;
    std::string note =
        facts.view.is_de_facto()
            ? "Viewpoint: de facto, who holds the ground"
            : "Viewpoint: the claims of " + name + ". Disputed areas that " + name +
                  " claims are drawn as its own and hatched lightly, all others as they are held";
    note += "; the map takes no position on the status of any territory.";
    if (facts.view.day) {
        note += " As of " + base::to_string(*facts.view.day);
        note += facts.day_is == document::AsOf::Kind::article ? ", the article's date." : ".";
    }
    return note;
}

std::string boundary_words(const MapFacts& facts) {
    std::string words = "Natural Earth, ";
    words += facts.view.is_de_facto() ? "de facto view" : "claims of " + facts.viewpoint_name;
    return facts.view.day ? words + " as of " + base::to_string(*facts.view.day) : words;
}

}  // namespace

std::string time_of(const carto::Feature& area) {
    return span_text(date_text(area.from), date_text(area.to));
}

std::string years_of(const carto::Feature& area) {
    return span_text(area.from.substr(0, 4), area.to.substr(0, 4));
}

std::string source_line(const MapFacts& facts) {
    std::string line = "Boundaries: " + boundary_words(facts);
    const std::string former = former_areas(facts);
    if (!former.empty()) {
        line += "; hatched " + former;
    }
    line += ". Places: GeoNames, CC BY 4.0.";
    if (facts.has_lakes) {
        line += " Lakes: GSHHG.";
    }
    if (!facts.user_layers.empty()) {
        line += (facts.user_layers.size() == 1 ? " User layer: " : " User layers: ") +
                joined(facts.user_layers, ", ") + ".";
    }
    return facts.projection.empty() ? line : line + " " + facts.projection + ".";
}

std::string brief_source_line(const MapFacts& facts) {
    return boundary_words(facts) + "; GeoNames, CC BY 4.0.";
}

std::string date_line(const MapFacts& facts) {
    std::vector<std::string> ends;
    for (const carto::Feature* area : facts.disputed) {
        if (is_followed_by_nothing(*area, facts)) {
            ends.push_back(area->to);
        }
    }
    if (ends.empty()) {
        return {};
    }
    return "Lightly hatched areas have ended; the line after " +
           date_text(*std::max_element(ends.begin(), ends.end())) + " is in no open source.";
}

std::vector<std::string> map_notes(const MapFacts& facts) {
    std::vector<std::string> notes;
    notes.push_back(
        "Boundaries: Natural Earth 1:10m. Places \xC2\xA9 GeoNames.org, CC BY 4.0, adapted." +
        std::string(facts.has_lakes ? " Lakes: GSHHG (LGPL)." : ""));
    notes.push_back(viewpoint_note(facts));
    if (facts.view.day) {
        notes.push_back(
            "Only disputed areas follow the date; all other borders are those of 2013.");
    }
    if (!facts.compared.empty()) {
        notes.push_back("Two texts are compared: A is \"" + facts.compared[0] + "\", B is \"" +
                        facts.compared[1] + "\".");
    }
    std::vector<std::string> areas;
    for (const carto::Feature* area : facts.disputed) {
        areas.push_back(described(*area));
    }
    std::sort(areas.begin(), areas.end());
    for (const std::string& area : areas) {
        notes.push_back("Disputed area drawn: " + area + ".");
    }
    for (const carto::Feature* area : facts.disputed) {
        if (facts.view.day && validity_on(*area, facts.view.day) != Validity::valid) {
            notes.push_back(date_note(*area, facts));
        }
    }
    if (!facts.past.empty()) {
        notes.push_back("Of the past: " + joined(facts.past, "; ") +
                        "; drawn as the outline of the states that followed, in their present "
                        "borders.");
    }
    for (const std::string& layer : facts.user_layers) {
        notes.push_back("User layer " + layer + ".");
    }
    if (!facts.projection.empty()) {
        notes.push_back("Projection: " + facts.projection + ".");
    }
    return notes;
}

}  // namespace wherein::scene
