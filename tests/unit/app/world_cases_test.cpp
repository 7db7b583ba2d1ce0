// Short texts on the whole gazetteer: exactly the mentions their case files expect.
#include <app/run.hpp>

#include <support/case_file.hpp>

using namespace wherein;

TEST_CASE("every world case finds exactly what it expects in the whole gazetteer", "[app]") {
    const auto tools = app::load_geoparse_tools();
    REQUIRE(tools.has_value());
    CHECK(tests::check_case_files("world_", *tools->gazetteer, *tools->lexicon) >= 200);
}
