#include <report/json_fields.hpp>
#include <report/kinds.hpp>

#include <vector>

#include <support/catch.hpp>

using namespace wherein;
using geoparse::MentionKind;

TEST_CASE("a place entry has the documented fields in their order", "[report]") {
    gazetteer::Place baku;
    baku.id = "geonames:587084";
    baku.name = "Baku";
    baku.country = "AZ";
    baku.point = {49.892, 40.3777};
    baku.source = "GeoNames";
    CHECK(
        report::place_json(baku, 2).dump() ==
        R"({"id":"geonames:587084","name":"Baku","type":"populated","country":"AZ","lon":49.892,"lat":40.3777,)"
        R"("bbox":[49.892,40.3777,49.892,40.3777],"count":2,"source":"GeoNames"})");
}

TEST_CASE("a box stays as it is, over the antimeridian too", "[report]") {
    gazetteer::Place russia;
    russia.point = {99, 61};
    russia.box = {19.6, 41.2, -169, 81.9};
    CHECK(report::bbox_json(russia).dump() == "[19.6,41.2,-169.0,81.9]");
}

TEST_CASE("confidences are rounded to three decimals", "[report]") {
    CHECK(report::Json(report::rounded_3(0.87654)).dump() == "0.877");
    CHECK(report::Json(report::rounded_3(1)).dump() == "1.0");
}

TEST_CASE("the weightiest kind speaks for a place", "[report]") {
    const std::vector<MentionKind> kinds{MentionKind::part_of_name, MentionKind::people,
                                         MentionKind::actor};
    CHECK(report::weightiest(kinds) == MentionKind::actor);
    CHECK(report::weightiest(std::vector{MentionKind::people, MentionKind::past}) ==
          MentionKind::past);
    CHECK(report::weightiest(std::vector{MentionKind::actor, MentionKind::place}) ==
          MentionKind::place);
}

TEST_CASE("types are reported by plain names", "[report]") {
    CHECK(report::type_name(gazetteer::PlaceType::admin1) == std::string("admin1"));
    CHECK(report::type_name(gazetteer::PlaceType::region) == std::string("region"));
}
