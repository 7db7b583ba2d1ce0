#include <gazetteer/dated_member.hpp>

#include <algorithm>

#include <support/catch.hpp>
#include <support/gazetteer_fixture.hpp>

using namespace wherein;
using gazetteer::DatedMember;

namespace {

using Names = std::vector<std::string>;

gazetteer::Place place(std::string_view id) {
    const auto index = tests::fixture_gazetteer().by_id(id);
    REQUIRE(index);
    return tests::fixture_gazetteer().place(*index);
}

bool has(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::ptrdiff_t count_of_states(const Names& names) {
    return std::count_if(names.begin(), names.end(),
                         [](const std::string& name) { return name.size() == 2 && name != "GL"; });
}

}  // namespace

TEST_CASE("a member is written with the time it was one", "[gazetteer]") {
    const auto kingdom = DatedMember::parse("GB@1973-01-01/2020-01-31");
    REQUIRE(kingdom);
    CHECK(*kingdom == DatedMember{"GB", "1973-01-01", "2020-01-31"});
    CHECK(kingdom->to_text() == "GB@1973-01-01/2020-01-31");
    CHECK(kingdom->is_one_on({1973, 1, 1}));
    CHECK(kingdom->is_one_on({2020, 1, 31}));
    CHECK(kingdom->is_one_on({2020, 0, 0}));  // some of the year it was
    CHECK_FALSE(kingdom->is_one_on({2020, 2, 1}));
    CHECK_FALSE(kingdom->is_one_on({1972, 12, 31}));
    CHECK(DatedMember::parse("AZ.65") == DatedMember{"AZ.65", "", ""});
    CHECK(DatedMember::parse("-former-gdr@/1990-10-02")->name == "-former-gdr");
    for (const char* malformed :
         {"GB@", "GB@/", "GB@1973", "GB@73/", "GB@1973-13/", "GB@x/y", "GB@2020/1973"}) {
        INFO(malformed);
        CHECK_FALSE(DatedMember::parse(malformed));
    }
}

TEST_CASE("a member of a member was one while both were", "[gazetteer]") {
    const DatedMember baltic{"EE", "1940", "1991-09-06"};
    CHECK(gazetteer::within(baltic, {"pact", "1955-05-14", "1991-07-01"}) ==
          DatedMember{"EE", "1955-05-14", "1991-07-01"});
    CHECK(gazetteer::within(baltic, {"union", "", ""}) == baltic);
    CHECK(gazetteer::within({"RU", "", ""}, {"union", "1922", "1991"}) ==
          DatedMember{"RU", "1922", "1991"});
}

TEST_CASE("the European Union has its members of the day", "[gazetteer]") {
    const gazetteer::Place eu = place("region:european-union");
    const Names in_1990 = gazetteer::members_on(eu, base::Date{1990, 1, 1});
    CHECK(count_of_states(in_1990) == 12);
    CHECK(has(in_1990, "GB"));
    CHECK(has(in_1990, "-DE.13"));  // Saxony was in the other Germany
    CHECK_FALSE(has(in_1990, "AT"));
    const Names in_2021 = gazetteer::members_on(eu, base::Date{2021, 2, 14});
    CHECK(count_of_states(in_2021) == 27);
    CHECK_FALSE(has(in_2021, "GB"));
    CHECK_FALSE(has(in_2021, "-DE.13"));
    CHECK(count_of_states(gazetteer::members_on(eu, base::Date{2019, 6, 0})) == 28);
    CHECK(gazetteer::members_on(eu, std::nullopt) == in_2021);
    CHECK(gazetteer::members_on(eu, base::Date{1900, 0, 0}) == in_2021);  // there was none
}

TEST_CASE("what has ended has all it ever had, and on a day what it had then", "[gazetteer]") {
    const gazetteer::Place pact = place("past:warsaw-pact");
    CHECK(has(gazetteer::members_on(pact, std::nullopt), "AL"));
    CHECK(has(gazetteer::members_on(pact, base::Date{2021, 0, 0}), "AL"));
    CHECK(has(gazetteer::members_on(pact, base::Date{1960, 0, 0}), "AL"));
    CHECK_FALSE(has(gazetteer::members_on(pact, base::Date{1970, 0, 0}), "AL"));
    const gazetteer::Place soviet = place("past:soviet-union");
    CHECK(gazetteer::members_on(soviet, base::Date{1930, 0, 0}).size() == 11);
    CHECK(gazetteer::members_on(soviet, base::Date{1980, 0, 0}).size() == 15);
    CHECK(gazetteer::members_on(place("region:post-soviet"), base::Date{2021, 0, 0}).size() == 15);
}
