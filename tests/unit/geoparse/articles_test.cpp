// Whole articles on the small gazetteer: exactly the mentions of the tables checked by hand.
#include <support/mention_table.hpp>

#include "geoparse_fixture.hpp"

using namespace wherein;

namespace {

void check_article(const std::string& article_path, const std::string& table_path) {
    const auto article = text::load_article(article_path);
    REQUIRE(article.has_value());
    const auto mentions = tests::mentions_of(*article);
    const auto checked = tests::read_mention_table(table_path);
    const base::CodePointIndex code_points(article->text);
    std::string found;
    std::string expected;
    for (const geoparse::Mention& mention : mentions) {
        found += std::to_string(code_points.code_point_at(mention.span.begin)) + '-' +
                 std::to_string(code_points.code_point_at(mention.span.end)) + ' ' +
                 std::string(tests::fixture_gazetteer().place(mention.place).id) + '\n';
    }
    for (const tests::CheckedMention& row : checked) {
        expected +=
            std::to_string(row.start) + '-' + std::to_string(row.end) + ' ' + row.place + '\n';
    }
    REQUIRE(found == expected);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const std::string kind = geoparse::to_string(mentions[i].kind);
        INFO(tests::as_line(*article, mentions[i]) << " should be " << checked[i].kinds);
        CHECK(("|" + checked[i].kinds + "|").find("|" + kind + "|") != std::string::npos);
    }
}

}  // namespace

TEST_CASE("the built-in article gives its 43 checked mentions", "[geoparse]") {
    check_article(WHEREIN_SOURCE_DIR "/assets/articles/south-caucasus.txt",
                  WHEREIN_SOURCE_DIR "/tests/data/articles/south-caucasus.mentions.tsv");
}

TEST_CASE("articles about other parts of the world give their checked mentions", "[geoparse]") {
    const std::string folder = WHEREIN_SOURCE_DIR "/tests/data/articles/";
    check_article(folder + "nile-great-lakes.txt", folder + "nile-great-lakes.mentions.tsv");
    check_article(folder + "midwest-europe.txt", folder + "midwest-europe.mentions.tsv");
}
