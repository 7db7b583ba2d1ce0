#include <text/article.hpp>
#include <text/decode.hpp>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <support/catch.hpp>

using namespace wherein;
using Catch::Matchers::ContainsSubstring;

namespace {

std::string utf16(const std::u16string& text, bool is_big_endian) {
    std::string bytes;
    for (const char16_t unit : u'\uFEFF' + text) {
        const char high = static_cast<char>(unit >> 8U);
        const char low = static_cast<char>(unit & 0xFFU);
        bytes += is_big_endian ? high : low;
        bytes += is_big_endian ? low : high;
    }
    return bytes;
}

std::string decoded(const std::string& bytes) {
    const auto text = text::decode(bytes, "test");
    REQUIRE(text.has_value());
    return *text;
}

base::Error refused(const std::string& bytes) {
    const auto article = text::read_article(bytes, "notes.txt");
    REQUIRE_FALSE(article.has_value());
    CHECK(article.error().code == base::ErrorCode::unreadable);
    CHECK(article.error().where == "notes.txt");
    CHECK_FALSE(article.error().hint.empty());
    return article.error();
}

}  // namespace

TEST_CASE("UTF-8 stays as it is and loses a leading byte-order mark", "[text]") {
    CHECK(decoded("Şuşa – “naïve” 😀\r\n") == "Şuşa – “naïve” 😀\r\n");
    CHECK(decoded("\xEF\xBB\xBF"
                  "Bakı") == "Bakı");
    CHECK(decoded("a\xEF\xBB\xBF"
                  "b") ==
          "a\xEF\xBB\xBF"
          "b");
}

TEST_CASE("UTF-16 of both byte orders becomes UTF-8", "[text]") {
    const std::u16string text = u"Şuşa – “x” 😀";
    CHECK(decoded(utf16(text, false)) == "Şuşa – “x” 😀");
    CHECK(decoded(utf16(text, true)) == "Şuşa – “x” 😀");
}

TEST_CASE("half a pair and half a unit in UTF-16 show as replacement characters", "[text]") {
    CHECK(decoded(utf16(std::u16string(u"a") + char16_t{0xD800} + u"b", false)) == "a\uFFFDb");
    CHECK(decoded(utf16(u"ab", true) + "x") == "ab\uFFFD");
}

TEST_CASE("bytes that are not UTF-8 are read as Windows-1252", "[text]") {
    CHECK(decoded("caf\xE9 \x96 \x93quoted\x94 \x80 5") == "café – “quoted” € 5");
    CHECK(decoded("open \x81 byte") == "open \uFFFD byte");
}

TEST_CASE("a damaged byte does not turn a whole UTF-8 text into Windows-1252", "[text]") {
    const std::string good = "Şuşa, Xankəndi, Ağdam, Füzuli, Cəbrayıl, Zəngilan, Kəlbəcər";
    CHECK(decoded(good + " \xFF.") == good + " \uFFFD.");
    CHECK(decoded(good + " \xC5") == good + " \uFFFD");
}

TEST_CASE("overlong forms, surrogates and values beyond Unicode are no UTF-8", "[text]") {
    CHECK(decoded("a\xC0\xAF") == "aÀ¯");
    CHECK(decoded("a\xED\xA0\x80") == "aí\u00A0€");
    CHECK(decoded("a\xF4\x90\x80\x80").find('\xF4') == std::string::npos);
}

TEST_CASE("what is no text is refused with what, where and what to do", "[text]") {
    CHECK_THAT(refused("").what, ContainsSubstring("empty"));
    CHECK_THAT(refused(" \n\t\xC2\xA0\n").what, ContainsSubstring("white space"));
    CHECK_THAT(refused(std::string("ab\0cd", 5)).what, ContainsSubstring("binary"));
    CHECK_THAT(refused("\x01\x02\x03\x04 abc").what, ContainsSubstring("binary"));
    CHECK_THAT(refused("%PDF-1.4 and so on").what, ContainsSubstring("PDF"));
    CHECK_THAT(refused(std::string("h\0i\0", 4)).hint, ContainsSubstring("UTF-8"));
}

TEST_CASE("a text over 100 MB is refused, one of 100 MB is not too large", "[text]") {
    std::string bytes(text::max_text_bytes, 'a');
    CHECK(text::decode(bytes, "big").has_value());
    bytes += 'a';
    CHECK_THAT(refused(bytes).what, ContainsSubstring("100 MB"));
}

TEST_CASE("files that cannot be read are told apart", "[text]") {
    const auto missing = text::load_article("/nowhere/at-all.txt");
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error().code == base::ErrorCode::unreadable);
    CHECK(missing.error().where == "/nowhere/at-all.txt");
    CHECK_THAT(missing.error().what, ContainsSubstring("no such file"));
    const auto folder = text::load_article("/");
    REQUIRE_FALSE(folder.has_value());
    CHECK_THAT(folder.error().what, ContainsSubstring("folder"));
}

TEST_CASE("a loaded article is called by its file's name", "[text]") {
    const auto article =
        text::load_article(WHEREIN_SOURCE_DIR "/assets/articles/south-caucasus.txt");
    REQUIRE(article.has_value());
    CHECK(article->name == "south-caucasus.txt");
}

TEST_CASE("an endless file is refused instead of filling the memory", "[text]") {
    if (!std::filesystem::exists("/dev/zero")) {
        return;
    }
    const auto endless = text::load_article("/dev/zero");
    REQUIRE_FALSE(endless.has_value());
    CHECK_THAT(endless.error().what, ContainsSubstring("100 MB"));
}
