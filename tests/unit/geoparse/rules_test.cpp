// Each rule by itself: it speaks where it should and is silent elsewhere.
#include <geoparse/evidence.hpp>
#include <geoparse/kinds.hpp>
#include <geoparse/score.hpp>

#include <algorithm>

#include "geoparse_fixture.hpp"

using namespace wherein;

namespace {

/// The sighting of `name` in a one-sentence text, with the block it stands in.
struct Scene {
    Scene(const std::string& content, const std::string& name) : text(content) {
        geoparse::tokenise(text, {0, static_cast<std::uint32_t>(text.size())}, {0},
                           tests::lexicon(), tokens, folded);
        const auto at = static_cast<std::uint32_t>(text.find(name));
        for (std::uint32_t i = 0; i < tokens.size() && !sighting; ++i) {
            if (tokens[i].span.begin == at) {
                sighting = geoparse::sight_name(block, i);
            }
        }
        INFO(content << " / " << name);
        REQUIRE(sighting.has_value());
    }

    double weigh(std::string_view rule) const {
        for (const auto& known : geoparse::evidence_rules()) {
            if (known.name == rule) {
                return known.weigh(block, *sighting);
            }
        }
        FAIL("no such rule: " << rule);
        return 0;
    }

    std::string text;
    std::vector<geoparse::Token> tokens;
    std::string folded;
    geoparse::BlockView block{text, tokens, folded, tests::fixture_gazetteer(), tests::lexicon()};
    std::optional<geoparse::Sighting> sighting;
};

double evidence(std::string_view rule, const std::string& text, const std::string& name) {
    return Scene(text, name).weigh(rule);
}

double points(std::string_view rule, const geoparse::Recognised& name, std::string_view id,
              gazetteer::NameKind kind, const geoparse::Context& context) {
    const auto place = tests::fixture_gazetteer().by_id(id);
    REQUIRE(place.has_value());
    for (const auto& known : geoparse::score_rules()) {
        if (known.name == rule) {
            return known.weigh({tests::fixture_gazetteer(), context, name, {*place, kind}});
        }
    }
    FAIL("no such rule: " << rule);
    return 0;
}

}  // namespace

TEST_CASE("words before and after speak for a place", "[geoparse]") {
    CHECK(evidence("word of place before", "They live in Baku now", "Baku") > 0);
    CHECK(evidence("word of place before", "They love Baku now", "Baku") == 0);
    CHECK(evidence("kind of place before", "the city of Baku grew", "Baku") > 0);
    CHECK(evidence("kind of place before", "the smell of Baku grew", "Baku") == 0);
    CHECK(evidence("kind of place after", "the Baku district grew", "Baku") > 0);
    CHECK(evidence("held by the next name", "in Paris, Texas, today", "Paris") > 0);
    CHECK(evidence("held by the next name", "in Paris, Baku, today", "Paris") == 0);
    CHECK(evidence("dateline", "PARIS (AP) - A man said", "PARIS") > 0);
    CHECK(evidence("dateline", "Paris (AP) - A man said", "Paris") == 0);
}

TEST_CASE("names of persons and common words speak against a place", "[geoparse]") {
    CHECK(evidence("title before", "then Senator Jackson spoke", "Jackson") < 0);
    CHECK(evidence("given name before", "then Robert Houston spoke", "Houston") < 0);
    CHECK(evidence("initial before", "then J. Houston spoke", "Houston") < 0);
    CHECK(evidence("name goes on", "then Paris Hilton spoke", "Paris") < -4);
    CHECK(evidence("name goes on", "then Georgia Avenue flooded", "Georgia") < -4);
    CHECK(evidence("name goes on", "then Paris spoke", "Paris") == 0);
    CHECK(evidence("common word", "the word Reading was long", "Reading") < 0);
    CHECK(evidence("common word", "the word Baku was long", "Baku") == 0);
    CHECK(evidence("dish", "a Turkey sandwich", "Turkey") < 0);
    CHECK(evidence("known not to be a place", "it cost US$20", "US") < 0);
    CHECK(evidence("bare unit abbreviation", "the road to CA was long", "CA") < 0);
    CHECK(evidence("bare unit abbreviation", "the road to Calif. was long", "Calif.") == 0);
}

