#include <fstream>
#include <random>
#include <sstream>

#include <app/recorder.hpp>
#include <app/script.hpp>
#include <app/script_player.hpp>
#include <app/state_report.hpp>
#include <base/data_root.hpp>
#include <document/command_table.hpp>
#include <support/catch.hpp>

using namespace wherein;
using Catch::Matchers::ContainsSubstring;

namespace {

/// A stage without window: the state is all there is to see.
class BareStage final : public app::Stage {
  public:
    BareStage() : session_(root(), lexicon(), [](const document::Effect&) {}) {
        session_.apply(document::Resize{size_, 1});
        session_.start({});
    }
    app::Session& session() override { return session_; }
    void draw() override { session_.apply(document::Resize{size_, 1}); }
    bool is_moving() const override { return false; }
    void pass(double seconds) override { session_.apply(document::Tick{seconds}); }
    void resize(carto::ScreenSize size) override { size_ = size; }
    base::Status screenshot(const std::string&) override { return std::nullopt; }
    std::string report() const override {
        return app::state_json(session_.state(), {{0, 0}, size_}, {});
    }

  private:
    static std::filesystem::path root() {
        const auto found = base::find_data_root();
        REQUIRE(found);
        return *found;
    }
    static std::shared_ptr<const geoparse::Lexicon> lexicon() {
        auto loaded = geoparse::load_lexicon(root() / "geodata" / "names");
        REQUIRE(loaded);
        return *loaded;
    }

    carto::ScreenSize size_{700, 500};
    app::Session session_;
};

struct Played {
    int failures{};
    std::vector<std::string> complaints;
    std::string report;
};

Played played(const std::string& script) {
    const auto lines = app::parse_script(script, "test");
    INFO(script);
    REQUIRE(lines);
    BareStage stage;
    Played result;
    app::ScriptPlayer player(
        stage, "test", [](const std::string&) {},
        [&](const std::string& what) { result.complaints.push_back(what); });
    result.failures = player.play(*lines);
    result.report = stage.report();
    return result;
}

base::Error refused(const std::string& script) {
    const auto lines = app::parse_script(script, "my.script");
    REQUIRE_FALSE(lines);
    CHECK(lines.error().code == base::ErrorCode::bad_usage);
    return lines.error();
}

}  // namespace

TEST_CASE("a script's mistake names its line and its word before anything is done", "[app]") {
    CHECK_THAT(refused("wait\n\npan 1 two\n").where, ContainsSubstring("line 3: two"));
    CHECK_THAT(refused("next-menton").where, ContainsSubstring("line 1: next-menton"));
    CHECK_THAT(refused("wait soon").where, ContainsSubstring("soon"));
    CHECK_THAT(refused("screenshot").hint, ContainsSubstring("screenshot PATH"));
    CHECK_THAT(refused("expect selection.place").what, ContainsSubstring("value"));
    refused("wait -1");
    refused("window-size 10 10");
    refused("dump-state a b");
}

TEST_CASE("every verb of scripts has help and an example of itself", "[app]") {
    std::ifstream file(WHEREIN_SOURCE_DIR "/docs/scripts.md");
    const std::string page{std::istreambuf_iterator<char>(file), {}};
    for (const app::ScriptVerb& verb : app::script_verbs()) {
        INFO(verb.name);
        CHECK(verb.help.back() == '.');
        const auto lines = app::parse_script(verb.example, "example");
        REQUIRE(lines);
        CHECK(lines->size() == 1);
        CHECK(document::find_command(verb.name) == nullptr);
        CHECK_THAT(page, ContainsSubstring("| `" + std::string(verb.name)));
    }
}

TEST_CASE("every command of the table stands in the script that tries them all", "[app]") {
    std::ifstream file(WHEREIN_SOURCE_DIR "/tests/scripts/every-command.script");
    REQUIRE(file);
    const std::string script{std::istreambuf_iterator<char>(file), {}};
    const auto lines = app::parse_script(script, "every-command.script");
    INFO((lines ? std::string{} : base::to_sentence(lines.error())));
    REQUIRE(lines);
    for (const document::CommandRow& row : document::command_table()) {
        INFO(row.name);
        CHECK(std::any_of(lines->begin(), lines->end(), [&](const app::ScriptLine& line) {
            const auto words = document::script_words(line.text);
            return words && words->front() == row.name;
        }));
    }
}

TEST_CASE("a script ends where it says, and says where it does not", "[app]") {
    const Played right = played(
        "next-mention\nwait\nexpect selection.mention 0\nexpect flying false\nexpect complete "
        "true\n"
        "expect no.such.field null\n");
    CHECK(right.failures == 0);
    const Played wrong = played("expect selection.place iso:AM\nopen /nowhere/a.txt\nwait\n");
    CHECK(wrong.failures == 2);
    REQUIRE(wrong.complaints.size() == 2);
    CHECK_THAT(wrong.complaints[0], ContainsSubstring("test, line 1: selection.place is null"));
    CHECK_THAT(wrong.complaints[1], ContainsSubstring("no such file"));
}

TEST_CASE("the same script ends in the same state", "[app]") {
    const std::string script =
        "next-place\nwait 0.3\nzoom 2\nselect-mention 20\nwait 0.1\npan 40 -10\ngo-world\nwait\n"
        "select-mention 5\nwait map\nwait 0.25\nzoom 0.7 100 120\n";
    CHECK(played(script).report == played(script).report);
}

TEST_CASE("whatever is done, its recording plays to the same state", "[app]") {
    const std::vector<std::string> moves{"next-mention",
                                         "previous-mention",
                                         "next-place",
                                         "previous-place",
                                         "zoom-in",
                                         "zoom 0.4",
                                         "pan 120 -60",
                                         "go-home",
                                         "go-world",
                                         "zoom-to-selection",
                                         "filter ar",
                                         "filter",
                                         "toggle-text",
                                         "sort name",
                                         "clear",
                                         "toggle-kind people",
                                         "toggle-layer rivers",
                                         "select-mention 12",
                                         "show-box 43 38 51 42",
                                         "text-larger",
                                         "hover 3"};
    std::mt19937 random(20210214);
    for (int round = 0; round < 6; ++round) {
        BareStage stage;
        app::Session& session = stage.session();
        session.wait_until_idle();
        auto text = std::make_unique<std::ostringstream>();
        std::ostringstream& recording = *text;
        app::Recorder recorder(std::move(text));
        // What a reader's first frames would have settled.
        while (const auto& flight = session.state().view.flight) {
            stage.pass(flight->duration_s);
        }
        session.wait_until_idle();
        session.set_listener([&](const document::Command& c, const document::AppState& s) {
            recorder.hear(c, s, !session.is_working());
        });
        for (int step = 0; step < 15; ++step) {
            for (std::size_t frames = random() % 40; frames > 0; --frames) {
                session.drain();
                if (session.state().view.flight) {
                    session.apply(document::Tick{0.016});
                }
            }
            if (random() % 4 == 0) {
                session.wait_until_idle();
            }
            const auto commands = document::parse_line(moves[random() % moves.size()]);
            session.apply(commands->front());
            stage.draw();
        }
        while (session.is_working() || session.state().view.flight) {
            session.wait_until_idle();
            session.apply(document::Tick{0.016});
        }
        const Played again = played(recording.str() + "wait\n");
        INFO(recording.str());
        CHECK(again.failures == 0);
        const std::string hover = session.state().view.hover ? "set" : "none";
        INFO(hover);
        CHECK(again.report == stage.report());
    }
}
