#include <app/script_player.hpp>

#include <fstream>

#include <nlohmann/json.hpp>

namespace wherein::app {
namespace {

using json = nlohmann::json;

/// "places.0.name" in JSON; null where there is no such field.
json field_of(const json& object, const std::string& field) {
    const json* at = &object;
    for (std::size_t begin = 0; begin <= field.size();) {
        const std::size_t end = std::min(field.find('.', begin), field.size());
        const std::string key = field.substr(begin, end - begin);
        const bool is_index =
            !key.empty() && key.find_first_not_of("0123456789") == std::string::npos;
        if (at->is_object() && at->contains(key)) {
            at = &(*at)[key];
        } else if (at->is_array() && is_index && key.size() < 9 && std::stoul(key) < at->size()) {
            at = &(*at)[std::stoul(key)];
        } else {
            return nullptr;
        }
        begin = end + 1;
    }
    return *at;
}

std::string worded(const json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

}  // namespace

ScriptPlayer::ScriptPlayer(Stage& stage, std::string name, Tell print, Tell complain)
    : stage_(stage),
      name_(std::move(name)),
      print_(std::move(print)),
      complain_(std::move(complain)) {}

int ScriptPlayer::play(const std::vector<ScriptLine>& lines) {
    wait_for_rest();
    auto told = stage_.session().state().notice;
    for (const ScriptLine& line : lines) {
        line_ = line.number;
        take(line.step);
        const document::AppState& state = stage_.session().state();
        if (state.notice && state.notice->is_error && state.notice != told) {
            fail(state.notice->text);
        }
        told = state.notice;
        if (state.wants_quit) {
            break;
        }
    }
    return failures_;
}

void ScriptPlayer::take(const ScriptStep& step) {
    Session& session = stage_.session();
    if (const auto* command = std::get_if<document::Command>(&step)) {
        session.apply(*command);
        // The panels answer, and tell the map how much room it has.
        stage_.draw();
    } else if (std::holds_alternative<WaitForRest>(step)) {
        wait_for_rest();
    } else if (std::holds_alternative<WaitForMap>(step)) {
        wait_until([](const document::AppState& s) { return !s.view.asked_projection; });
    } else if (std::holds_alternative<WaitForPlaces>(step)) {
        wait_until([](const document::AppState& s) {
            return s.view.files.asked.empty() && s.reading && s.reading->is_geoparsed;
        });
    } else if (const auto* wait = std::get_if<WaitSeconds>(&step)) {
        stage_.pass(wait->seconds);
    } else if (const auto* size = std::get_if<WindowSize>(&step)) {
        stage_.resize(size->size);
        stage_.draw();
    } else if (const auto* dumped = std::get_if<DumpState>(&step)) {
        dump(dumped->path);
    } else if (const auto* wanted = std::get_if<Expect>(&step)) {
        expect(*wanted);
    } else if (const auto* shot = std::get_if<Screenshot>(&step)) {
        if (const base::Status failed = stage_.screenshot(shot->path)) {
            fail(base::to_sentence(*failed));
        }
    }
}

void ScriptPlayer::wait_for_rest() {
    Session& session = stage_.session();
    // Dear ImGui settles within three frames; what the panels answer may start new work. Some
    // panels move as long as they are open.
    constexpr int settling_frames = 3;
    constexpr int most_frames = 100;
    do {
        session.wait_until_idle();
        while (const auto& flight = session.state().view.flight) {
            stage_.pass(flight->duration_s - flight->elapsed_s + 0.001);
        }
        for (int i = 0; i < settling_frames || (stage_.is_moving() && i < most_frames); ++i) {
            stage_.draw();
        }
    } while (session.is_working() || session.state().view.flight);
}

void ScriptPlayer::wait_until(const std::function<bool(const document::AppState&)>& condition) {
    Session& session = stage_.session();
    while (!condition(session.state())) {
        const bool was_working = session.is_working();
        if (!session.drain() && !was_working) {
            return;
        }
        session.inbox().wait(std::chrono::milliseconds(20));
    }
    stage_.draw();
}

void ScriptPlayer::dump(const std::string& path) {
    stage_.draw();
    const std::string report = stage_.report();
    if (path.empty()) {
        print_(report);
    } else if (std::ofstream file(path, std::ios::binary); !(file << report) || !file.flush()) {
        fail("The state cannot be written: " + path + ".");
    }
}

void ScriptPlayer::expect(const Expect& wanted) {
    stage_.draw();
    const json state = json::parse(stage_.report(), nullptr, false);
    const std::string found = worded(field_of(state, wanted.field));
    if (found != wanted.value) {
        fail(wanted.field + " is " + found + ", not " + wanted.value + ".");
    }
}

void ScriptPlayer::fail(const std::string& what) {
    ++failures_;
    complain_(name_ + ", line " + std::to_string(line_) + ": " + what);
}

}  // namespace wherein::app
