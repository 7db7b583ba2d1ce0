// Quote selectors and the file of corrections: small edits of the text, damage, strangers.
#include <nlohmann/json.hpp>

#include <document/corrections_file.hpp>
#include <document/quote.hpp>
#include <support/catch.hpp>

using namespace wherein;
using document::Correction;
using document::Corrections;
using nlohmann::json;

namespace {

constexpr const char* page_text =
    "The road from Baku to Ganja was closed on Monday.\n\n"
    "Officials in Baku said that it would open again soon. Nobody in Ganja believed them.\n\n"
    "A third Baku, in a story of a boy from Şuşa, has nothing to do with it: Baku is a name.\n";

text::Article article_of(std::string text) {
    auto article = text::read_article(text, "roads.txt");
    REQUIRE(article);
    return *article;
}

base::ByteSpan span_of(const std::string& text, const std::string& words, std::size_t which = 0) {
    std::size_t at = text.find(words);
    for (; which > 0; --which) {
        at = text.find(words, at + 1);
    }
    REQUIRE(at != std::string::npos);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

std::shared_ptr<const Correction> is_at(base::ByteSpan span, const char* id) {
    return std::make_shared<const Correction>(
        Correction{span, document::PlaceReference{id, id, {46.5, 40.25}}, {}});
}

Corrections sample(const std::string& text) {
    Corrections corrections{
        is_at(span_of(text, "Baku", 1), "geonames:1"),
        is_at(span_of(text, "Ganja", 1), "user:ganja@1,2"),
        std::make_shared<const Correction>(Correction{span_of(text, "Baku", 2), {}, {}}),
        is_at(span_of(text, "Şuşa"), "geonames:2")};
    return corrections;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

/// The words each correction stands on, with some of the text behind them.
std::vector<std::string> stands_on(const std::string& text, const Corrections& corrections) {
    std::vector<std::string> words;
    for (const auto& one : corrections) {
        words.push_back(text.substr(one->span.begin, one->span.size() + 6));
    }
    return words;
}

}  // namespace

TEST_CASE("what is written is read again, in every field", "[document]") {
    const text::Article article = article_of(page_text);
    Corrections corrections = sample(article.text);
    auto with_kind = *corrections[0];
    with_kind.kind = geoparse::MentionKind::people;
    corrections[0] = std::make_shared<const Correction>(with_kind);
    const auto page = document::write_corrections("", article, corrections);
    REQUIRE(page);
    const auto read = document::read_corrections(*page, article);
    REQUIRE(read);
    CHECK(document::is_same(*read->corrections, corrections));
    CHECK(read->lost == 0);
    const json object = json::parse(*page);
    CHECK(object["type"] == "AnnotationPage");
    CHECK(object["wherein"]["format"] == 1);
    const json& selector = object["items"][0]["target"]["selector"];
    CHECK(selector[0]["exact"] == "Baku");
    CHECK(selector[0]["suffix"] == " said that it would open again s");
    CHECK(selector[1]["start"] == span_of(page_text, "Baku", 1).begin);
}

TEST_CASE("small edits of the text keep the corrections on their words", "[document]") {
    const text::Article article = article_of(page_text);
    const auto page = document::write_corrections("", article, sample(article.text));
    REQUIRE(page);
    const std::vector<std::string> edits[] = {
        {"The road", "In the end, as everybody had been afraid of, the road"},
        {"Officials in Baku said", "Officials in Baku have said"},
        {"Officials in Baku", "Some officials, in the port of Baku"},
        {"A third Baku, in", "A 3rd Baku - in"},
        {" soon.", " soon. Baku waits. Ganja too."},
        {"Nobody in Ganja believed", "Nobody\nin Ganja   believed"},
        {"The road from Baku to Ganja was closed on Monday.\n\n", ""},
    };
    for (const auto& edit : edits) {
        INFO(edit[0] << " -> " << edit[1]);
        const text::Article changed = article_of(replaced(page_text, edit[0], edit[1]));
        const auto read = document::read_corrections(*page, changed);
        REQUIRE(read);
        CHECK(read->lost == 0);
        REQUIRE(read->corrections->size() == 4);
        const auto words = stands_on(changed.text, *read->corrections);
        CHECK(words[0].substr(0, 5) == "Baku ");
        CHECK(words[1].substr(0, 6).find("Ganja") == 0);
        CHECK(words[2].substr(0, 4) == "Baku");
        CHECK(words[3].find("Şuşa") == 0);
        CHECK((*read->corrections)[0]->place->id == "geonames:1");
        CHECK_FALSE((*read->corrections)[2]->place);
        CHECK(changed.text.find("fficials") < (*read->corrections)[0]->span.begin);
        CHECK((*read->corrections)[0]->span.begin < changed.text.find("Nobody"));
    }
}

TEST_CASE("what is not in the text any more is kept in the file and counted", "[document]") {
    const text::Article article = article_of(page_text);
    const auto page = document::write_corrections("", article, sample(article.text));
    REQUIRE(page);
    const text::Article shorter = article_of(
        replaced(page_text,
                 "Officials in Baku said that it would open again soon. Nobody in Ganja believed "
                 "them.\n\n",
                 ""));
    const auto read = document::read_corrections(*page, shorter);
    REQUIRE(read);
    CHECK(read->lost == 2);
    CHECK(read->corrections->size() == 2);
    INFO("and comes back when the words come back");
    const auto again = document::write_corrections(*page, shorter, *read->corrections);
    REQUIRE(again);
    const auto restored = document::read_corrections(*again, article);
    REQUIRE(restored);
    CHECK(document::is_same(*restored->corrections, sample(article.text)));
}

TEST_CASE("a longer word that begins like the name is not the name", "[document]") {
    const std::string text = "He came from Baku last night, they said.";
    const base::CodePointIndex index(text);
    const document::Quote quote = document::quote_of(text, index, span_of(text, "Baku"));
    document::QuoteFinder same(text);
    CHECK(same.find(quote) == span_of(text, "Baku"));
    document::QuoteFinder longer("He came from Bakuvia last night, they said.");
    CHECK_FALSE(longer.find(quote));
}

TEST_CASE("equal sentences keep their own corrections through an insertion before them",
          "[document]") {
    std::string text = "The road to Ganja is long. ";
    for (int i = 0; i < 20; ++i) {
        text += "Baku. ";
    }
    const base::CodePointIndex index(text);
    const std::string edited = "A new beginning. " + text;
    document::QuoteFinder finder(edited);
    INFO("what stands before them tells how far everything has moved");
    CHECK(finder.find(document::quote_of(text, index, span_of(text, "Ganja"))) ==
          span_of(edited, "Ganja"));
    for (const std::size_t i : {5U, 9U, 14U}) {
        const base::ByteSpan span = span_of(text, "Baku", i);
        const auto found = finder.find(document::quote_of(text, index, span));
        REQUIRE(found);
        CHECK(found->begin == span.begin + 17);
    }
}

TEST_CASE("unknown fields, newer formats and other programs' entries stay as they are",
          "[document]") {
    const text::Article article = article_of(page_text);
    const auto page = document::write_corrections("", article, sample(article.text));
    json object = json::parse(*page);
    object["wherein"]["format"] = 7;
    object["wherein"]["mood"] = "sunny";
    object["items"][0]["creator"] = "someone";
    object["items"][0]["body"]["certainty"] = 0.25;
    object["items"].push_back({{"type", "Annotation"}, {"motivation", "commenting"}});
    object["items"].push_back(42);
    Corrections changed = sample(article.text);
    changed[0] = is_at(changed[0]->span, "geonames:99");
    changed.pop_back();
    const auto written = document::write_corrections(object.dump(), article, changed);
    REQUIRE(written);
    const json now = json::parse(*written);
    CHECK(now["wherein"]["format"] == 7);
    CHECK(now["wherein"]["mood"] == "sunny");
    REQUIRE(now["items"].size() == 5);
    CHECK(now["items"][0]["creator"] == "someone");
    CHECK(now["items"][0]["body"]["certainty"] == 0.25);
    CHECK(now["items"][0]["body"]["source"] == "geonames:99");
    CHECK(now["items"][3]["motivation"] == "commenting");
    CHECK(now["items"][4] == 42);
}

TEST_CASE("damage and hostile files are refused or passed over, never followed", "[document]") {
    const text::Article article = article_of(page_text);
    for (const char* damaged :
         {"", "{", "[]", "null", "\"x\"", "{\"items\": [", "{\"items\": [1e999]}", "\xff\xfe"}) {
        INFO(damaged);
        CHECK_FALSE(document::read_corrections(damaged, article));
    }
    CHECK_FALSE(document::read_corrections(
        "{\"items\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}", article));
    for (const char* odd :
         {R"({"items": 3})", R"({"items": {"a": 1}})", R"({"items": [null, [], "x", -1.5]})",
          R"({"items": [{"target": {"selector": 1}, "body": []}]})",
          R"({"items": [{"target": {"selector": {"type": "TextQuoteSelector", "exact": 7}},
              "body": {"value": "not a place"}}]})",
          R"({"items": [{"target": {"selector": {"type": "TextQuoteSelector", "exact": "Ganja"}},
              "body": {"source": "x", "name": "y", "lon": 500, "lat": 0}}]})"}) {
        INFO(odd);
        const auto read = document::read_corrections(odd, article);
        REQUIRE(read);
        CHECK(read->corrections->empty());
    }
}

