#include <report/document_line.hpp>

#include <string>

#include <support/catch.hpp>

using Catch::Matchers::ContainsSubstring;
using wherein::report::parse_document_line;

TEST_CASE("a line gives its document", "[report]") {
    const auto line = parse_document_line(
        R"({"doc_id": "a1", "text": "Bak\u0131\n\ud83d\ude00", "more": [1]})", "f, line 1", "1");
    REQUIRE(line.has_value());
    CHECK(line->doc_id == "a1");
    CHECK(line->text == "Bakı\n😀");
}

TEST_CASE("a number is an id, and a line without one takes the default", "[report]") {
    CHECK(parse_document_line(R"({"doc_id": 17, "text": ""})", "", "1")->doc_id == "17");
    CHECK(parse_document_line(R"({"text": ""})", "", "f:3")->doc_id == "f:3");
    CHECK(parse_document_line(R"({"doc_id": null, "text": ""})", "", "f:3")->doc_id == "f:3");
}

TEST_CASE("a bad line is told with its place", "[report]") {
    for (const std::string line : {"", "plain words", "{\"text\": 5}", "{\"doc_id\": \"a\"}", "[1]",
                                   "{\"text\": \"a\"", "null", "{\"text\": \"\xFF\"}",
                                   "{\"text\": \"a\"} trailing", "{\"text\": \"\\ud800\"}"}) {
        INFO(line);
        const auto read = parse_document_line(line, "f.ndjson, line 7", "7");
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().code == wherein::base::ErrorCode::work_failed);
        CHECK(read.error().where == "f.ndjson, line 7");
        CHECK_THAT(read.error().hint, ContainsSubstring("doc_id"));
    }
}

TEST_CASE("a line of a million brackets is no trouble", "[report]") {
    CHECK_FALSE(parse_document_line(std::string(1'000'000, '['), "f", "1").has_value());
    std::string nested =
        R"({"text": "a", "deep": )" + std::string(100'000, '[') + std::string(100'000, ']') + "}";
    CHECK(parse_document_line(nested, "f", "1").has_value());
}
