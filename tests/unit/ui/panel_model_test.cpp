#include <support/catch.hpp>

#include <algorithm>

#include <ui/panel_model.hpp>
#include <ui/place_facts.hpp>

using namespace wherein;
using document::AppState;
using document::Reading;
using geoparse::MentionKind;

namespace {

struct Named {
    const char* name;
    MentionKind kind;
    document::PlaceIndex place;
};

/// One paragraph per line; a name is found by its first place in the text after the one before.
AppState make_state() {
    auto reading = std::make_shared<Reading>();
    text::Article& article = reading->article;
    article.text =
        "Peace in Karabakh\n\nAzerbaijan and Armenia met. Baku time was kept.\n\n"
        "The Soviet Union fell. Armenians left \u015Eu\u015Fa and Azerbaijan.";
    const auto find = [&](std::string_view words) {
        return static_cast<std::uint32_t>(article.text.find(words));
    };
    const auto sentence = [&](std::string_view words, std::uint32_t block) {
        const std::uint32_t begin = find(words);
        article.sentences.push_back(
            {{begin, begin + static_cast<std::uint32_t>(words.size())}, block});
    };
    sentence("Peace in Karabakh", 0);
    sentence("Azerbaijan and Armenia met.", 1);
    sentence("Baku time was kept.", 1);
    sentence("The Soviet Union fell.", 2);
    sentence("Armenians left \u015Eu\u015Fa and Azerbaijan.", 2);
    article.blocks = {{text::BlockKind::title, {0, 17}},
                      {text::BlockKind::paragraph, {19, find("\n\nThe")}},
                      {text::BlockKind::paragraph,
                       {find("The"), static_cast<std::uint32_t>(article.text.size())}}};
    std::size_t from = 0;
    for (const Named& named : {Named{"Karabakh", MentionKind::place, 4},
                               {"Azerbaijan", MentionKind::actor, 1},
                               {"Armenia", MentionKind::actor, 2},
                               {"Baku", MentionKind::part_of_name, 3},
                               {"Soviet Union", MentionKind::past, 5},
                               {"Armenians", MentionKind::people, 2},
                               {"\u015Eu\u015Fa", MentionKind::place, 6},
                               {"Azerbaijan", MentionKind::place, 1}}) {
        const std::size_t at = article.text.find(named.name, from);
        from = at + 1;
        geoparse::Mention mention;
        mention.span = {static_cast<std::uint32_t>(at),
                        static_cast<std::uint32_t>(at + std::string(named.name).size())};
        mention.kind = named.kind;
        mention.place = named.place;
        for (std::uint32_t s = 0; s < article.sentences.size(); ++s) {
            mention.sentence =
                article.sentences[s].span.contains(mention.span.begin) ? s : mention.sentence;
        }
        const auto index = static_cast<std::uint32_t>(reading->mentions.size());
        reading->mentions.push_back(mention);
        auto place = std::find_if(reading->places.begin(), reading->places.end(),
                                  [&](const auto& p) { return p.place == named.place; });
        if (place == reading->places.end()) {
            reading->places.push_back({named.place, {}});
            place = std::prev(reading->places.end());
        }
        place->mentions.push_back(index);
    }
    reading->is_geoparsed = true;
    AppState state;
    state.reading = reading;
    return state;
}

std::vector<std::string> names(const AppState& state) {
    std::vector<std::string> all;
    for (const ui::PlaceRow& row : ui::place_rows(state)) {
        all.push_back(row.name);
    }
    return all;
}

}  // namespace

TEST_CASE("Rows sort by count, name and the order of the text", "[ui]") {
    AppState state = make_state();
    using Names = std::vector<std::string>;
    CHECK(names(state) ==
          Names{"Azerbaijan", "Armenia", "Karabakh", "Baku", "Soviet Union", "\u015Eu\u015Fa"});
    state.view.sort = document::SortOrder::name;
    CHECK(names(state).front() == "Armenia");
    CHECK(names(state)[1] == "Azerbaijan");
    state.view.sort = document::SortOrder::reading;
    CHECK(names(state).front() == "Karabakh");
    CHECK(names(state).back() == "\u015Eu\u015Fa");
}

