#include <report/checked_line.hpp>

#include <algorithm>
#include <array>
#include <limits>

#include <nlohmann/json.hpp>

namespace wherein::report {
namespace {

using nlohmann::json;

base::Error no_line(const char* what, const std::string& where) {
    return {base::ErrorCode::work_failed, what, where,
            "A line looks like {\"doc_id\": \"a1\", \"text\": \"...\", \"toponyms\": [...]}."};
}

bool is_too_deep(int depth, json::parse_event_t, json&) {
    return depth <= 64;
}

std::string text_of(const json& object, const char* key) {
    const auto value = object.find(key);
    if (value == object.end() || value->is_null()) {
        return {};
    }
    return value->is_string() ? value->get<std::string>() : value->dump();
}

std::optional<double> number_of(const json& object, const char* key) {
    const auto value = object.find(key);
    return value != object.end() && value->is_number() ? std::optional(value->get<double>())
                                                       : std::nullopt;
}

/// An offset beyond any text stays beyond.
std::optional<std::uint32_t> offset_of(const json& object, const char* key) {
    constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
    const auto value = object.find(key);
    return value != object.end() && value->is_number_unsigned()
               ? std::optional(
                     static_cast<std::uint32_t>(std::min(most, value->get<std::uint64_t>())))
               : std::nullopt;
}

bool is_wanted(const std::string& kind) {
    constexpr std::array<std::string_view, 4> others{"nonplace", "adj", "embedded", "coercion"};
    return std::find(others.begin(), others.end(), kind) == others.end();
}

std::optional<CheckedName> to_name(const json& object) {
    const auto start = object.is_object() ? offset_of(object, "start") : std::nullopt;
    const auto end = object.is_object() ? offset_of(object, "end") : std::nullopt;
    if (!start || !end || *start >= *end) {
        return std::nullopt;
    }
    CheckedName name;
    name.start = *start;
    name.end = *end;
    name.phrase = text_of(object, "phrase");
    name.is_wanted = is_wanted(text_of(object, "kind"));
    name.feature = text_of(object, "feature");
    name.geonames_id = text_of(object, "geonameid");
    const auto lat = number_of(object, "lat");
    const auto lng = number_of(object, "lon");
    if (lat && lng) {
        name.point = base::LngLat{*lng, *lat};
    }
    return name;
}

}  // namespace

base::Result<CheckedDocument> parse_checked_line(std::string_view line, const std::string& where) {
    const json object = json::parse(line.begin(), line.end(), is_too_deep, false);
    if (!object.is_object()) {
        return no_line("The line is no JSON object", where);
    }
    const auto names = object.find("toponyms");
    if (names == object.end() || !names->is_array()) {
        return no_line("The line has no list \"toponyms\"", where);
    }
    CheckedDocument document{text_of(object, "doc_id"), text_of(object, "text"), {}};
    for (const json& entry : *names) {
        auto name = to_name(entry);
        if (!name) {
            return no_line("A name of the line has no \"start\" with an \"end\" behind it", where);
        }
        document.names.push_back(*std::move(name));
    }
    return document;
}

}  // namespace wherein::report