TEST_CASE("offices, citizens and states speak for the place before them", "[geoparse]") {
    CHECK(evidence("office of the place", "the Atlanta Police Department said", "Atlanta") > 0);
    CHECK(evidence("office of the place", "the Atlanta Braves said", "Atlanta") == 0);
    CHECK(evidence("people of the place", "an Atlanta woman won", "Atlanta") > 0);
    CHECK(evidence("people of the place", "an Atlanta song won", "Atlanta") == 0);
    CHECK(evidence("name goes on", "the Ohio Kennel show", "Ohio") == 0);
    CHECK(evidence("kind of place after", "in Baku, Paris and Houston districts", "Baku") > 0);
}

TEST_CASE("a given name that a pronoun takes up is a person", "[geoparse]") {
    CHECK(evidence("pronoun after", "then Chad said he would come", "Chad") < 0);
    CHECK(evidence("pronoun after", "then Chad said it would come", "Chad") == 0);
    CHECK(evidence("pronoun after", "then Baku said he would come", "Baku") == 0);
}

TEST_CASE("an abbreviation counts only in its own capitals", "[geoparse]") {
    CHECK(Scene("the US army", "US").sighting->is_abbreviation);
    CHECK_FALSE(Scene("the Georgia army", "Georgia").sighting->is_abbreviation);
    std::vector<geoparse::Token> tokens;
    std::string folded;
    const std::string text = "Us they left";
    geoparse::tokenise(text, {0, 12}, {0}, tests::lexicon(), tokens, folded);
    const geoparse::BlockView block{text, tokens, folded, tests::fixture_gazetteer(),
                                    tests::lexicon()};
    const auto sighting = geoparse::sight_name(block, 0);
    CHECK((!sighting || !sighting->is_abbreviation));
}

TEST_CASE("kinds follow from the words beside the name", "[geoparse]") {
    const auto kind = [](const std::string& text, const std::string& name) {
        const Scene scene(text, name);
        return geoparse::kind_of(scene.block, *scene.sighting);
    };
    using geoparse::MentionKind;
    CHECK(kind("Then Armenia signed the paper", "Armenia") == MentionKind::actor);
    CHECK(kind("A man from Armenia signed the paper", "Armenia") == MentionKind::place);
    CHECK(kind("the Armenian army", "Armenian") == MentionKind::people);
    CHECK(kind("the Soviet army", "Soviet") == MentionKind::past);
    CHECK(kind("the Treaty of Paris held", "Paris") == MentionKind::part_of_name);
    CHECK(kind("the streets of Paris filled", "Paris") == MentionKind::place);
    CHECK(kind("at nine Baku time", "Baku") == MentionKind::part_of_name);
    CHECK(kind("the Atlanta Police Department", "Atlanta") == MentionKind::actor);
    CHECK(kind("the Baku Airport", "Baku") == MentionKind::place);
    CHECK(kind("the Atlanta Symphony", "Atlanta") == MentionKind::part_of_name);
    CHECK(kind("the Atlanta State University Police Department", "Atlanta") == MentionKind::actor);
}

TEST_CASE("scoring rules speak for the candidate the text supports", "[geoparse]") {
    const auto& places = tests::fixture_gazetteer();
    using gazetteer::NameKind;
    geoparse::Recognised name;
    geoparse::Context context(places);
    CHECK(points("exact name", name, "iso:GE", NameKind::main, context) > 0);
    CHECK(points("exact name", name, "iso:GE", NameKind::alternate, context) == 0);
    CHECK(points("country named", name, "iso:GE", NameKind::main, context) == 0);
    context.add(*places.by_id("iso:AM"), 1);
    context.add(*places.by_id("geonames:611717"), 1);
    CHECK(points("country named", name, "iso:GE", NameKind::main, context) > 0);
    CHECK(points("country named", name, "adm1:US.GA", NameKind::main, context) == 0);
    CHECK(points("word for a unit", name, "adm1:US.GA", NameKind::main, context) == 0);
    name.has_unit_head = true;
    CHECK(points("word for a unit", name, "adm1:US.GA", NameKind::main, context) > 0);
    name.container = places.by_id("adm1:US.TX");
    CHECK(points("inside the next name", name, "geonames:4717560", NameKind::main, context) > 0);
    CHECK(points("inside the next name", name, "geonames:2988507", NameKind::main, context) < 0);
}

TEST_CASE("context forgets what is taken out of it", "[geoparse]") {
    const auto& places = tests::fixture_gazetteer();
    geoparse::Context context(places);
    const auto baku = *places.by_id("geonames:587084");
    context.add(baku, 2);
    CHECK(context.top_countries(2) == std::vector<std::string>{"AZ"});
    context.add(baku, -2);
    CHECK(context.top_countries(2).empty());
    CHECK(context.country_share(context.ballot_of(baku, places.place(baku))) == 0);
}
