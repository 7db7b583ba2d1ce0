#include <cli/values.hpp>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <optional>

#include <cli/nearest.hpp>
#include <document/viewpoint.hpp>

namespace wherein::cli {
namespace {

base::Error bad_value(const OptionEntry& option, std::string_view text, const std::string& what,
                      const std::string& hint) {
    return {base::ErrorCode::bad_usage, what,
            "--" + std::string(option.long_name) + ' ' + std::string(text), hint};
}

template <class Number>
std::optional<Number> whole_number(std::string_view text) {
    Number number{};
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    const bool is_whole = error == std::errc{} && stop == end && !text.empty();
    return is_whole ? std::optional<Number>(number) : std::nullopt;
}

std::vector<std::string_view> split(std::string_view text, char mark) {
    std::vector<std::string_view> parts;
    for (std::size_t end = 0; end != std::string_view::npos;) {
        end = text.find(mark);
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? 0 : end + 1);
    }
    return parts;
}

std::vector<std::string> words_of(std::string_view domain) {
    std::vector<std::string> words;
    for (const std::string_view word : split(domain, '|')) {
        words.emplace_back(word);
    }
    return words;
}

std::string or_list(const std::vector<std::string>& words) {
    std::string list;
    for (std::size_t i = 0; i < words.size(); ++i) {
        list += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
    }
    return list;
}

std::string range_hint(const OptionEntry& option) {
    const std::size_t dots = option.domain.find("..");
    return "from " + std::string(option.domain.substr(0, dots)) + " to " +
           std::string(option.domain.substr(dots + 2));
}

}  // namespace

base::Result<carto::ScreenSize> to_size(const OptionEntry& option, std::string_view text) {
    const std::string hint = "Write width x height in pixels, such as " +
                             std::string(option.default_value) + ", each " + range_hint(option) +
                             ".";
    const auto sides = split(text, 'x');
    const auto width = whole_number<int>(sides[0]);
    const auto height = whole_number<int>(sides.back());
    if (sides.size() != 2 || !width || !height) {
        return bad_value(option, text, "This is no size", hint);
    }
    const NumberRange range = number_range(option.domain);
    if (std::min(*width, *height) < range.least || std::max(*width, *height) > range.greatest) {
        return bad_value(option, text, "This size is out of bounds", hint);
    }
    return carto::ScreenSize{*width, *height};
}

base::Result<double> to_number(const OptionEntry& option, std::string_view text) {
    const auto number = whole_number<double>(text);
    const NumberRange range = number_range(option.domain);
    if (!number || !(range.least <= *number && *number <= range.greatest)) {
        return bad_value(option, text, number ? "This is out of bounds" : "This is no number",
                         "Write a number " + range_hint(option) + ".");
    }
    return *number;
}

base::Result<std::string> to_word(const OptionEntry& option, std::string_view text) {
    if (!option.domain.empty() && !allows(option.domain, text)) {
        const auto words = words_of(option.domain);
        return bad_value(option, text, "There is no such choice",
                         suggestion(text, words, "Write " + or_list(words) + "."));
    }
    return std::string(text);
}

base::Result<std::vector<std::string>> to_words(const OptionEntry& option, std::string_view text) {
    std::vector<std::string> words;
    for (const std::string_view part : split(text, ',')) {
        auto word = to_word(option, part);
        if (!word) {
            return word.error();
        }
        if (std::find(words.begin(), words.end(), *word) == words.end()) {
            words.push_back(*std::move(word));
        }
    }
    return words;
}

base::Result<document::AsOf> to_as_of(const OptionEntry& option, std::string_view text) {
    const auto as_of = document::parse_as_of(text);
    if (!as_of) {
        return bad_value(option, text, "This is no date",
                         "Write a date such as 2021-02-14, a year or month alone, article or "
                         "today.");
    }
    return *as_of;
}

base::Result<std::string> to_party(const OptionEntry&, std::string_view text) {
    std::string key(text);
    std::transform(key.begin(), key.end(), key.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return key == "DE-FACTO" ? std::string{} : key;
}

base::Result<base::GeoBox> to_box(const OptionEntry& option, std::string_view text) {
    const std::string hint =
        "Write west,south,east,north in degrees, such as 44,38,51,42; west may be larger than east "
        "to cross the antimeridian.";
    std::vector<double> edges;
    for (const std::string_view part : split(text, ',')) {
        const auto edge = whole_number<double>(part);
        if (!edge || !std::isfinite(*edge)) {
            return bad_value(option, text, "This is no box", hint);
        }
        edges.push_back(*edge);
    }
    if (edges.size() != 4) {
        return bad_value(option, text, "A box has four edges", hint);
    }
    const base::GeoBox box{edges[0], edges[1], edges[2], edges[3]};
    const bool lies_on_earth = std::abs(box.west_deg) <= 180 && std::abs(box.east_deg) <= 180 &&
                               std::abs(box.south_deg) <= 90 && std::abs(box.north_deg) <= 90;
    if (!lies_on_earth || box.south_deg >= box.north_deg || box.west_deg == box.east_deg) {
        return bad_value(option, text, "This box has no room or leaves the Earth", hint);
    }
    return box;
}

base::Result<carto::ProjectionChoice> to_projection(const OptionEntry& option,
                                                    std::string_view text) {
    const auto word = to_word(option, text);
    if (!word) {
        return word.error();
    }
    carto::ProjectionChoice choice;
    for (const carto::ProjectionName& name : carto::projection_names()) {
        if (name.word == *word) {
            choice = name.kind;
        }
    }
    return choice;
}

base::Result<document::LabelLanguage> to_language(const OptionEntry& option,
                                                  std::string_view text) {
    using document::LabelLanguage;
    const auto word = to_word(option, text);
    if (!word) {
        return word.error();
    }
    return *word == "local"  ? LabelLanguage::local
           : *word == "both" ? LabelLanguage::both
                             : LabelLanguage::english;
}

base::Result<app::LayerOption> to_layer(const OptionEntry& option, std::string_view text) {
    constexpr std::string_view mark = ",name=";
    const std::size_t at = text.rfind(mark);
    app::LayerOption layer{std::string(text.substr(0, at)), {}};
    if (at != std::string_view::npos) {
        layer.name_field = std::string(text.substr(at + mark.size()));
    }
    if (layer.path.empty() || (at != std::string_view::npos && layer.name_field.empty())) {
        return bad_value(option, text, "This is no layer",
                         "Write a file, and if need be the field with its names, such as "
                         "trips.gpx,name=desc.");
    }
    return layer;
}

}  // namespace wherein::cli
