/// train_tagger TASK INDEX NAMES TEXTS: teaches the tagger of the geoparser.
/// INDEX is a gazetteer, NAMES the folder of word lists and weights, TEXTS that of annotated texts.
/// Tasks: write (the weights into NAMES), check (that they are what the texts teach),
/// report (five-fold cross-validation), review (names in the texts that no mark speaks of).
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "cross_validation.hpp"

using namespace wherein;

namespace {

struct Task {
    std::string_view name;
    std::filesystem::path names_folder;
    std::shared_ptr<const gazetteer::Gazetteer> gazetteer;
    geoparse::Lexicon words;
    std::vector<training::Lesson> lessons;

    std::filesystem::path weights() const { return names_folder / "tagger.weights"; }
};

base::Status read_lessons(Task& task, const std::filesystem::path& folder) {
    auto texts = training::read_annotated(folder);
    if (!texts) {
        return texts.error();
    }
    for (training::AnnotatedText& annotated : *texts) {
        auto article = text::read_article(annotated.text, annotated.name);
        if (!article) {
            return article.error();
        }
        auto examples =
            training::examples_of(*article, annotated.marks, *task.gazetteer, task.words);
        task.lessons.push_back({std::move(annotated), std::move(*article), std::move(examples)});
    }
    return {};
}

base::Status prepare(Task& task, const char* index, const char* texts) {
    auto gazetteer = gazetteer::Gazetteer::open(index);
    if (!gazetteer) {
        return gazetteer.error();
    }
    task.gazetteer = *gazetteer;
    auto words = geoparse::read_word_lists(task.names_folder);
    if (!words) {
        return words.error();
    }
    task.words = std::move(*words);
    return read_lessons(task, texts);
}

std::string taught(const Task& task) {
    return training::learn(training::examples_of(task.lessons), {}).to_bytes();
}

base::Status write_weights(const Task& task) {
    const std::string bytes = taught(task);
    std::ofstream file(task.weights(), std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file) {
        return base::Error{base::ErrorCode::work_failed, "The weights cannot be written",
                           task.weights().string(), ""};
    }
    return {};
}

base::Status check_weights(const Task& task) {
    std::ifstream file(task.weights(), std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    if (bytes != taught(task)) {
        return base::Error{base::ErrorCode::work_failed,
                           "The weights are not what texts, word lists and gazetteer teach now",
                           task.weights().string(), "Build the target tagger_weights."};
    }
    return {};
}

/// Names without a mark, with the words around them: most are right, some were forgotten.
void review(const Task& task) {
    for (const training::Lesson& lesson : task.lessons) {
        for (const training::Example& example : lesson.examples) {
            const auto& marks = lesson.annotated.marks;
            const bool is_marked = std::any_of(marks.begin(), marks.end(), [&](const auto& mark) {
                return mark.span.begin < example.span.end && example.span.begin < mark.span.end;
            });
            if (!is_marked) {
                const std::uint32_t begin = example.span.begin - std::min(example.span.begin, 30U);
                std::string around =
                    lesson.article.text.substr(begin, example.span.end - begin + 25);
                std::replace(around.begin(), around.end(), '\n', ' ');
                std::printf("%s  %-20s %s\n", lesson.annotated.name.c_str(),
                            std::string(base::slice(lesson.article.text, example.span)).c_str(),
                            around.c_str());
            }
        }
    }
}

base::Status run(const Task& task) {
    if (task.name == "write") {
        return write_weights(task);
    }
    if (task.name == "check") {
        return check_weights(task);
    }
    if (task.name == "review") {
        review(task);
        return {};
    }
    const auto scores = training::cross_validate(task.lessons, {}, *task.gazetteer, task.words);
    std::printf("%zu texts\n%s", task.lessons.size(), training::to_text(scores).c_str());
    return {};
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 5) {
        std::fputs("train_tagger write|check|report|review INDEX NAMES TEXTS\n", stderr);
        return base::exit_code(base::ErrorCode::bad_usage);
    }
    Task task{argv[1], argv[3], nullptr, {}, {}};
    base::Status failed = prepare(task, argv[2], argv[4]);
    failed = failed ? failed : run(task);
    if (failed) {
        std::fprintf(stderr, "%s\n", base::to_sentence(*failed).c_str());
        return base::exit_code(failed->code);
    }
    return 0;
}
