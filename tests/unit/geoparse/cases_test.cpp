// Runs the case files that need no more than the small gazetteer of the tests. Those that begin
// with "world_" run on the whole one; see tests/unit/app.
#include <support/case_file.hpp>

#include "geoparse_fixture.hpp"

using namespace wherein;

TEST_CASE("every case file finds exactly what it expects", "[geoparse]") {
    std::size_t count = 0;
    for (const char* prefix : {"kinds", "not_places", "which_place"}) {
        count += tests::check_case_files(prefix, tests::fixture_gazetteer(), tests::lexicon());
    }
    CHECK(count >= 75);
}
