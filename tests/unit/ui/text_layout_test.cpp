#include <support/catch.hpp>

#include <string>

#include <ui/text_layout.hpp>

using namespace wherein;
using Catch::Matchers::WithinAbs;
using ui::TextLayout;
using ui::TextRole;

namespace {

constexpr float letter_px = 10;

std::vector<std::string> broken(const std::string& text, float width_px) {
    std::vector<std::string> lines;
    const base::ByteSpan all{0, static_cast<std::uint32_t>(text.size())};
    for (const auto span :
         ui::break_lines(text, all, width_px, [](std::uint32_t, char32_t) { return letter_px; })) {
        lines.emplace_back(base::slice(text, span));
    }
    return lines;
}

text::Article make_article(std::vector<std::pair<text::BlockKind, std::string>> blocks) {
    text::Article article;
    for (const auto& [kind, words] : blocks) {
        article.text += article.text.empty() ? "" : "\n\n";
        const auto begin = static_cast<std::uint32_t>(article.text.size());
        article.text += words;
        article.blocks.push_back({kind, {begin, static_cast<std::uint32_t>(article.text.size())}});
    }
    return article;
}

/// Letters 10 px wide, in the title 20 px; lines 20 px apart, in the title 30 px.
TextLayout set(const text::Article& article, float width_px, std::uint32_t slice_bytes = 1'000) {
    ui::PageSpec page;
    page.width_px = width_px;
    page.top_px = 5;
    page.bottom_px = 7;
    page.roles[static_cast<std::size_t>(TextRole::title)] = {30, 99};
    page.roles[static_cast<std::size_t>(TextRole::body)] = {20, 8};
    return {
        article, page,
        [](TextRole role, char32_t) { return role == TextRole::title ? 2 * letter_px : letter_px; },
        slice_bytes};
}

}  // namespace

TEST_CASE("Lines break at spaces and keep no space at their ends", "[ui]") {
    CHECK(broken("one two  three", 80) == std::vector<std::string>{"one two", "three"});
    CHECK(broken("  padded  ", 100) == std::vector<std::string>{"padded"});
    CHECK(broken("   ", 100).empty());
    CHECK(broken("one\ntwo", 200) == std::vector<std::string>{"one\ntwo"});
}

TEST_CASE("A line may be exactly as wide as the column", "[ui]") {
    CHECK(broken("abcd efgh", 40) == std::vector<std::string>{"abcd", "efgh"});
    CHECK(broken("abcd efgh", 90) == std::vector<std::string>{"abcd efgh"});
    CHECK(broken("abcd efgh", 89) == std::vector<std::string>{"abcd", "efgh"});
}

TEST_CASE("A word breaks behind a hyphen between letters, numbers do not", "[ui]") {
    CHECK(broken("in post-war", 90) == std::vector<std::string>{"in post-", "war"});
    CHECK(broken("in 1992-94", 90) == std::vector<std::string>{"in", "1992-94"});
}

