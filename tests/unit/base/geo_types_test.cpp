#include <base/geo_types.hpp>

#include <support/catch.hpp>

using namespace wherein::base;
using Catch::Matchers::WithinAbs;

TEST_CASE("Baku to Moscow is about 1930 km, to the north-north-west", "[base]") {
    const LngLat baku{49.8920, 40.3777};
    const LngLat moscow{37.6156, 55.7522};
    CHECK_THAT(distance_m(baku, moscow) / 1000, WithinAbs(1929, 5));
    CHECK_THAT(bearing_deg(baku, moscow), WithinAbs(337, 3));
    CHECK(distance_m(baku, baku) == 0);
}
