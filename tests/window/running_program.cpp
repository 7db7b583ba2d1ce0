#include <window/running_program.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <support/catch.hpp>

extern char** environ;

namespace wherein::tests {
namespace {

using nlohmann::json;
using std::chrono::milliseconds;

std::string output_of(const std::string& command) {
    std::string output;
    FILE* pipe = popen((command + " 2>/dev/null").c_str(), "r");
    char buffer[256];
    while (pipe != nullptr && fgets(buffer, sizeof buffer, pipe) != nullptr) {
        output += buffer;
    }
    if (pipe != nullptr) {
        pclose(pipe);
    }
    return output;
}

void xdotool(const std::string& arguments) {
    REQUIRE(std::system(("xdotool " + arguments).c_str()) == 0);
}

std::string point(double x_px, double y_px) {
    return std::to_string(static_cast<int>(x_px)) + " " + std::to_string(static_cast<int>(y_px));
}

double cpu_seconds(pid_t process) {
    std::ifstream stat("/proc/" + std::to_string(process) + "/stat");
    std::string line;
    std::getline(stat, line);
    std::istringstream fields(line.substr(line.rfind(')') + 2));
    std::string skipped;
    for (int field = 3; field < 14; ++field) {
        fields >> skipped;
    }
    double user_ticks = 0;
    double system_ticks = 0;
    fields >> user_ticks >> system_ticks;
    return (user_ticks + system_ticks) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

}  // namespace

RunningProgram::RunningProgram(const std::vector<std::string>& arguments,
                               const std::filesystem::path& home) {
    const std::filesystem::path folder = home.empty() ? own_home_.path() : home;
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"}) {
        setenv(name, (folder / name).c_str(), 1);
    }
    char name[] = "/tmp/wherein-state-XXXXXX";
    const int file = mkstemp(name);
    REQUIRE(file >= 0);
    close(file);
    state_path_ = name;
    std::vector<std::string> words{WHEREIN_PROGRAM, "--state-file", state_path_};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words) {
        argv.push_back(word.data());
    }
    argv.push_back(nullptr);
    REQUIRE(posix_spawn(&process_, WHEREIN_PROGRAM, nullptr, nullptr, argv.data(), environ) == 0);
}

RunningProgram::~RunningProgram() {
    if (!exit_status_) {
        kill(process_, SIGKILL);
        waitpid(process_, nullptr, 0);
    }
    std::remove(state_path_.c_str());
}

json RunningProgram::state() const {
    std::ifstream file(state_path_);
    return json::parse(file, nullptr, false);
}

bool RunningProgram::wait_until(const std::function<bool(const json&)>& condition,
                                int limit_s) const {
    // Counted in looks, not by the clock: a virtual machine may stand still for minutes.
    constexpr int looks_per_s = 20;
    for (int look = 0; look < limit_s * looks_per_s; ++look) {
        const json now = state();
        if (now.is_object() && condition(now)) {
            return true;
        }
        std::this_thread::sleep_for(milliseconds(1000 / looks_per_s));
    }
    WARN("last state: " << state().dump().substr(0, 2000));
    return false;
}

bool RunningProgram::wait_until_ready() const {
    return wait_until(
        [](const json& state) { return state["complete"] == true && state["flying"] == false; });
}

void RunningProgram::click(double x_px, double y_px) const {
    xdotool("mousemove --window " + window_id() + " " + point(x_px, y_px) + " sleep 0.2 click 1");
}

void RunningProgram::right_click(double x_px, double y_px) const {
    xdotool("mousemove --window " + window_id() + " " + point(x_px, y_px) + " sleep 0.2 click 3");
}

void RunningProgram::drag(double from_x_px, double from_y_px, double to_x_px,
                          double to_y_px) const {
    const std::string window = window_id();
    const double mid_x_px = (from_x_px + to_x_px) / 2;
    const double mid_y_px = (from_y_px + to_y_px) / 2;
    xdotool("mousemove --window " + window + " " + point(from_x_px, from_y_px) +
            " sleep 0.2 mousedown 1 sleep 0.1" + " mousemove --window " + window + " " +
            point(mid_x_px, mid_y_px) + " sleep 0.1" + " mousemove --window " + window + " " +
            point(to_x_px, to_y_px) + " sleep 0.1 mouseup 1");
}

void RunningProgram::wheel(double x_px, double y_px, int steps_up) const {
    xdotool("mousemove --window " + window_id() + " " + point(x_px, y_px) + " sleep 0.2");
    for (int step = 0; step < std::abs(steps_up); ++step) {
        xdotool(std::string("click ") + (steps_up > 0 ? "4" : "5"));
    }
}

void RunningProgram::key(const std::string& chord) const {
    xdotool("windowfocus --sync " + window_id() + " sleep 0.1 key " + chord);
}

void RunningProgram::type(const std::string& text) const {
    xdotool("windowfocus --sync " + window_id() + " sleep 0.1 type --delay 60 \"" + text + "\"");
}

void RunningProgram::shift_drag(double from_x_px, double from_y_px, double to_x_px,
                                double to_y_px) const {
    xdotool("keydown shift");
    drag(from_x_px, from_y_px, to_x_px, to_y_px);
    xdotool("keyup shift");
}

void RunningProgram::drop(const std::vector<std::filesystem::path>& files) const {
    std::string command = "\"" WHEREIN_DROP_FILES "\" " + window_id() + " 300 300";
    for (const std::filesystem::path& file : files) {
        command += " \"" + file.string() + "\"";
    }
    REQUIRE(std::system(command.c_str()) == 0);
}

void RunningProgram::press_close_button() const {
    REQUIRE(std::system(("\"" WHEREIN_CLOSE_WINDOW "\" " + window_id()).c_str()) == 0);
}

std::optional<int> RunningProgram::wait_for_exit(int limit_s) {
    for (int tenth = 0; tenth < limit_s * 10 && !exit_status_; ++tenth) {
        int status = 0;
        if (waitpid(process_, &status, WNOHANG) == process_) {
            exit_status_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        } else {
            std::this_thread::sleep_for(milliseconds(100));
        }
    }
    return exit_status_;
}

double RunningProgram::cpu_percent(int seconds) const {
    const double before = cpu_seconds(process_);
    std::this_thread::sleep_for(std::chrono::seconds(seconds));
    return (cpu_seconds(process_) - before) / seconds * 100;
}

std::string RunningProgram::window_id() const {
    const std::string ids =
        output_of("xdotool search --onlyvisible --pid " + std::to_string(process_));
    const std::string found =
        ids.empty() ? output_of("xdotool search --onlyvisible --name Wherein") : ids;
    REQUIRE_FALSE(found.empty());
    return found.substr(0, found.find('\n'));
}

json visible_mention(const json& state, const std::string& text) {
    for (const json& mention : state["visible_mentions"]) {
        if (mention["text"] == text) {
            return mention;
        }
    }
    FAIL("no visible mention of " << text << " in " << state["visible_mentions"].dump());
    return nullptr;
}

json place_on_map(const json& state, const std::string& id) {
    for (const json& place : state["places"]) {
        if (place["id"] == id) {
            return place;
        }
    }
    FAIL("no place " << id << " in " << state["places"].dump());
    return nullptr;
}

}  // namespace wherein::tests
