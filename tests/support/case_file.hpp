#pragma once
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <geoparse/geoparser.hpp>
#include <support/catch.hpp>

namespace wherein::tests {

/// expect "Name" kind|kind id
struct Expectation {
    std::string name, kinds, place;
};

/// A text with everything that must be found in it, as tests/data/geoparse/*.cases hold it.
struct Case {
    std::string where, text;
    std::vector<Expectation> expected;
    bool expects_none{};
};

inline Expectation read_expectation(const std::string& line) {
    const std::size_t open = line.find('"');
    const std::size_t close = line.rfind('"');
    const std::size_t space = line.find(' ', close + 2);
    REQUIRE(space != std::string::npos);
    return {line.substr(open + 1, close - open - 1), line.substr(close + 2, space - close - 2),
            line.substr(space + 1)};
}

inline std::vector<Case> read_cases(const std::filesystem::path& path) {
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

/// Whether exactly what the case expects is found in its text.
inline void check_case(const Case& one, const gazetteer::Gazetteer& gazetteer,
                       const geoparse::Lexicon& lexicon) {
    const auto article = text::read_article(one.text, "test");
    REQUIRE(article.has_value());
    const auto mentions = geoparse::find_mentions(*article, gazetteer, lexicon);
    std::string found;
    for (const geoparse::Mention& mention : mentions) {
        found += '"' + std::string(base::slice(article->text, mention.span)) + "\" " +
                 geoparse::to_string(mention.kind) + ' ' +
                 std::string(gazetteer.place(mention.place).id) + '\n';
    }
    INFO(one.where << ": " << one.text << "\nfound:\n" << (found.empty() ? "none" : found));
    CHECK(one.expects_none == one.expected.empty());
    CHECK(mentions.size() == one.expected.size());
    for (std::size_t i = 0; i < std::min(mentions.size(), one.expected.size()); ++i) {
        const Expectation& wanted = one.expected[i];
        const std::string kind = geoparse::to_string(mentions[i].kind);
        CHECK(base::slice(article->text, mentions[i].span) == wanted.name);
        CHECK(("|" + wanted.kinds + "|").find("|" + kind + "|") != std::string::npos);
        CHECK(gazetteer.place(mentions[i].place).id == wanted.place);
        CHECK_FALSE(mentions[i].why.empty());
    }
}

/// Check all case files that begin with `prefix`; gives the number of cases.
inline std::size_t check_case_files(const std::string& prefix,
                                    const gazetteer::Gazetteer& gazetteer,
                                    const geoparse::Lexicon& lexicon) {
    std::size_t count = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(WHEREIN_SOURCE_DIR "/tests/data/geoparse")) {
        const std::string name = entry.path().filename().string();
        if (entry.path().extension() == ".cases" && name.starts_with(prefix)) {
            for (const Case& one : read_cases(entry.path())) {
                check_case(one, gazetteer, lexicon);
                ++count;
            }
        }
    }
    return count;
}

}  // namespace wherein::tests
