#include <scene/label_names.hpp>

namespace wherein::scene {

std::string without_brackets(std::string_view name) {
    const std::size_t bracket = name.find(" (");
    return std::string(name.substr(0, bracket));
}

std::string tally_text(std::uint32_t count) {
    return std::to_string(count) + (count == 1 ? " mention" : " mentions");
}

bool existed_on(const gazetteer::Place& place, const std::optional<base::Date>& day) {
    return day && place.year_from && place.year_to && *place.year_from <= day->year &&
           day->year <= *place.year_to;
}

std::string place_label_text(const gazetteer::Place& place) {
    if (place.type != gazetteer::PlaceType::past || (!place.year_from && !place.year_to)) {
        return std::string(place.name);
    }
    const auto text = [](std::optional<int> year) {
        return year ? base::to_string({*year}) : std::string{};
    };
    return std::string(place.name) + " " + text(place.year_from) + "\xE2\x80\x93" +
           text(place.year_to);
}

}  // namespace wherein::scene
