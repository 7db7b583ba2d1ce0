#include <gazetteer/town_ranking.hpp>

#include <algorithm>
#include <cmath>

#include <support/catch.hpp>

using namespace wherein;
using Catch::Matchers::WithinAbs;
using gazetteer::PlaceEntry;
using gazetteer::TownEntry;

namespace {

PlaceEntry town(std::int64_t population, const char* code) {
    PlaceEntry place;
    place.population = population;
    place.feature_code = code;
    return place;
}

}  // namespace

TEST_CASE("a small capital outweighs a larger town", "[gazetteer]") {
    CHECK(gazetteer::weight_of_town(town(120'000, "PPLC")) >
          gazetteer::weight_of_town(town(140'000, "PPL")));
    CHECK(gazetteer::weight_of_town(town(80'000, "PPLA")) >
          gazetteer::weight_of_town(town(140'000, "PPL")));
}

TEST_CASE("quarters, former towns and empty places are no towns of a map", "[gazetteer]") {
    CHECK_FALSE(gazetteer::weight_of_town(town(9'000, "PPLX")));
    CHECK_FALSE(gazetteer::weight_of_town(town(9'000, "PPLQ")));
    CHECK_FALSE(gazetteer::weight_of_town(town(0, "PPL")));
    CHECK(gazetteer::weight_of_town(town(0, "PPLA2")) == 0);
    PlaceEntry mountain = town(5, "MT");
    mountain.type = gazetteer::PlaceType::physical;
    CHECK_FALSE(gazetteer::weight_of_town(mountain));
}

TEST_CASE("a town's isolation is the distance to the nearest weightier one", "[gazetteer]") {
    const auto all = gazetteer::rank_towns({{0, {10, 50}, 1e6, false},
                                            {1, {11, 50}, 5e4, false},
                                            {2, {10.1, 50}, 9e4, true},
                                            {3, {-170, -40}, 7e4, false}});
    REQUIRE(all.size() == 4);
    CHECK(all[0].place == 0);
    CHECK(all[1].place == 2);
    CHECK(all[1].is_capital());
    const double degree_m = base::distance_m({10, 50}, {11, 50});
    CHECK_THAT(all[1].isolation_m, WithinAbs(degree_m / 10, 50));
    CHECK(all[2].isolation_m > 5'000'000);
    CHECK_THAT(all[3].isolation_m, WithinAbs(base::distance_m({10.1, 50}, {11, 50}), 100));
}

TEST_CASE("isolation agrees with trying every pair", "[gazetteer]") {
    std::vector<TownEntry> towns;
    unsigned seed = 7;
    const auto random = [&seed](double low, double high) {
        seed = seed * 1664525U + 1013904223U;
        return low + (high - low) * (seed >> 8) / 16777216.0;
    };
    for (std::uint32_t i = 0; i < 400; ++i) {
        const bool is_dense = i % 2 == 0;
        towns.push_back({i,
                         {is_dense ? random(40, 42) : random(-180, 180),
                          is_dense ? random(39, 41) : random(-80, 80)},
                         random(1, 1e6),
                         false});
    }
    const auto ranked = gazetteer::rank_towns(towns);
    for (std::size_t i = 1; i < ranked.size(); ++i) {
        double nearest_m = 1e12;
        for (std::size_t j = 0; j < i; ++j) {
            nearest_m = std::min(nearest_m, base::distance_m(towns[ranked[i].place].point,
                                                             towns[ranked[j].place].point));
        }
        // The ranking measures along the chord.
        const double chord_m = 2 * 6'371'008.8 * std::sin(nearest_m / 2 / 6'371'008.8);
        CHECK_THAT(ranked[i].isolation_m, WithinAbs(chord_m, 1));
    }
}
