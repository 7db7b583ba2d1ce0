// Whole articles on the whole gazetteer: exactly the mentions of the tables checked by hand.
#include <app/run.hpp>

#include <algorithm>
#include <filesystem>

#include <support/catch.hpp>
#include <support/mention_table.hpp>

using namespace wherein;

namespace {

const app::GeoparseTools& tools() {
    static const auto loaded = app::load_geoparse_tools();
    REQUIRE(loaded.has_value());
    return loaded.value();
}

std::string describe(std::uint32_t start, std::uint32_t end, std::string_view text, std::string_view place) {
    return std::to_string(start) + "-" + std::to_string(end) + " " + std::string(text) + " -> " + std::string(place);
}

void check_article(const std::string& article_path, const std::string& table_path) {
    const auto article = text::load_article(article_path);
    REQUIRE(article.has_value());
    const auto mentions = geoparse::find_mentions(*article, *tools().gazetteer, *tools().lexicon);
    const auto checked = tests::read_mention_table(table_path);
    REQUIRE_FALSE(checked.empty());
    const base::CodePointIndex code_points(article->text);

    std::vector<std::string> found;
    std::vector<std::string> expected;
    for (const geoparse::Mention& mention : mentions) {
        found.push_back(describe(code_points.code_point_at(mention.span.begin),
                                 code_points.code_point_at(mention.span.end), base::slice(article->text, mention.span),
                                 tools().gazetteer->place(mention.place).id));
    }
    for (const tests::CheckedMention& row : checked) {
        expected.push_back(describe(row.start, row.end, row.text, row.place));
    }
    for (const std::string& line : expected) {
        INFO("missing: " << line);
        CHECK(std::find(found.begin(), found.end(), line) != found.end());
    }
    for (const std::string& line : found) {
        INFO("not in the table: " << line);
        CHECK(std::find(expected.begin(), expected.end(), line) != expected.end());
    }
    REQUIRE(found == expected);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const std::string kind = geoparse::to_string(mentions[i].kind);
        INFO(expected[i] << " is of kind " << kind << ", should be " << checked[i].kinds);
        CHECK(("|" + checked[i].kinds + "|").find("|" + kind + "|") != std::string::npos);
        CHECK_FALSE(mentions[i].why.empty());
    }
}

}  // namespace

TEST_CASE("the built-in article gives exactly the 43 checked mentions", "[app][slow]") {
    const std::string table = WHEREIN_SOURCE_DIR "/tests/data/articles/south-caucasus.mentions.tsv";
    CHECK(tests::read_mention_table(table).size() == 43);
    check_article(WHEREIN_SOURCE_DIR "/assets/articles/south-caucasus.txt", table);
}

TEST_CASE("articles about other parts of the world give exactly their checked mentions", "[app][slow]") {
    int articles = 0;
    for (const auto& entry : std::filesystem::directory_iterator(WHEREIN_SOURCE_DIR "/tests/data/articles")) {
        if (entry.path().extension() != ".txt") {
            continue;
        }
        INFO(entry.path().filename().string());
        check_article(entry.path().string(), std::filesystem::path(entry.path()).replace_extension(".mentions.tsv").string());
        ++articles;
    }
    CHECK(articles >= 2);
}
