/// fit_confidence INDEX NAMES TEXTS: how often a name with so much evidence is a place in the
/// annotated texts TEXTS, and the curve that fits; src/geoparse/resolve.cpp holds its numbers.
/// INDEX is a gazetteer, NAMES the folder of word lists.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include <geoparse/recognise.hpp>

#include "annotated_text.hpp"

using namespace wherein;
using calibration::Mark;
using calibration::MarkKind;

namespace {

constexpr std::size_t folds = 5;

/// A name found, with the fold of its text.
struct Answer {
    double evidence{};
    bool is_right{};
    std::size_t fold{};
};

/// Share of right answers at some evidence: the logistic curve 1 / (1 + exp(-(at_zero + slope x))).
struct Curve {
    double at_zero{};
    double slope{};
    double at(double evidence) const { return 1 / (1 + std::exp(-(at_zero + slope * evidence))); }
};

bool is_pin(geoparse::MentionKind kind) {
    return kind != geoparse::MentionKind::people && kind != geoparse::MentionKind::part_of_name;
}

bool is_pin(MarkKind kind) {
    return kind == MarkKind::place || kind == MarkKind::actor || kind == MarkKind::past;
}

/// Whether the marks call the span a place; a people is neither right nor wrong.
std::optional<bool> judge(const std::vector<Mark>& marks, base::ByteSpan span) {
    const auto mark = std::find_if(marks.begin(), marks.end(), [&](const Mark& one) {
        return one.is_mention() && one.span.begin < span.end && span.begin < one.span.end;
    });
    if (mark == marks.end()) {
        return false;
    }
    return mark->kind == MarkKind::people ? std::nullopt : std::optional(is_pin(mark->kind));
}

base::Status add_answers(const calibration::AnnotatedText& annotated, std::size_t fold,
                         const gazetteer::Gazetteer& gazetteer, const geoparse::Lexicon& lexicon,
                         std::vector<Answer>& answers) {
    const auto article = text::read_article(annotated.text, annotated.name);
    if (!article) {
        return article.error();
    }
    for (const auto& name : geoparse::recognise(*article, gazetteer, lexicon).names) {
        const auto verdict = judge(annotated.marks, name.span);
        if (is_pin(name.kind) && verdict) {
            answers.push_back({name.evidence, *verdict, fold});
        }
    }
    return {};
}

/// Likeliest curve by Newton's method, leaving out one fold (`folds`: none).
Curve fit(const std::vector<Answer>& answers, std::size_t left_out) {
    Curve curve;
    for (int round = 0; round < 25; ++round) {
        double g0 = 0, g1 = 0, h00 = 0, h01 = 0, h11 = 0;
        for (const Answer& answer : answers) {
            if (answer.fold == left_out) {
                continue;
            }
            const double p = curve.at(answer.evidence);
            const double off = (answer.is_right ? 1 : 0) - p;
            const double weight = p * (1 - p);
            g0 += off;
            g1 += off * answer.evidence;
            h00 += weight;
            h01 += weight * answer.evidence;
            h11 += weight * answer.evidence * answer.evidence;
        }
        const double det = h00 * h11 - h01 * h01;
        curve.at_zero += (h11 * g0 - h01 * g1) / det;
        curve.slope += (h00 * g1 - h01 * g0) / det;
    }
    return curve;
}

/// How often answers were right, by what the curve of the other folds said.
void print_table(const std::vector<Answer>& answers) {
    constexpr std::array<double, 7> edges{0, 0.6, 0.7, 0.8, 0.9, 0.95, 1.001};
    std::array<Curve, folds> curves;
    for (std::size_t i = 0; i < folds; ++i) {
        curves[i] = fit(answers, i);
    }
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        int count = 0;
        int right = 0;
        double said = 0;
        for (const Answer& answer : answers) {
            const double p = curves[answer.fold].at(answer.evidence);
            if (p >= edges[i] && p < edges[i + 1]) {
                ++count;
                right += answer.is_right ? 1 : 0;
                said += p;
            }
        }
        if (count > 0) {
            std::printf("%.2f to %.2f  %5d answers  said %.2f  right %.2f\n", edges[i],
                        std::min(1.0, edges[i + 1]), count, said / count,
                        double{1} * right / count);
        }
    }
}

base::Status run(const char* index, const char* names, const char* folder) {
    const auto gazetteer = gazetteer::Gazetteer::open(index);
    if (!gazetteer) {
        return gazetteer.error();
    }
    const auto lexicon = geoparse::load_lexicon(names);
    if (!lexicon) {
        return lexicon.error();
    }
    const auto texts = calibration::read_annotated(folder);
    if (!texts) {
        return texts.error();
    }
    std::vector<Answer> answers;
    for (std::size_t i = 0; i < texts->size(); ++i) {
        if (auto failed = add_answers((*texts)[i], i % folds, **gazetteer, **lexicon, answers)) {
            return failed;
        }
    }
    const Curve curve = fit(answers, folds);
    std::printf("%zu texts, %zu answers: at zero %.2f, slope %.2f\n", texts->size(), answers.size(),
                curve.at_zero, curve.slope);
    print_table(answers);
    return {};
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::fputs("fit_confidence INDEX NAMES TEXTS\n", stderr);
        return base::exit_code(base::ErrorCode::bad_usage);
    }
    if (const base::Status failed = run(argv[1], argv[2], argv[3])) {
        std::fprintf(stderr, "%s\n", base::to_sentence(*failed).c_str());
        return base::exit_code(failed->code);
    }
    return 0;
}
