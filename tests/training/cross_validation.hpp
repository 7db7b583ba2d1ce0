#pragma once
#include <array>
#include <string>

#include "learner.hpp"

namespace wherein::training {

/// An annotated text, read as the program reads it, with its examples.
struct Lesson {
    AnnotatedText annotated;
    text::Article article;
    std::vector<Example> examples;
};

/// Right and wrong answers of one question.
struct Counts {
    int right{};
    int given{};
    int wanted{};

    double precision() const { return given > 0 ? double{1} * right / given : 0; }
    double recall() const { return wanted > 0 ? double{1} * right / wanted : 0; }
    double f1() const { return right > 0 ? 2.0 * right / (given + wanted) : 0; }
};

/// What a tagger does to texts it has not learned from.
struct Scores {
    std::array<Counts, geoparse::name_class_count> classes;  ///< of sightings
    Counts rules;                                            ///< places found by the rules alone
    Counts together;                                         ///< places found by rules and tagger
};

/// Learn from four fifths of the texts, look at the fifth, five times.
Scores cross_validate(const std::vector<Lesson>& lessons, const LearnerSettings& settings,
                      const gazetteer::Gazetteer& gazetteer, const geoparse::Lexicon& words);

/// The examples of the lessons, leaving out every fifth lesson from `left_out`; -1: none.
std::vector<const Example*> examples_of(const std::vector<Lesson>& lessons, int left_out = -1);

/// Tables for people.
std::string to_text(const Scores& scores);

}  // namespace wherein::training