TEST_CASE("The filter finds names and sentences, whatever their case", "[ui]") {
    AppState state = make_state();
    state.view.filter = "BAKU";
    CHECK(names(state) == std::vector<std::string>{"Baku"});
    state.view.filter = "met";
    REQUIRE(names(state) == std::vector<std::string>{"Azerbaijan", "Armenia"});
    CHECK(ui::place_rows(state)[0].mentions == std::vector<std::uint32_t>{1});
    state.view.filter = "nowhere";
    CHECK(names(state).empty());
}

TEST_CASE("A hidden kind takes its mentions out of the rows", "[ui]") {
    AppState state = make_state();
    state.view.shown_kinds = {false, false, true, false, false};
    const auto rows = ui::place_rows(state);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].place == 2);
    CHECK(rows[0].mentions == std::vector<std::uint32_t>{5});
}

TEST_CASE("A place only inside other names says which", "[ui]") {
    const AppState state = make_state();
    for (const ui::PlaceRow& row : ui::place_rows(state)) {
        if (row.place == 3) {
            CHECK(row.kind == "in \u201CBaku time\u201D");
        }
        if (row.place == 5) {
            CHECK(row.kind == "past");
        }
    }
}

TEST_CASE("The chips count every mention of their kinds", "[ui]") {
    AppState state = make_state();
    state.view.shown_kinds = {true, true, false, false, false};
    const auto chips = ui::kind_chips(state);
    CHECK(chips[0].count == 8);
    CHECK(chips[1].count == 5);
    CHECK(chips[2].count == 1);
    CHECK(chips[3].count == 1);
    CHECK(chips[4].count == 1);
    CHECK_FALSE(chips[0].is_on);
    CHECK(chips[1].is_on);
    CHECK_FALSE(chips[2].is_on);
}

TEST_CASE("A chip first shows its kind alone, then adds and takes away", "[ui]") {
    const auto press = [](document::ViewState& view, ui::KindChip chip) {
        for (const auto& command : ui::press_chip(view, chip)) {
            auto& shown = view.shown_kinds[static_cast<std::size_t>(
                std::get<document::ToggleKind>(command).kind)];
            shown = !shown;
        }
    };
    using Shown = std::array<bool, 5>;
    document::ViewState view;
    press(view, ui::KindChip::people);
    CHECK(view.shown_kinds == Shown{false, false, true, false, false});
    press(view, ui::KindChip::places);
    CHECK(view.shown_kinds == Shown{true, true, true, false, false});
    press(view, ui::KindChip::people);
    CHECK(view.shown_kinds == Shown{true, true, false, false, false});
    press(view, ui::KindChip::places);
    CHECK(view.shown_kinds == Shown{true, true, true, true, true});
    press(view, ui::KindChip::past);
    press(view, ui::KindChip::all);
    CHECK(view.shown_kinds == Shown{true, true, true, true, true});
}

TEST_CASE("A caption tells paragraph and mention", "[ui]") {
    const AppState state = make_state();
    CHECK(ui::mention_caption(*state.reading, 0) == "title \u00B7 mention 1 of 8");
    CHECK(ui::mention_caption(*state.reading, 6) == "paragraph 2 \u00B7 mention 7 of 8");
}

