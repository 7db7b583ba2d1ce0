#include <ui/context_model.hpp>
#include <ui/menu_model.hpp>
#include <unit/document/world.hpp>

using namespace wherein;
using namespace wherein::test;
using ui::ContextEntry;

namespace {

/// Baku, Azerbaijan, Baku; the first could also be Ganja.
Desk talk_desk() {
    auto reading = std::make_shared<document::Reading>(
        *reading_of({{"geonames:587084"}, {"iso:AZ"}, {"geonames:587084"}}));
    reading->mentions[0].candidates = {{place("geonames:587084"), 1, {}},
                                       {place("geonames:586523"), 0.5, {}}};
    return desk_with(reading);
}

std::vector<ContextEntry> entries_over(Desk& desk, const document::ContextMenu& menu) {
    desk.apply(document::OpenContext{menu});
    return ui::context_entries(desk.state);
}

const ContextEntry* find(const std::vector<ContextEntry>& entries, const std::string& title) {
    for (const ContextEntry& entry : entries) {
        if (entry.title == title) {
            return &entry;
        }
    }
    return nullptr;
}

}  // namespace

TEST_CASE("the menu of a mention offers its candidates, for it and for all of its words", "[ui]") {
    Desk desk = talk_desk();
    document::ContextMenu menu;
    menu.over = document::ContextMenu::Over::text;
    menu.mention = 0;
    const auto entries = entries_over(desk, menu);
    const ContextEntry* now = find(entries, "Baku, town in Azerbaijan");
    const ContextEntry* ganja = find(entries, "Ganja, town in Azerbaijan");
    REQUIRE(now);
    CHECK(now->is_on);
    REQUIRE(ganja);
    CHECK_FALSE(ganja->is_on);
    const ContextEntry* all = find(entries, "All 2 \u201CBaku\u201D are");
    REQUIRE(all);
    REQUIRE(all->children.size() == 3);
    CHECK(find(entries, "As the program found it") == nullptr);
    desk.apply(*all->children[1].command);
    CHECK(document::undo_label(desk.state.work) == "Baku (2 mentions) is Ganja, Azerbaijan");
    CHECK(find(ui::context_entries(desk.state), "As the program found it") != nullptr);
}

TEST_CASE("the menu of the map copies the position and sets the selected name there", "[ui]") {
    Desk desk = talk_desk();
    document::ContextMenu menu;
    menu.position = base::LngLat{46.5, 40.25};
    CHECK(find(entries_over(desk, menu), "\u201CBaku\u201D is here") == nullptr);
    desk.apply(document::SelectMention{0, false});
    menu.place = place("iso:AZ");
    const auto entries = entries_over(desk, menu);
    CHECK(find(entries, "Copy 40.2500\u00B0 N 46.5000\u00B0 E"));
    CHECK(find(entries, "Copy 40\u00B015\u203200\u2033 N 46\u00B030\u203200\u2033 E"));
    CHECK(find(entries, "Ignore the name \u201CAzerbaijan\u201D"));
    const ContextEntry* nearest = find(entries, "Nearest places");
    REQUIRE(nearest);
    REQUIRE(nearest->children.size() == 5);
    CHECK(nearest->children[0].title == "Ganja, Azerbaijan");
    CHECK(nearest->children[0].keys == "50 km N");
    const ContextEntry* here = find(entries, "\u201CBaku\u201D is here");
    REQUIRE(here);
    desk.apply(*here->command);
    CHECK(desk.state.reading->mentions[0].chosen_by == geoparse::ChosenBy::reader);
}

TEST_CASE("undo and redo in the menu say what they would do", "[ui]") {
    Desk desk = talk_desk();
    const ui::MenuEntry undo{{}, "Undo", "Ctrl+Z", document::Undo{}};
    CHECK(ui::title_now(desk.state, undo) == "Undo");
    CHECK_FALSE(ui::can_be_done(desk.state, undo.command));
    desk.apply(document::ChoosePlace{0, "Ganja", false});
    CHECK(ui::title_now(desk.state, undo) == "Undo: Baku is Ganja, Azerbaijan");
    CHECK(ui::can_be_done(desk.state, undo.command));
    CHECK(ui::can_be_done(desk.state, document::SaveCorrections{}));
    CHECK_FALSE(ui::can_be_done(desk.state, document::Redo{}));
}
