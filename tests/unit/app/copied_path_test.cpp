#include <app/copied_path.hpp>

#include <support/catch.hpp>

using wherein::app::copied_path;

TEST_CASE("a copied path is taken as it is, a file URI without its escapes", "[app]") {
    CHECK(copied_path("/home/me/my trip.gpx") == "/home/me/my trip.gpx");
    CHECK(copied_path("  /a.kml \r\n/b.kml\n") == "/a.kml");
    CHECK(copied_path("file:///home/me/my%20trip.gpx\nfile:///other.kml") ==
          "/home/me/my trip.gpx");
    CHECK(copied_path("file://localhost/a%C5%9F.kml") == "/a\u015F.kml");
    CHECK(copied_path("file:///100%.gpx") == "/100%.gpx");
    CHECK(copied_path("file:///100%") == "/100%");
    CHECK(copied_path("") == "");
    CHECK(copied_path(" \n ") == "");
}
