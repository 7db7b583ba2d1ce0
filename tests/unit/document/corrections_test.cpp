// Correcting what the program found, and undo.
#include <random>

#include <document/correcting.hpp>
#include <unit/document/world.hpp>

using namespace wherein;
using namespace wherein::test;
using Catch::Matchers::ContainsSubstring;

namespace {

using document::Corrections;

// Mentions 0 to 5: Baku, Azerbaijan, Baku, Armenia, Baku, Yerevan.
Desk talk_desk() {
    return desk_with(reading_of({{"geonames:587084"},
                                 {"iso:AZ"},
                                 {"geonames:587084"},
                                 {"iso:AM"},
                                 {"geonames:587084"},
                                 {"geonames:616052"}}));
}

std::string id_of(const Desk& desk, std::size_t mention) {
    return std::string(
        desk.state.resources.gazetteer->place(desk.state.reading->mentions.at(mention).place).id);
}

bool is_readers(const Desk& desk, std::size_t mention) {
    return desk.state.reading->mentions.at(mention).chosen_by == geoparse::ChosenBy::reader;
}

std::size_t named_count(const Desk& desk, const std::string& id) {
    for (const auto& named : desk.state.reading->places) {
        if (desk.state.resources.gazetteer->place(named.place).id == id) {
            return named.mentions.size();
        }
    }
    return 0;
}

template <class Wanted>
std::vector<Wanted> asked(const Desk& desk) {
    std::vector<Wanted> found;
    for (const document::Effect& effect : desk.effects) {
        if (const auto* wanted = std::get_if<Wanted>(&effect)) {
            found.push_back(*wanted);
        }
    }
    return found;
}

document::Command random_correction(std::mt19937& random, std::size_t mentions) {
    static const std::vector<std::string> places{
        "iso:AZ", "iso:AM", "geonames:586523", "geonames:616052", "geonames:587084", "iso:GE"};
    const auto mention = static_cast<std::uint32_t>(random() % std::max<std::size_t>(mentions, 1));
    const bool all = random() % 3 == 0;
    switch (random() % 6) {
        case 0:
            return document::NotAPlace{mention, all};
        case 1:
            return document::SetKind{mention, static_cast<MentionKind>(random() % 5), all};
        case 2:
            return document::TakeBackCorrection{mention, all};
        case 3:
            return document::PlaceHere{
                mention, {static_cast<double>(random() % 360) - 180, 40.5}, all};
        case 4: {
            const auto start = static_cast<std::uint32_t>(random() % 30);
            return document::AddMention{document::CharacterSpan{start, start + 3},
                                        places[random() % places.size()], all};
        }
        default:
            return document::ChoosePlace{mention, places[random() % places.size()], all};
    }
}

}  // namespace

TEST_CASE("another place for one mention changes that one, and the tallies at once", "[document]") {
    Desk desk = talk_desk();
    const auto camera = desk.state.view.camera;
    desk.apply(document::ChoosePlace{2, "geonames:586523", false});
    CHECK(id_of(desk, 0) == "geonames:587084");
    CHECK(id_of(desk, 2) == "geonames:586523");
    CHECK(is_readers(desk, 2));
    CHECK_FALSE(is_readers(desk, 0));
    CHECK(named_count(desk, "geonames:587084") == 2);
    CHECK(named_count(desk, "geonames:586523") == 1);
    CHECK_THAT(desk.state.reading->mentions[2].why, ContainsSubstring("Baku"));
    REQUIRE(desk.state.resources.footprints);
    CHECK(desk.state.resources.footprints->size() == desk.state.reading->places.size());
    CHECK(desk.state.view.camera == camera);
    CHECK_FALSE(desk.state.view.flight);
}

TEST_CASE("another place for all of the same words changes them all", "[document]") {
    Desk desk = talk_desk();
    desk.apply(document::ChoosePlace{0, "Ganja", true});
    for (const std::size_t mention : {0U, 2U, 4U}) {
        CHECK(id_of(desk, mention) == "geonames:586523");
    }
    CHECK(named_count(desk, "geonames:587084") == 0);
    CHECK(document::undo_label(desk.state.work) == "Baku (3 mentions) is Ganja, Azerbaijan");
    desk.apply(document::Undo{});
    CHECK(named_count(desk, "geonames:587084") == 3);
    CHECK(document::undo_label(desk.state.work).empty());
    CHECK(document::redo_label(desk.state.work) == "Baku (3 mentions) is Ganja, Azerbaijan");
}

