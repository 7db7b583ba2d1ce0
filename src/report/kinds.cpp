#include <report/kinds.hpp>

#include <algorithm>

namespace wherein::report {
namespace {

int weight(geoparse::MentionKind kind) {
    switch (kind) {
        case geoparse::MentionKind::place:
            return 4;
        case geoparse::MentionKind::actor:
            return 3;
        case geoparse::MentionKind::past:
            return 2;
        case geoparse::MentionKind::people:
            return 1;
        case geoparse::MentionKind::part_of_name:
            return 0;
    }
    return 0;
}

}  // namespace

const char* type_name(gazetteer::PlaceType type) {
    switch (type) {
        case gazetteer::PlaceType::country:
            return "country";
        case gazetteer::PlaceType::admin1:
            return "admin1";
        case gazetteer::PlaceType::admin2:
            return "admin2";
        case gazetteer::PlaceType::populated:
            return "populated";
        case gazetteer::PlaceType::region:
            return "region";
        case gazetteer::PlaceType::past:
            return "past";
        case gazetteer::PlaceType::continent:
            return "continent";
        case gazetteer::PlaceType::physical:
            return "physical";
        case gazetteer::PlaceType::other:
            return "other";
        case gazetteer::PlaceType::user:
            return "user";
    }
    return "populated";
}

geoparse::MentionKind weightiest(std::span<const geoparse::MentionKind> kinds) {
    return *std::max_element(kinds.begin(), kinds.end(),
                             [](auto a, auto b) { return weight(a) < weight(b); });
}

}  // namespace wherein::report
