#include <base/text_span.hpp>

#include <string>

#include <support/catch.hpp>

using wherein::base::CodePointIndex;

TEST_CASE("byte and code-point offsets turn into each other in a long mixed text", "[base]") {
    std::string text;
    std::vector<std::uint32_t> starts;
    const char* pieces[] = {"a", "ş", "–", "😀", " "};
    for (int i = 0; i < 500; ++i) {
        starts.push_back(static_cast<std::uint32_t>(text.size()));
        text += pieces[i % 5];
    }
    const CodePointIndex index(text);
    for (std::uint32_t cp = 0; cp < starts.size(); ++cp) {
        REQUIRE(index.code_point_at(starts[cp]) == cp);
        REQUIRE(index.byte_at(cp) == starts[cp]);
    }
    CHECK(index.code_point_at(static_cast<std::uint32_t>(text.size())) == 500);
    CHECK(index.byte_at(500) == text.size());
}

TEST_CASE("an empty text has no code points", "[base]") {
    const CodePointIndex index("");
    CHECK(index.code_point_at(0) == 0);
    CHECK(index.byte_at(0) == 0);
}
