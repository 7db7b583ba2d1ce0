// Runs tests/data/geoparse/*.cases: texts with everything that must be found in them.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "geoparse_fixture.hpp"

using namespace wherein;
namespace fs = std::filesystem;

namespace {

struct Expectation {
    std::string name, kinds, place;
};

struct Case {
    std::string where, text;
    std::vector<Expectation> expected;
    bool expects_none{};
};

/// expect "Name" kind|kind id
Expectation read_expectation(const std::string& line) {
    const std::size_t open = line.find('"');
    const std::size_t close = line.rfind('"');
    const std::size_t space = line.find(' ', close + 2);
    REQUIRE(space != std::string::npos);
    return {line.substr(open + 1, close - open - 1), line.substr(close + 2, space - close - 2),
            line.substr(space + 1)};
}

std::vector<Case> read_cases(const fs::path& path) {
    std::ifstream file(path);
    std::vector<Case> cases;
    std::size_t number = 0;
    for (std::string line; std::getline(file, line);) {
        ++number;
        if (line.starts_with("text ")) {
            cases.push_back({path.filename().string() + ':' + std::to_string(number),
                             line.substr(5),
                             {},
                             false});
        } else if (line == "expect none") {
            cases.back().expects_none = true;
        } else if (line.starts_with("expect ")) {
            cases.back().expected.push_back(read_expectation(line));
        } else {
            INFO("line " << number << " of " << path);
            CHECK((line.empty() || line[0] == '#'));
        }
    }
    return cases;
}

std::string found_lines(const text::Article& article,
                        const std::vector<geoparse::Mention>& mentions) {
    std::string lines;
    for (const geoparse::Mention& mention : mentions) {
        lines += tests::as_line(article, mention) + '\n';
    }
    return lines.empty() ? "none" : lines;
}

void check_case(const Case& one) {
    const text::Article article = tests::article_of(one.text);
    const auto mentions = tests::mentions_of(article);
    INFO(one.where << ": " << one.text << "\nfound:\n" << found_lines(article, mentions));
    CHECK(one.expects_none == one.expected.empty());
    CHECK(mentions.size() == one.expected.size());
    for (std::size_t i = 0; i < std::min(mentions.size(), one.expected.size()); ++i) {
        const Expectation& wanted = one.expected[i];
        const std::string kind = geoparse::to_string(mentions[i].kind);
        CHECK(base::slice(article.text, mentions[i].span) == wanted.name);
        CHECK(("|" + wanted.kinds + "|").find("|" + kind + "|") != std::string::npos);
        CHECK(tests::fixture_gazetteer().place(mentions[i].place).id == wanted.place);
    }
}

}  // namespace

TEST_CASE("every case file finds exactly what it expects", "[geoparse]") {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(WHEREIN_SOURCE_DIR "/tests/data/geoparse")) {
        if (entry.path().extension() == ".cases") {
            for (const Case& one : read_cases(entry.path())) {
                check_case(one);
                ++count;
            }
        }
    }
    CHECK(count >= 60);
}
