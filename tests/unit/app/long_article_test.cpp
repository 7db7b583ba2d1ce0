#include <algorithm>

#include <app/long_article.hpp>
#include <support/catch.hpp>

TEST_CASE("the article for measuring has the words and the names it promises", "[app]") {
    const std::string text = wherein::app::long_article(20'000, 800);
    std::size_t names = 0;
    for (std::size_t at = 0; (at = text.find("came to", at)) != std::string::npos; ++at) {
        ++names;
    }
    CHECK(names == 800);
    const auto blanks = std::count_if(text.begin(), text.end(), [](char c) { return c == ' '; });
    CHECK(blanks > 18'000);
    CHECK(blanks < 22'000);
}