TEST_CASE("a name that is no place goes, with its neighbours' numbers moved", "[document]") {
    Desk desk = talk_desk();
    desk.apply(document::SelectMention{3, false});
    desk.apply(document::NotAPlace{1, false});
    REQUIRE(desk.state.reading->mentions.size() == 5);
    CHECK(named_count(desk, "iso:AZ") == 0);
    INFO("the selection stays with its words");
    CHECK(desk.state.view.selection.mention == 2);
    CHECK(desk.state.view.selection.place == place("iso:AM"));
    desk.apply(document::NotAPlace{2, false});
    CHECK_FALSE(desk.state.view.selection.mention);
    CHECK_FALSE(desk.state.view.selection.place);
}

TEST_CASE("marked text becomes a place, all of the same words on request", "[document]") {
    auto reading = std::make_shared<document::Reading>(*reading_of({{"iso:AZ"}}));
    reading->article.text =
        "Azerbaijan. The bay of Qush, near Qush, not Qushlar or Azerbaijan-Qush.";
    Desk desk = desk_with(reading);
    desk.apply(document::MarkText{document::CharacterSpan{23, 27}});
    REQUIRE(desk.state.view.selected_text);
    desk.apply(document::AddMention{std::nullopt, "geonames:587084", true});
    REQUIRE(desk.state.reading->mentions.size() == 4);
    for (const std::size_t mention : {1U, 2U, 3U}) {
        CHECK(base::slice(desk.state.reading->article.text,
                          desk.state.reading->mentions[mention].span) == "Qush");
    }
    CHECK_FALSE(desk.state.view.selected_text);
    CHECK(desk.state.view.selection.mention == 1);
    desk.apply(document::AddMention{document::CharacterSpan{4000, 4010}, "iso:AM", false});
    CHECK(desk.state.notice->is_error);
    CHECK(desk.state.reading->mentions.size() == 4);
}

TEST_CASE("a place set on the map is the reader's own, with name and position", "[document]") {
    Desk desk = talk_desk();
    const auto known = desk.state.resources.gazetteer->size();
    desk.apply(document::PlaceHere{3, {45.5, 40.25}, false});
    const gazetteer::Place own =
        desk.state.resources.gazetteer->place(desk.state.reading->mentions[3].place);
    CHECK(own.id == "user:armenia@45.50000,40.25000");
    CHECK(own.name == "Armenia");
    CHECK(own.type == gazetteer::PlaceType::user);
    CHECK(own.point == base::LngLat{45.5, 40.25});
    CHECK(desk.state.resources.gazetteer->size() == known + 1);
    INFO("numbers of places stay what they were through undo and redo");
    const auto index = desk.state.reading->mentions[3].place;
    desk.apply(document::Undo{});
    CHECK(desk.state.reading->mentions[3].place == place("iso:AM"));
    desk.apply(document::Redo{});
    CHECK(desk.state.reading->mentions[3].place == index);
}

TEST_CASE("a kind given by the reader stays when the place changes", "[document]") {
    Desk desk = talk_desk();
    desk.apply(document::SetKind{1, MentionKind::people, false});
    CHECK(desk.state.reading->mentions[1].kind == MentionKind::people);
    desk.apply(document::ChoosePlace{1, "iso:AM", false});
    CHECK(desk.state.reading->mentions[1].kind == MentionKind::people);
    CHECK(id_of(desk, 1) == "iso:AM");
    desk.apply(document::TakeBackCorrection{1, false});
    CHECK(desk.state.reading->mentions[1].kind == MentionKind::place);
    CHECK(id_of(desk, 1) == "iso:AZ");
}

TEST_CASE("a place nobody knows changes nothing and is told", "[document]") {
    Desk desk = talk_desk();
    const auto before = desk.state.reading;
    desk.apply(document::ChoosePlace{0, "Atlantis-on-Sea", false});
    CHECK(desk.state.reading == before);
    REQUIRE(desk.state.notice);
    CHECK_THAT(desk.state.notice->text, ContainsSubstring("Atlantis-on-Sea"));
    CHECK(document::undo_label(desk.state.work).empty());
}

