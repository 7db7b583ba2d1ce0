#include <cmath>

#include <document/find.hpp>
#include <gazetteer/place_names.hpp>
#include <unit/document/world.hpp>

using namespace wherein;
using namespace wherein::test;

namespace {

std::shared_ptr<document::Reading> text_only(const std::string& text) {
    auto reading = std::make_shared<document::Reading>();
    reading->article.text = text;
    reading->article.blocks = {
        {text::BlockKind::paragraph, {0, static_cast<std::uint32_t>(text.size())}}};
    reading->is_geoparsed = true;
    return reading;
}

std::vector<std::string> found(const std::string& text, const std::string& query) {
    document::AppState state;
    state.reading = text_only(text);
    std::vector<std::string> words;
    for (const base::ByteSpan hit : document::find_in(state, query).hits) {
        words.emplace_back(base::slice(text, hit));
    }
    return words;
}

/// "Armenia. Azerbaijan. Armenia. Baku. "
Desk find_desk() {
    auto reading = std::make_shared<document::Reading>(
        *reading_of({{"iso:AM"}, {"iso:AZ"}, {"iso:AM"}, {"geonames:587084"}}));
    reading->article.blocks = {{text::BlockKind::paragraph,
                                {0, static_cast<std::uint32_t>(reading->article.text.size())}}};
    return desk_with(reading);
}

const document::Find& find_of(const Desk& desk) {
    return desk.state.view.find;
}

}  // namespace

TEST_CASE("a search minds neither case nor marks nor the kind of quotes and dashes", "[document]") {
    using Words = std::vector<std::string>;
    CHECK(found("Şuşa, SUSA, susan", "şusa") == Words{"Şuşa", "SUSA", "susa"});
    CHECK(found("the “post-war” and the post–war", "post-war") == Words{"post-war", "post–war"});
    CHECK(found("Straße and strasse", "STRASSE") == Words{"Straße", "strasse"});
    CHECK(found("one\n  two", "one two") == Words{"one\n  two"});
    CHECK(found("Ga\u0301nja", "ganja") == Words{"Ga\u0301nja"});
    CHECK(found("aaaa", "aa") == Words{"aa", "aa"});
}

TEST_CASE("a search for blanks, or for what is not there, finds nothing", "[document]") {
    CHECK(found("some words", "").empty());
    CHECK(found("some words", "  ").empty());
    CHECK(found("some words", "other").empty());
    CHECK(found("", "a").empty());
    CHECK(document::find_in({}, "a").hits.empty());
}

TEST_CASE("a search finds places by their names in other languages", "[document]") {
    const Desk desk = find_desk();
    const auto index = *desk.state.resources.gazetteer->by_id("iso:AM");
    const auto known = desk.state.resources.gazetteer->place(index);
    const std::string text = desk.state.reading->article.text;
    bool is_tried = false;
    for (const gazetteer::CardName& name : gazetteer::card_names(known)) {
        const std::string_view other = name.text;
        if (other.size() < 4 ||
            gazetteer::fold(text).find(gazetteer::fold(other)) != std::string::npos) {
            continue;
        }
        is_tried = true;
        const auto result = document::find_in(desk.state, other);
        INFO(other);
        REQUIRE(result.hits.size() == 2);
        CHECK(base::slice(text, result.hits[0]) == "Armenia");
        CHECK(result.place_count == 1);
    }
    CHECK(is_tried);
}

TEST_CASE("the search steps around the end and selects the mentions it meets", "[document]") {
    Desk desk = find_desk();
    desk.apply(document::SetFind{"armenia"});
    CHECK(find_of(desk).is_open);
    REQUIRE(find_of(desk).hits->size() == 2);
    CHECK(find_of(desk).current == 0);
    CHECK(find_of(desk).place_count == 1);
    CHECK_FALSE(desk.state.view.selection.mention);
    const auto request = desk.state.view.find_scroll_request;
    desk.apply(document::StepFind{1});
    CHECK(find_of(desk).current == 1);
    CHECK(desk.state.view.find_scroll_request == request + 1);
    CHECK(desk.state.view.selection.mention == 2);
    desk.apply(document::StepFind{1});
    CHECK(find_of(desk).current == 0);
    CHECK(desk.state.view.selection.mention == 0);
    desk.apply(document::StepFind{-1});
    CHECK(find_of(desk).current == 1);
}

TEST_CASE("typing on keeps to the hit the reader sees", "[document]") {
    Desk desk = find_desk();
    desk.apply(document::SetFind{"a"});
    for (int i = 0; i < 4; ++i) {
        desk.apply(document::StepFind{1});
    }
    const auto seen = (*find_of(desk).hits)[*find_of(desk).current];
    desk.apply(document::SetFind{"armenia"});
    const auto now = (*find_of(desk).hits)[*find_of(desk).current];
    CHECK(now.begin >= seen.begin);
}

TEST_CASE("Escape closes the search and then steps back as before", "[document]") {
    Desk desk = find_desk();
    desk.apply(document::SelectMention{1, false});
    desk.apply(document::OpenFind{});
    CHECK(desk.state.view.shows_text);
    desk.apply(document::ClearSelection{});
    CHECK_FALSE(find_of(desk).is_open);
    CHECK(desk.state.view.selection.mention == 1);
    desk.apply(document::ClearSelection{});
    CHECK_FALSE(desk.state.view.selection.mention);
}