TEST_CASE("An excerpt holds the whole sentence or is cut around the name", "[ui]") {
    const AppState state = make_state();
    const ui::Excerpt whole = ui::excerpt(*state.reading, 7);
    CHECK(whole.text == "Armenians left \u015Eu\u015Fa and Azerbaijan.");
    CHECK(base::slice(whole.text, whole.strong) == "Azerbaijan");
    for (const std::uint32_t bytes : {0U, 1U, 6U, 12U, 20U}) {
        for (std::uint32_t mention = 0; mention < 8; ++mention) {
            const ui::Excerpt cut = ui::excerpt(*state.reading, mention, bytes);
            const base::ByteSpan span = state.reading->mentions[mention].span;
            CHECK(base::slice(cut.text, cut.strong) ==
                  base::slice(state.reading->article.text, span));
        }
    }
    CHECK(ui::excerpt(*state.reading, 1, 3).text == "Azerbaijan \u2026");
}

TEST_CASE("A byte leads to its mention and to the first of its sentence", "[ui]") {
    const AppState state = make_state();
    const Reading& reading = *state.reading;
    const std::uint32_t armenia = reading.mentions[2].span.begin;
    CHECK(ui::mention_at(reading, armenia) == 2U);
    CHECK(ui::mention_at(reading, reading.mentions[2].span.end - 1) == 2U);
    CHECK_FALSE(ui::mention_at(reading, reading.mentions[2].span.end));
    CHECK_FALSE(ui::mention_at(reading, 0));
    CHECK(ui::first_mention_of_sentence_at(reading, armenia + 9) == 1U);
    CHECK_FALSE(ui::first_mention_of_sentence_at(reading, 18));
}

TEST_CASE("Without a gazetteer places are called as in the text", "[ui]") {
    AppState state = make_state();
    CHECK(ui::place_name(state, 6) == "\u015Eu\u015Fa");
    CHECK(ui::place_name(state, 99).empty());
    CHECK(ui::place_facts(state, 6).name == "\u015Eu\u015Fa");
    CHECK(ui::place_facts(state, 6).coordinates.empty());
    state.reading = nullptr;
    CHECK(ui::place_rows(state).empty());
    CHECK(ui::kind_chips(state)[0].count == 0);
    CHECK(ui::place_facts(state, 6).name.empty());
}

TEST_CASE("a chip of a comparison shows its places alone, and again brings all back", "[ui]") {
    document::ViewState view;
    const auto press = [&](std::size_t chip) {
        for (const auto& command : ui::press_comparison_chip(view, chip)) {
            bool& shown = view.shown_memberships[static_cast<std::size_t>(
                std::get<document::ToggleMembership>(command).membership)];
            shown = !shown;
        }
    };
    using Shown = std::array<bool, 3>;
    press(2);
    CHECK(view.shown_memberships == Shown{false, true, false});
    press(3);
    CHECK(view.shown_memberships == Shown{false, true, true});
    press(2);
    CHECK(view.shown_memberships == Shown{false, false, true});
    press(3);
    CHECK(view.shown_memberships == Shown{true, true, true});
    press(1);
    press(0);
    CHECK(view.shown_memberships == Shown{true, true, true});
}

TEST_CASE("the chips and the card of a comparison count both texts", "[ui]") {
    AppState state = make_state();
    const auto a = state.reading;
    auto b = std::make_shared<Reading>(*a);
    b->article.title = "The other text";
    b->places.resize(1);
    state.reading = document::join(a, b);
    const auto chips = ui::comparison_chips(state);
    CHECK(chips[0].count == a->places.size());
    CHECK(chips[1].count == 1);
    CHECK(chips[2].count == a->places.size() - 1);
    CHECK(chips[3].count == 0);
    CHECK(chips[0].is_on);
    const auto facts = ui::place_facts(state, a->places[0].place);
    REQUIRE(facts.compared.size() == 2);
    CHECK(facts.compared[0].title == document::title_of(a->article));
    CHECK(facts.compared[1].title == "The other text");
    CHECK(facts.compared[0].count == a->places[0].mentions.size());
    CHECK_FALSE(facts.compared[1].sentence.empty());
    CHECK_FALSE(facts.mention);
    INFO("a mention is told by its own text");
    CHECK(ui::mention_caption(*state.reading, state.reading->comparison->first_of_b) ==
          ui::mention_caption(*b, 0));
}
