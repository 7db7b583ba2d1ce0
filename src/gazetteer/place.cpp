#include <gazetteer/place.hpp>

namespace wherein::gazetteer {

const char* to_string(PlaceType type) {
    switch (type) {
        case PlaceType::country:
            return "country";
        case PlaceType::admin1:
            return "first-level unit";
        case PlaceType::admin2:
            return "second-level unit";
        case PlaceType::populated:
            return "town";
        case PlaceType::region:
            return "region";
        case PlaceType::past:
            return "former state or area";
        case PlaceType::continent:
            return "continent";
        case PlaceType::physical:
            return "physical feature";
        case PlaceType::other:
            return "other place";
        case PlaceType::user:
            return "your own place";
    }
    return "";
}

}  // namespace wherein::gazetteer