TEST_CASE("undo of any steps gives the same corrections, redo the same again", "[document]") {
    for (unsigned seed = 0; seed < 30; ++seed) {
        INFO("seed " << seed);
        std::mt19937 random(seed);
        Desk desk = talk_desk();
        std::vector<document::CorrectionsPtr> stages{desk.state.work.corrections};
        for (int i = 0; i < 40; ++i) {
            const std::size_t before = desk.state.work.done;
            desk.apply(random_correction(random, desk.state.reading->mentions.size()));
            if (desk.state.work.done > before) {
                stages.push_back(desk.state.work.corrections);
            }
        }
        const auto check = [&](std::size_t stage) {
            CHECK(document::is_same(*desk.state.work.corrections, *stages[stage]));
            std::uint32_t end = 0;
            for (const auto& mention : desk.state.reading->mentions) {
                CHECK(mention.span.begin >= end);
                end = mention.span.end;
            }
        };
        REQUIRE(stages.size() > 10);
        for (std::size_t stage = stages.size() - 1; stage > 0; --stage) {
            desk.apply(document::Undo{});
            check(stage - 1);
        }
        CHECK(desk.state.reading == desk.state.work.found);
        for (std::size_t stage = 1; stage < stages.size(); ++stage) {
            desk.apply(document::Redo{});
            check(stage);
        }
    }
}

TEST_CASE("a new step forgets what was undone", "[document]") {
    Desk desk = talk_desk();
    desk.apply(document::NotAPlace{0, false});
    desk.apply(document::Undo{});
    desk.apply(document::NotAPlace{1, false});
    CHECK(document::redo_label(desk.state.work).empty());
    desk.apply(document::Redo{});
    CHECK(desk.state.reading->mentions.size() == 5);
}

TEST_CASE("unsaved corrections are kept a second after the last change, and at the end",
          "[document]") {
    Desk desk = talk_desk();
    desk.apply(document::NotAPlace{0, false});
    CHECK(document::waits_for_time(desk.state));
    desk.apply(document::Tick{0.6});
    desk.apply(document::NotAPlace{0, false});
    desk.apply(document::Tick{0.6});
    CHECK(asked<document::KeepCorrections>(desk).empty());
    const auto revision = desk.state.revision;
    desk.apply(document::Tick{0.6});
    REQUIRE(asked<document::KeepCorrections>(desk).size() == 1);
    CHECK(asked<document::KeepCorrections>(desk)[0].text.corrections->size() == 2);
    CHECK_FALSE(document::waits_for_time(desk.state));
    CHECK(desk.state.revision == revision);
    desk.apply(document::Quit{});
    CHECK(asked<document::KeepCorrections>(desk).size() == 2);
}

TEST_CASE("opening another text keeps at once what was not saved of the one before", "[document]") {
    Desk desk = talk_desk();
    desk.apply(document::NotAPlace{0, false});
    const auto reading = desk.state.reading;
    auto other = std::make_shared<document::Reading>(*reading_of({{"iso:FR"}}));
    other->article.name = "other";
    other->is_geoparsed = false;
    other->mentions.clear();
    other->places.clear();
    desk.apply(document::ArticleRead{other});
    const auto kept = asked<document::KeepCorrections>(desk);
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].text.reading == reading);
    CHECK(desk.state.work.corrections->empty());
    CHECK(asked<document::LoadCorrections>(desk).back().reading == other);
    INFO("an answer for the text before is not taken for one about this text");
    desk.apply(document::CorrectionsRead{
        kept[0].text.id, kept[0].text.corrections, kept[0].text.corrections, {}});
    CHECK(desk.state.work.saved->empty());
}

TEST_CASE("saved corrections are shown when they are read, whichever comes first", "[document]") {
    Desk first = talk_desk();
    first.apply(document::ChoosePlace{0, "iso:GE", false});
    const auto corrections = first.state.work.corrections;

    Desk desk = talk_desk();
    desk.apply(document::CorrectionsRead{desk.state.work.id, corrections, corrections, {}});
    CHECK(id_of(desk, 0) == "iso:GE");
    CHECK_FALSE(document::has_unsaved(desk.state.work));

    auto found = talk_desk().state.reading;
    auto plain = std::make_shared<document::Reading>(*found);
    plain->is_geoparsed = false;
    plain->mentions.clear();
    plain->places.clear();
    Desk early = desk_with(plain);
    early.apply(document::CorrectionsRead{early.state.work.id, corrections, corrections, {}});
    early.apply(document::PlacesFound{early.state.work.id, found});
    CHECK(id_of(early, 0) == "iso:GE");
}

