#include <document/comparison.hpp>

#include <document/open_texts.hpp>
#include <document/place_rows.hpp>
#include <unit/document/world.hpp>

using namespace wherein;
using namespace wherein::test;
using Catch::Matchers::ContainsSubstring;
using document::Membership;

namespace {

std::shared_ptr<const document::Reading> text_a() {
    return file_text("a.txt", {{"iso:AM"}, {"geonames:587084"}, {"iso:AZ"}, {"geonames:587084"}});
}

std::shared_ptr<const document::Reading> text_b() {
    return file_text("b.txt",
                     {{"iso:FR"}, {"iso:AZ"}, {"iso:AZ"}, {"iso:AZ"}, {"geonames:616052"}});
}

/// Two texts are open and compared. A: Armenia, Baku, Azerbaijan, Baku. B: France, three times
/// Azerbaijan, Yerevan.
Desk compared_desk() {
    Desk desk = desk_with(text_a());
    desk.apply(document::OpenArticle{"/home/me/b.txt", document::OpenAs::behind});
    desk.apply(document::ArticleRead{text_b()});
    desk.apply(document::Compare{});
    desk.settle();
    return desk;
}

std::vector<std::string> row_names(const Desk& desk) {
    std::vector<std::string> names;
    for (const document::PlaceRow& row : document::place_rows(desk.state)) {
        names.push_back(row.name);
    }
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("places of two texts are matched by the gazetteer's entry", "[document]") {
    const std::vector<geoparse::NamedPlace> a{{7, {0, 3}}, {2, {1}}};
    const std::vector<geoparse::NamedPlace> b{{5, {0}}, {7, {1, 2, 3}}};
    const auto places = document::compare(a, b);
    REQUIRE(places.size() == 3);
    CHECK(places[0] == document::ComparedPlace{7, 2, 3});
    CHECK(places[1] == document::ComparedPlace{2, 1, 0});
    CHECK(places[2] == document::ComparedPlace{5, 0, 1});
    CHECK(places[0].membership() == Membership::both);
    CHECK(places[1].membership() == Membership::only_a);
    CHECK(places[2].membership() == Membership::only_b);
    CHECK(document::compare({}, {}).empty());
}

TEST_CASE("joined texts read on from one to the other, mentions at their words", "[document]") {
    const auto a = text_a();
    const auto b = text_b();
    const auto joined = document::join(a, b);
    REQUIRE(joined->mentions.size() == 9);
    CHECK(joined->comparison->first_of_b == 4);
    CHECK(joined->places.size() == joined->comparison->places.size());
    for (std::size_t i = 0; i < joined->places.size(); ++i) {
        CHECK(joined->places[i].place == joined->comparison->places[i].place);
    }
    for (std::size_t i = 0; i < b->mentions.size(); ++i) {
        const geoparse::Mention& own = b->mentions[i];
        const geoparse::Mention& there = joined->mentions[4 + i];
        CHECK(base::slice(joined->article.text, there.span) ==
              base::slice(b->article.text, own.span));
        CHECK(base::slice(joined->article.text, joined->article.sentences[there.sentence].span) ==
              base::slice(b->article.text, b->article.sentences[own.sentence].span));
        CHECK(text::sentence_at(joined->article, there.span.begin) == there.sentence);
    }
    CHECK_THAT(joined->article.title, ContainsSubstring("About a.txt"));
    CHECK_THAT(joined->article.title, ContainsSubstring("About b.txt"));
    CHECK(document::membership_of(*joined, place("iso:AZ")) == Membership::both);
    CHECK(document::membership_of(*joined, place("iso:FR")) == Membership::only_b);
    CHECK_FALSE(document::membership_of(*a, place("iso:AZ")));
}

TEST_CASE("comparing opens a tab of its own, framed on both texts; Escape leaves it",
          "[document]") {
    Desk desk = compared_desk();
    REQUIRE(desk.state.reading->comparison);
    const auto texts = document::open_texts(desk.state);
    REQUIRE(texts.size() == 3);
    CHECK(texts[2].is_shown);
    CHECK_THAT(texts[2].title, ContainsSubstring("Compared"));
    REQUIRE(desk.state.resources.footprints);
    CHECK(desk.state.resources.footprints->size() == desk.state.reading->places.size());
    desk.apply(document::SelectMention{5, true});
    CHECK(desk.state.view.selection.place == place("iso:AZ"));
    desk.apply(document::ClearSelection{});
    CHECK(desk.state.reading->comparison);
    desk.apply(document::ClearSelection{});
    CHECK(document::open_texts(desk.state).size() == 2);
    CHECK(desk.state.reading->article.name == "a.txt");
    CHECK(desk.keeps_invariant());
}

TEST_CASE("the same two texts are compared in one tab, and once more leaves it", "[document]") {
    Desk desk = compared_desk();
    desk.apply(document::ShowText{0});
    desk.apply(document::Compare{1});
    CHECK(document::open_texts(desk.state).size() == 3);
    CHECK(desk.state.reading->comparison);
    desk.apply(document::Compare{});
    CHECK(document::open_texts(desk.state).size() == 2);
}

TEST_CASE("comparing without another text, or with one of several, says what to do", "[document]") {
    Desk desk = desk_with(text_a());
    desk.apply(document::Compare{});
    REQUIRE(desk.state.notice);
    CHECK_THAT(desk.state.notice->text, ContainsSubstring("second text"));
    desk.apply(document::ArticleRead{text_b()});
    desk.apply(document::ArticleRead{file_text("c.txt", {{"iso:PK"}})});
    desk.apply(document::Compare{});
    CHECK_FALSE(desk.state.reading->comparison);
    CHECK_THAT(desk.state.notice->text, ContainsSubstring("Choose"));
    desk.apply(document::Compare{0});
    REQUIRE(desk.state.reading->comparison);
    CHECK(desk.state.reading->comparison->a->article.name == "c.txt");
    CHECK(desk.state.reading->comparison->b->article.name == "a.txt");
}

TEST_CASE("a text opened to be compared is compared once it is read", "[document]") {
    Desk desk = desk_with(text_a());
    desk.apply(document::OpenArticle{"/home/me/b.txt", document::OpenAs::compared});
    desk.apply(document::ArticleRead{text_b()});
    REQUIRE(desk.state.reading->comparison);
    CHECK(desk.state.reading->comparison->b->article.name == "b.txt");
}

TEST_CASE("places of both texts or of one alone can be left out", "[document]") {
    Desk desk = compared_desk();
    desk.apply(document::SetSort{document::SortOrder::reading});
    CHECK(row_names(desk) == Names{"Armenia", "Baku", "Azerbaijan", "France", "Yerevan"});
    desk.apply(document::ToggleMembership{Membership::only_a});
    CHECK(row_names(desk) == Names{"Azerbaijan", "France", "Yerevan"});
    desk.apply(document::ToggleMembership{Membership::both});
    CHECK(row_names(desk) == Names{"France", "Yerevan"});
    desk.apply(document::ShowText{0});
    CHECK(row_names(desk) == Names{"Armenia", "Baku", "Azerbaijan"});
}

TEST_CASE("a comparison follows what changes in its texts", "[document]") {
    Desk desk = compared_desk();
    SECTION("a file that is read again") {
        desk.apply(document::SelectMention{1, false});
        desk.apply(document::ArticleReloaded{file_text("b.txt", {{"iso:AM"}, {"iso:GE"}})});
        REQUIRE(desk.state.reading->comparison);
        CHECK(document::membership_of(*desk.state.reading, place("iso:AM")) == Membership::both);
        CHECK(document::membership_of(*desk.state.reading, place("iso:FR")) == std::nullopt);
        CHECK(desk.state.view.selection.place == place("geonames:587084"));
        CHECK(desk.state.resources.footprints->size() == desk.state.reading->places.size());
    }
    SECTION("a correction made in one of them") {
        desk.apply(document::ShowText{0});
        desk.apply(document::NotAPlace{0, false});
        desk.apply(document::ShowText{2});
        CHECK(document::membership_of(*desk.state.reading, place("iso:AM")) == std::nullopt);
    }
    SECTION("nothing, when one is closed") {
        desk.apply(document::CloseArticle{0});
        CHECK(desk.state.reading->mentions.size() == 9);
    }
}

TEST_CASE("names are corrected in their own text, not in a comparison", "[document]") {
    Desk desk = compared_desk();
    const auto before = desk.state.reading;
    desk.apply(document::NotAPlace{0, false});
    CHECK(desk.state.reading == before);
    REQUIRE(desk.state.notice);
    CHECK_THAT(desk.state.notice->text, ContainsSubstring("own text"));
}
