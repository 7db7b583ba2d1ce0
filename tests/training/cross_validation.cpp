#include "cross_validation.hpp"

#include <algorithm>
#include <cstdio>
#include <memory>

#include <geoparse/geoparser.hpp>

namespace wherein::training {
namespace {

using geoparse::MentionKind;

constexpr int folds = 5;

bool is_pin(MentionKind kind) {
    return kind == MentionKind::place || kind == MentionKind::actor || kind == MentionKind::past;
}

bool is_pin(MarkKind kind) {
    return kind == MarkKind::place || kind == MarkKind::actor || kind == MarkKind::past;
}

bool overlap(base::ByteSpan a, base::ByteSpan b) {
    return a.begin < b.end && b.begin < a.end;
}

/// Count mentions that would be pins against the marks; a name the gazetteer lacks is not wanted.
void count_pins(const Lesson& lesson, const gazetteer::Gazetteer& gazetteer,
                const geoparse::Lexicon& lexicon, Counts& counts) {
    for (const Example& example : lesson.examples) {
        counts.wanted += std::any_of(
            lesson.annotated.marks.begin(), lesson.annotated.marks.end(), [&](const Mark& mark) {
                return is_pin(mark.kind) && example.name_class == geoparse::NameClass::place &&
                       overlap(mark.span, example.span);
            });
    }
    for (const auto& mention : geoparse::find_mentions(lesson.article, gazetteer, lexicon)) {
        if (!is_pin(mention.kind)) {
            continue;
        }
        const auto mark = std::find_if(
            lesson.annotated.marks.begin(), lesson.annotated.marks.end(),
            [&](const Mark& one) { return one.is_mention() && overlap(one.span, mention.span); });
        const bool is_known = mark != lesson.annotated.marks.end();
        if (is_known && mark->kind == MarkKind::people) {
            continue;
        }
        ++counts.given;
        counts.right += is_known && is_pin(mark->kind) ? 1 : 0;
    }
}

void count_classes(const Lesson& lesson, const geoparse::Tagger& tagger, Scores& scores) {
    for (const Example& example : lesson.examples) {
        const geoparse::ClassScores sums = tagger.score(example.features);
        const auto best =
            static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin());
        const auto right = static_cast<std::size_t>(example.name_class);
        ++scores.classes[best].given;
        ++scores.classes[right].wanted;
        scores.classes[right].right += best == right ? 1 : 0;
    }
}

std::string line(const char* name, const Counts& counts) {
    char buffer[120];
    std::snprintf(buffer, sizeof buffer, "%-22s %6d  P %.3f  R %.3f  F1 %.3f\n", name,
                  counts.wanted, counts.precision(), counts.recall(), counts.f1());
    return buffer;
}

}  // namespace

std::vector<const Example*> examples_of(const std::vector<Lesson>& lessons, int left_out) {
    std::vector<const Example*> examples;
    for (std::size_t i = 0; i < lessons.size(); ++i) {
        if (static_cast<int>(i % folds) != left_out) {
            for (const Example& example : lessons[i].examples) {
                examples.push_back(&example);
            }
        }
    }
    return examples;
}

Scores cross_validate(const std::vector<Lesson>& lessons, const LearnerSettings& settings,
                      const gazetteer::Gazetteer& gazetteer, const geoparse::Lexicon& words) {
    Scores scores;
    for (int fold = 0; fold < folds; ++fold) {
        geoparse::Lexicon taught = words;
        taught.tagger =
            std::make_shared<const geoparse::Tagger>(learn(examples_of(lessons, fold), settings));
        for (std::size_t i = static_cast<std::size_t>(fold); i < lessons.size(); i += folds) {
            count_classes(lessons[i], *taught.tagger, scores);
            count_pins(lessons[i], gazetteer, words, scores.rules);
            count_pins(lessons[i], gazetteer, taught, scores.together);
        }
    }
    return scores;
}

std::string to_text(const Scores& scores) {
    std::string text = line("place", scores.classes[0]) + line("person", scores.classes[1]) +
                       line("organisation", scores.classes[2]) + line("nothing", scores.classes[3]);
    return text + line("pins, rules alone", scores.rules) +
           line("pins, rules and tagger", scores.together);
}

}  // namespace wherein::training