TEST_CASE("saving asks once, and takes over what the file says more", "[document]") {
    Desk desk = talk_desk();
    desk.apply(document::SaveCorrections{});
    CHECK(asked<document::WriteCorrections>(desk).empty());
    desk.apply(document::NotAPlace{0, false});
    desk.apply(document::SaveCorrections{});
    REQUIRE(asked<document::WriteCorrections>(desk).size() == 1);
    const auto sent = asked<document::WriteCorrections>(desk)[0].text.corrections;
    INFO("while it is written the reader goes on");
    desk.apply(document::NotAPlace{0, false});
    auto file = std::make_shared<Corrections>(*sent);
    const base::ByteSpan yerevan = desk.state.work.found->mentions[5].span;
    file->push_back(
        std::make_shared<const document::Correction>(document::Correction{yerevan, {}, {}}));
    desk.apply(document::CorrectionsSaved{desk.state.work.id, sent, file, {"Saved", false}});
    CHECK(desk.state.reading->mentions.size() == 3);
    CHECK(document::has_unsaved(desk.state.work));
    desk.apply(document::Undo{});
    CHECK_FALSE(document::has_unsaved(desk.state.work));
}

TEST_CASE("merging takes what only one side changed, and the reader's where both did",
          "[document]") {
    const auto say = [](std::uint32_t begin, const char* id) {
        return std::make_shared<const document::Correction>(
            document::Correction{{begin, begin + 4}, document::PlaceReference{id, id, {}}, {}});
    };
    const Corrections base{say(0, "a"), say(10, "b"), say(20, "c"), say(30, "d")};
    const Corrections mine{say(0, "a"), say(10, "B"), say(20, "C"), say(30, "d"), say(50, "m")};
    const Corrections theirs{say(10, "b"), say(20, "c2"), say(30, "D"), say(40, "t"), say(52, "x")};
    const document::Merged merged = document::merge(base, mine, theirs);
    const Corrections wanted{say(10, "B"), say(20, "C"), say(30, "D"), say(40, "t"), say(50, "m")};
    CHECK(document::is_same(*merged.corrections, wanted));
    CHECK(merged.taken == 3);
    CHECK(merged.clashes == 2);
    CHECK(document::is_same(*document::merge(base, base, theirs).corrections, theirs));
    CHECK(document::is_same(*document::merge(base, mine, base).corrections, mine));
}

TEST_CASE("words are marked from the selected mention on, longer and shorter", "[document]") {
    Desk desk = talk_desk();
    const auto marked = [&] {
        REQUIRE(desk.state.view.selected_text);
        return std::string(
            base::slice(desk.state.reading->article.text, *desk.state.view.selected_text));
    };
    desk.apply(document::SelectMention{1, false});
    desk.apply(document::ExtendMark{1, false});
    CHECK(marked() == "Azerbaijan. Baku");
    desk.apply(document::ExtendMark{1, true});
    CHECK(marked() == "Baku");
    desk.apply(document::ExtendMark{-1, true});
    desk.apply(document::ExtendMark{-1, false});
    CHECK(marked() == "Azerbaijan");
    desk.apply(document::ExtendMark{-1, false});
    CHECK(marked() == "Azerbaijan");
    desk.apply(document::ClearSelection{});
    CHECK_FALSE(desk.state.view.selected_text);
    CHECK(desk.state.view.selection.mention == 1);
}

TEST_CASE("the search offers the candidates first, then what is typed", "[document]") {
    Desk desk = talk_desk();
    desk.apply(document::OpenChoice{1});
    REQUIRE(desk.state.view.choice);
    desk.apply(document::TypeInChoice{"yere", false});
    REQUIRE_FALSE(desk.state.view.choice->offered.empty());
    CHECK(desk.state.view.choice->offered[0] == place("geonames:616052"));
    desk.apply(document::ChoosePlace{std::nullopt, "geonames:616052", false});
    CHECK(id_of(desk, 1) == "geonames:616052");
    CHECK_FALSE(desk.state.view.choice);
}

TEST_CASE("a menu on the map knows the towns near it", "[document]") {
    Desk desk = talk_desk();
    document::ContextMenu menu;
    menu.position = base::LngLat{49.8, 40.4};
    desk.apply(document::OpenContext{menu});
    REQUIRE(desk.state.view.context);
    REQUIRE(desk.state.view.context->nearest.size() == 5);
    CHECK(desk.state.view.context->nearest[0] == place("geonames:587084"));
    desk.apply(document::ClearSelection{});
    CHECK_FALSE(desk.state.view.context);
    desk.apply(document::CopyPosition{{46.75, 39.82}, document::PositionFormat::geo});
    CHECK(asked<document::CopyText>(desk).back().text == "geo:39.82000,46.75000");
}
