#include <geoparse/mention.hpp>

#include <array>
#include <string_view>
#include <utility>

namespace wherein::geoparse {
namespace {

constexpr std::array<std::pair<MentionKind, const char*>, 5> kind_names{
    {{MentionKind::place, "place"},
     {MentionKind::actor, "actor"},
     {MentionKind::people, "people"},
     {MentionKind::part_of_name, "part_of_name"},
     {MentionKind::past, "past"}}};

}  // namespace

const char* to_string(MentionKind kind) {
    for (const auto& [known, name] : kind_names) {
        if (known == kind) {
            return name;
        }
    }
    return "";
}

std::optional<MentionKind> mention_kind(std::string_view name) {
    for (const auto& [kind, known] : kind_names) {
        if (name == known) {
            return kind;
        }
    }
    return std::nullopt;
}

}  // namespace wherein::geoparse
