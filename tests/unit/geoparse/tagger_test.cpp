#include <geoparse/tagger.hpp>

#include <algorithm>
#include <cmath>

#include <geoparse/block_walk.hpp>

#include "geoparse_fixture.hpp"

using namespace wherein;
using geoparse::Tagger;

namespace {

/// What `ask` says of the name in the text.
template <class Ask>
auto of_name(const std::string& text, const std::string& name, Ask ask) {
    const text::Article article = tests::article_of(text);
    std::optional<decltype(ask(std::declval<const geoparse::BlockView&>(),
                               std::declval<const geoparse::Sighting&>()))>
        answer;
    geoparse::for_each_block(
        article, tests::fixture_gazetteer(), tests::lexicon(), [&](const auto& block) {
            for (std::uint32_t i = 0; i < block.tokens.size(); ++i) {
                const auto sighting = geoparse::sight_name(block, i);
                if (sighting && base::slice(block.text, sighting->span) == name) {
                    answer = ask(block, *sighting);
                }
            }
        });
    REQUIRE(answer.has_value());
    return *answer;
}

std::vector<std::uint32_t> facts_of(const std::string& text, const std::string& name) {
    return of_name(text, name, [](const auto& block, const auto& sighting) {
        const auto features = geoparse::features_of(block, sighting);
        return std::vector<std::uint32_t>(features.facts().begin(), features.facts().end());
    });
}

double points_of(const std::string& text, const std::string& name) {
    return of_name(text, name, [](const auto& block, const auto& sighting) {
        return block.lexicon.tagger->points(block, sighting);
    });
}

std::string some_bytes() {
    std::vector<Tagger::Slot> slots(Tagger::slot_count);
    slots[7] = {1, -2, 3, -127};
    return Tagger(std::move(slots), 1000).to_bytes();
}

}  // namespace

TEST_CASE("weights come back from their bytes", "[geoparse][tagger]") {
    const std::string bytes = some_bytes();
    const auto tagger = Tagger::from_bytes(bytes, "here");
    REQUIRE(tagger.has_value());
    CHECK(tagger->to_bytes() == bytes);
    CHECK(bytes.size() < 100'000);
}

TEST_CASE("damaged or missing weights are told and never used", "[geoparse][tagger]") {
    const std::string bytes = some_bytes();
    for (const std::string& bad : {bytes.substr(0, bytes.size() - 1), bytes + "x", std::string(),
                                   "W" + bytes.substr(1), std::string(bytes.size(), '\0')}) {
        const auto tagger = Tagger::from_bytes(bad, "tagger.weights");
        REQUIRE_FALSE(tagger.has_value());
        CHECK(base::to_sentence(tagger.error()).find("tagger.weights") != std::string::npos);
    }
    const auto missing = Tagger::load("no/such/tagger.weights");
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().code == base::ErrorCode::unreadable);
}

TEST_CASE("a tagger without weights has no opinion", "[geoparse][tagger]") {
    const Tagger tagger;
    const double points = of_name(
        "Paris said no.", "Paris",
        [&](const auto& block, const auto& sighting) { return tagger.points(block, sighting); });
    CHECK(points == 0);
}

TEST_CASE("facts depend on the name's surroundings, not on its position", "[geoparse][tagger]") {
    const auto facts = facts_of("He went to Paris on Monday.", "Paris");
    CHECK(facts == facts_of("It rained. He went to Paris on Monday.", "Paris"));
    CHECK(facts != facts_of("He went with Paris on Monday.", "Paris"));
    CHECK(facts != facts_of("He went to PARIS on Monday.", "PARIS"));
    CHECK(facts.size() > 20);
    CHECK(facts.size() < geoparse::Features::most);
}

TEST_CASE("a score is the sum over the facts, and points stay within their bounds",
          "[geoparse][tagger]") {
    const auto facts = facts_of("He went to Paris on Monday.", "Paris");
    std::vector<Tagger::Slot> slots(Tagger::slot_count);
    slots[Tagger::slot_of(facts.front())] = {100, 0, 0, 40};
    const auto share = std::count_if(facts.begin(), facts.end(), [&](std::uint32_t fact) {
        return Tagger::slot_of(fact) == Tagger::slot_of(facts.front());
    });
    const auto points = [&](std::int32_t per_point) {
        const Tagger tagger(slots, per_point);
        return of_name("He went to Paris on Monday.", "Paris",
                       [&](const auto& block, const auto& sighting) {
                           return tagger.points(block, sighting);
                       });
    };
    CHECK(std::abs(points(60) - static_cast<double>(share)) < 1e-9);
    CHECK(points(1) == Tagger::most_points);
}

TEST_CASE("the learned weights tell persons from towns", "[geoparse][tagger]") {
    const double town = points_of("She moved to Jackson last year.", "Jackson");
    CHECK(town > points_of("Jackson, who coached there, retired.", "Jackson"));
    CHECK(town > points_of("According to Mr. Jackson, it rained.", "Jackson"));
    CHECK(points_of("A Springfield man was arrested on Monday.", "Springfield") > 0);
    CHECK(points_of("He thanked Paris Holloway for it.", "Paris") < 0);
}