TEST_CASE("A word wider than the column breaks inside, at a code point", "[ui]") {
    CHECK(broken("\u0259\u0259\u0259\u0259\u0259", 20) ==
          std::vector<std::string>{"\u0259\u0259", "\u0259\u0259", "\u0259"});
    CHECK(broken("abc", 1) == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("A no-break space does not break a line", "[ui]") {
    CHECK(broken("go 10\u00A0km", 60) == std::vector<std::string>{"go", "10\u00A0km"});
}

TEST_CASE("Bytes that are not UTF-8 count as one code point each", "[ui]") {
    const std::string bad = "\xC3(\xFF";
    CHECK(ui::code_point_at(bad, 0).value == 0xFFFD);
    CHECK(ui::code_point_at(bad, 0).next == 1);
    CHECK(ui::code_point_at(bad, 2).next == 3);
    CHECK(ui::code_point_at("\u20AC", 0).value == 0x20AC);
    CHECK(ui::code_point_at("\U0001F30D", 0).next == 4);
    CHECK(broken(bad, 10).size() == 3);
}

TEST_CASE("Blocks stand below each other with their own leading", "[ui]") {
    const auto article = make_article(
        {{text::BlockKind::title, "ab cd"}, {text::BlockKind::paragraph, "one two three"}});
    const TextLayout layout = set(article, 80);
    REQUIRE(layout.lines().size() == 4);
    CHECK_THAT(layout.lines()[0].top_px, WithinAbs(5, 1e-4));
    CHECK_THAT(layout.lines()[1].top_px, WithinAbs(35, 1e-4));
    CHECK_THAT(layout.lines()[2].top_px, WithinAbs(73, 1e-4));
    CHECK_THAT(layout.lines()[3].top_px, WithinAbs(93, 1e-4));
    CHECK_THAT(layout.height_px(), WithinAbs(120, 1e-4));
    CHECK(layout.lines()[2].role == TextRole::body);
    CHECK_THAT(layout.x_at(1, 99), WithinAbs(40, 1e-4));
}

TEST_CASE("A byte has the x of its code point", "[ui]") {
    const auto article = make_article({{text::BlockKind::paragraph, "\u0259b cd"}});
    const TextLayout layout = set(article, 500);
    CHECK_THAT(layout.x_at(0, 0), WithinAbs(0, 1e-4));
    CHECK_THAT(layout.x_at(0, 1), WithinAbs(0, 1e-4));
    CHECK_THAT(layout.x_at(0, 2), WithinAbs(10, 1e-4));
    CHECK_THAT(layout.x_at(0, 4), WithinAbs(30, 1e-4));
    CHECK_THAT(layout.x_at(0, 400), WithinAbs(50, 1e-4));
}

TEST_CASE("A span over a line end has a box on each line", "[ui]") {
    const auto article = make_article({{text::BlockKind::paragraph, "the Soviet Union fell"}});
    const TextLayout layout = set(article, 110);
    const auto boxes = layout.boxes({4, 16});
    REQUIRE(boxes.size() == 2);
    CHECK(boxes[0].line == 0);
    CHECK_THAT(boxes[0].left_px, WithinAbs(40, 1e-4));
    CHECK_THAT(boxes[0].right_px, WithinAbs(100, 1e-4));
    CHECK(boxes[1].line == 1);
    CHECK_THAT(boxes[1].left_px, WithinAbs(0, 1e-4));
    CHECK_THAT(boxes[1].right_px, WithinAbs(50, 1e-4));
    CHECK_THAT(boxes[1].top_px, WithinAbs(25, 1e-4));
    CHECK_THAT(boxes[1].bottom_px, WithinAbs(45, 1e-4));
    CHECK(layout.boxes({4, 4}).empty());
}

TEST_CASE("A position gives the byte drawn there, or nothing beside the text", "[ui]") {
    const auto article = make_article(
        {{text::BlockKind::paragraph, "ab \u0259d"}, {text::BlockKind::paragraph, "xy"}});
    const TextLayout layout = set(article, 500);
    CHECK(layout.byte_at(35, 10) == 3U);
    CHECK(layout.byte_at(45, 10) == 5U);
    CHECK(layout.byte_at(5, 40) == 8U);
    CHECK_FALSE(layout.byte_at(55, 10));
    CHECK_FALSE(layout.byte_at(-1, 10));
    CHECK_FALSE(layout.byte_at(5, 28));
    CHECK_FALSE(layout.byte_at(5, 2));
    CHECK_FALSE(layout.byte_at(5, 500));
}

TEST_CASE("Every byte of ink is found again at its own position", "[ui]") {
    const auto article =
        make_article({{text::BlockKind::title, "Peace in the South Caucasus"},
                      {text::BlockKind::paragraph,
                       "Even before the Second Karabakh War \u2013 such as Turkey"}});
    const TextLayout layout = set(article, 130);
    for (std::uint32_t i = 0; i < layout.lines().size(); ++i) {
        const ui::Line& line = layout.lines()[i];
        for (std::uint32_t byte = line.span.begin; byte < line.span.end;
             byte = ui::code_point_at(article.text, byte).next) {
            CHECK(layout.line_of(byte) == i);
            CHECK(layout.byte_at(layout.x_at(i, byte) + 1, layout.top_of(line) + 1) == byte);
        }
        CHECK(layout.x_at(i, line.span.end) <= 130);
    }
}

TEST_CASE("An article without blocks is an empty page", "[ui]") {
    const text::Article article;
    const TextLayout layout = set(article, 100);
    CHECK(layout.lines().empty());
    CHECK(layout.boxes({0, 5}).empty());
    CHECK_FALSE(layout.byte_at(1, 1));
}

TEST_CASE("A text set in slices has the lines of one set at once", "[ui]") {
    std::vector<std::pair<text::BlockKind, std::string>> blocks{
        {text::BlockKind::title, "A long text"}};
    for (int i = 0; i < 12; ++i) {
        std::string words = "    ";
        for (int word = 0; word < i * i; ++word) {
            words += word % 7 == 0 ? "half-way " : word % 5 == 0 ? "\u0259\u0259  " : "word ";
        }
        blocks.emplace_back(text::BlockKind::paragraph, words + "end");
    }
    const auto article = make_article(blocks);
    const TextLayout whole = set(article, 130, 1'000'000);
    REQUIRE(whole.is_complete());
    for (const std::uint32_t slice_bytes : {1U, 7U, 50U, 333U}) {
        TextLayout layout = set(article, 130, slice_bytes);
        int slices = 1;
        for (; !layout.is_complete() && slices < 10'000; ++slices) {
            layout.go_on();
        }
        CHECK(slices > 3);
        REQUIRE(layout.lines().size() == whole.lines().size());
        for (std::size_t i = 0; i < whole.lines().size(); ++i) {
            CHECK(layout.lines()[i].span == whole.lines()[i].span);
            CHECK_THAT(layout.lines()[i].top_px, WithinAbs(whole.lines()[i].top_px, 1e-9));
        }
        CHECK_THAT(layout.height_px(), WithinAbs(whole.height_px(), 1e-9));
    }
}

TEST_CASE("Of a text that is not set to its end, the rest is guessed below it", "[ui]") {
    std::vector<std::pair<text::BlockKind, std::string>> blocks;
    for (int i = 0; i < 40; ++i) {
        blocks.emplace_back(text::BlockKind::paragraph, "one two three four five");
    }
    const auto article = make_article(blocks);
    const TextLayout whole = set(article, 130);
    const TextLayout part = set(article, 130, 200);
    const std::uint32_t last = article.blocks.back().span.begin;
    REQUIRE_FALSE(part.is_complete());
    CHECK(part.has(100));
    CHECK_FALSE(part.has(last));
    CHECK_THAT(part.top_of_byte(last), Catch::Matchers::WithinRel(whole.top_of_byte(last), 0.15));
    CHECK(part.top_of_byte(last) > part.set_height_px());
    CHECK_THAT(part.height_px(), Catch::Matchers::WithinRel(whole.height_px(), 0.15));
}

TEST_CASE("Far down a page, positions are counted from what is in view", "[ui]") {
    std::vector<std::pair<text::BlockKind, std::string>> blocks(
        50, {text::BlockKind::paragraph, "ab cd"});
    const auto article = make_article(blocks);
    TextLayout layout = set(article, 500);
    const ui::Line& line = layout.lines()[40];
    layout.look_from(line.top_px - 3);
    CHECK_THAT(layout.top_of(line), WithinAbs(3, 1e-4));
    CHECK_THAT(layout.boxes(line.span)[0].top_px, WithinAbs(3, 1e-4));
    CHECK(layout.byte_at(15, 4) == line.span.begin + 1);
}