TEST_CASE("two entries never stand on the same or overlapping words", "[document]") {
    const text::Article article = article_of("Nagorno-Karabakh lies there, far away from the sea.");
    const auto item = [](const char* exact) {
        return json{{"target", {{"selector", {{"type", "TextQuoteSelector"}, {"exact", exact}}}}},
                    {"body", {{"value", "not a place"}}}};
    };
    const json page{
        {"items", {item("Nagorno-Karabakh"), item("Karabakh"), item("Nagorno-Karabakh")}}};
    const auto read = document::read_corrections(page.dump(), article);
    REQUIRE(read);
    CHECK(read->corrections->size() == 1);
    CHECK(read->lost == 2);
}

TEST_CASE("a million strange entries, and many that are not in the text, end in bounded work",
          "[document]") {
    const text::Article article = article_of(page_text);
    std::string many = "{\"items\": [{}";
    for (int i = 0; i < 1'000'000; ++i) {
        many += ",{}";
    }
    many += "]}";
    const auto read = document::read_corrections(many, article);
    REQUIRE(read);
    CHECK(read->corrections->empty());

    std::string long_text;
    while (long_text.size() < 2'000'000) {
        long_text += "aaaa aaab ";
    }
    document::QuoteFinder finder(long_text);
    for (int i = 0; i < 20'000; ++i) {
        finder.find({"missing " + std::to_string(i), "aaaa", "aaab", 5});
        finder.find({"a", "b ", " c", std::nullopt});
    }
    SUCCEED("it came to an end");
}

TEST_CASE("what is kept after a crash holds both what was and what was saved", "[document]") {
    const text::Article article = article_of(page_text);
    auto now = std::make_shared<const Corrections>(sample(article.text));
    auto saved = std::make_shared<const Corrections>(Corrections{(*now)[1]});
    const auto kept =
        document::read_recovery(document::write_recovery(article, {now, saved}), article);
    REQUIRE(kept);
    CHECK(document::is_same(*kept->corrections, *now));
    CHECK(document::is_same(*kept->saved, *saved));
}
