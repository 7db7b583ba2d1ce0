#include "learner.hpp"

#include <support/catch.hpp>

using namespace wherein;
using geoparse::NameClass;
using training::Example;

namespace {

/// Fact 1 means place, fact 2 person, the others nothing in particular.
std::vector<Example> lessons() {
    std::vector<Example> examples(40);
    for (std::uint32_t i = 0; i < examples.size(); ++i) {
        const bool is_place = i % 3 != 0;
        examples[i].name_class = is_place ? NameClass::place : NameClass::person;
        examples[i].features.add(is_place ? 1 : 2);
        examples[i].features.add(100 + i % 7);
    }
    return examples;
}

geoparse::Tagger taught(const std::vector<Example>& examples) {
    std::vector<const Example*> pointers;
    for (const Example& example : examples) {
        pointers.push_back(&example);
    }
    return training::learn(pointers, {});
}

}  // namespace

TEST_CASE("the learner finds which fact decides", "[training]") {
    const auto tagger = taught(lessons());
    geoparse::Features place;
    place.add(1);
    geoparse::Features person;
    person.add(2);
    const auto of_place = tagger.score(place);
    const auto of_person = tagger.score(person);
    CHECK(of_place[0] > of_place[1]);
    CHECK(of_person[1] > of_person[0]);
}

TEST_CASE("the same lessons give the same bytes", "[training]") {
    CHECK(taught(lessons()).to_bytes() == taught(lessons()).to_bytes());
    auto other = lessons();
    other.front().name_class = NameClass::nothing;
    CHECK(taught(other).to_bytes() != taught(lessons()).to_bytes());
}
