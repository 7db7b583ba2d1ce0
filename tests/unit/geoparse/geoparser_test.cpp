#include <geoparse/geoparser.hpp>

#include "geoparse_fixture.hpp"

using namespace wherein;
using geoparse::Mention;

TEST_CASE("mentions come in text order, never overlap and lie in their sentence", "[geoparse]") {
    const auto article = tests::article_of(
        "Baku is old. Paris, Texas, is young.\n\nThe Republic of Azerbaijan and the U.S. agree.");
    const auto mentions = tests::mentions_of(article);
    REQUIRE(mentions.size() == 5);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const Mention& mention = mentions[i];
        CHECK(mention.span.begin < mention.span.end);
        CHECK((i == 0 || mentions[i - 1].span.end <= mention.span.begin));
        const auto& sentence = article.sentences[mention.sentence].span;
        CHECK(sentence.begin <= mention.span.begin);
        CHECK(mention.span.end <= sentence.end);
    }
}

TEST_CASE("candidates come best first with shares and reasons", "[geoparse]") {
    const auto article = tests::article_of("The mayor of Paris met the mayor of London.");
    const auto mentions = tests::mentions_of(article);
    REQUIRE(mentions.size() == 2);
    for (const Mention& mention : mentions) {
        REQUIRE_FALSE(mention.candidates.empty());
        CHECK(mention.candidates.size() <= 8);
        CHECK(mention.candidates.front().place == mention.place);
        CHECK_FALSE(mention.candidates.front().reasons.empty());
        double sum = 0;
        for (std::size_t i = 0; i < mention.candidates.size(); ++i) {
            sum += mention.candidates[i].score;
            CHECK((i == 0 || mention.candidates[i - 1].score >= mention.candidates[i].score));
        }
        CHECK_THAT(sum, Catch::Matchers::WithinAbs(1, 1e-6));
        CHECK(mention.confidence > 0);
        CHECK(mention.confidence <= 1);
    }
}

TEST_CASE("why tells the rule and the runner-up", "[geoparse]") {
    using Catch::Matchers::ContainsSubstring;
    const auto held = tests::article_of("They moved to Paris, Texas, last year.");
    const auto texas = tests::mentions_of(held);
    REQUIRE(texas.size() == 2);
    CHECK_THAT(texas[0].why, ContainsSubstring("Texas follows it and contains it"));
    CHECK_THAT(texas[0].why, ContainsSubstring("Runner-up: Paris, a town in"));
    CHECK_THAT(texas[1].why, ContainsSubstring("where the name before it lies"));
    const auto alone = tests::article_of("They moved to Azerbaijan last year.");
    CHECK_THAT(tests::mentions_of(alone).at(0).why, ContainsSubstring("Exact name"));
    CHECK(tests::mentions_of(alone).at(0).why.find("Runner-up") == std::string::npos);
}

TEST_CASE("mentions of one place are grouped in order of first mention", "[geoparse]") {
    const auto article = tests::article_of("Armenia and Russia spoke; Armenia waited for Baku.");
    const auto mentions = tests::mentions_of(article);
    const auto places = geoparse::group_by_place(mentions);
    REQUIRE(places.size() == 3);
    CHECK(places[0].mentions == std::vector<std::uint32_t>{0, 2});
    CHECK(places[1].mentions == std::vector<std::uint32_t>{1});
    CHECK(geoparse::group_by_place({}).empty());
}

TEST_CASE("hostile and strange texts give no trouble", "[geoparse]") {
    for (const std::string text :
         {"A", ".", "'s", "U.", "St.", "’’’", "Baku’", "Of The And", "1234 5678", "Ա",
          "\xF0\x9F\x98\x80 Baku", "Baku,", ",Baku,,Paris,,", "Paris,Paris,Paris,Paris"}) {
        INFO(text);
        const auto article = text::read_article(text, "test");
        if (article) {
            for (const Mention& mention : tests::mentions_of(*article)) {
                CHECK(mention.span.end <= article->text.size());
            }
        }
    }
    std::string long_text;
    for (int i = 0; i < 3000; ++i) {
        long_text += "Paris, Texas, ";
    }
    CHECK(tests::mentions_of(tests::article_of(long_text)).size() == 6000);
}

TEST_CASE("kinds have names that can be read back", "[geoparse]") {
    using geoparse::MentionKind;
    for (const auto kind : {MentionKind::place, MentionKind::actor, MentionKind::people,
                            MentionKind::part_of_name, MentionKind::past}) {
        CHECK(geoparse::mention_kind(geoparse::to_string(kind)) == kind);
    }
    CHECK_FALSE(geoparse::mention_kind("verb").has_value());
}

TEST_CASE("a missing table of words is told", "[geoparse]") {
    const auto loaded = geoparse::load_lexicon("no/such/folder");
    REQUIRE_FALSE(loaded.has_value());
    CHECK(loaded.error().code == base::ErrorCode::unreadable);
}
