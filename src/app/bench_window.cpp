#include <app/bench_window.hpp>

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <sstream>
#include <thread>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <app/first_frames.hpp>
#include <app/memory_use.hpp>

extern char** environ;

namespace wherein::app {
namespace {

constexpr std::chrono::seconds idle_time{3};

/// A window of this program, its messages on a pipe. Ended when destroyed.
class WindowProcess {
  public:
    static std::unique_ptr<WindowProcess> start() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
            return nullptr;
        }
        std::array<std::string, 4> words{"wherein", "--verbose", "--size", "1920x1080"};
        std::array<char*, 5> arguments{words[0].data(), words[1].data(), words[2].data(),
                                       words[3].data(), nullptr};
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
        pid_t child = 0;
        const int failed =
            ::posix_spawn(&child, "/proc/self/exe", &actions, nullptr, arguments.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        std::unique_ptr<WindowProcess> process(new WindowProcess(child, ::fdopen(ends[0], "r")));
        return failed == 0 ? std::move(process) : nullptr;
    }
    ~WindowProcess() {
        if (child_ > 0) {
            ::kill(child_, SIGTERM);
            ::waitpid(child_, nullptr, 0);
        }
        std::fclose(messages_);
    }
    WindowProcess(const WindowProcess&) = delete;
    WindowProcess& operator=(const WindowProcess&) = delete;

    /// When it said so, in milliseconds since its start; by its own words.
    std::map<std::string, double> read_until(const std::string& last_step) {
        std::map<std::string, double> steps;
        std::array<char, 400> line{};
        while (steps.count(last_step) == 0 &&
               std::fgets(line.data(), static_cast<int>(line.size()), messages_) != nullptr) {
            double seconds = 0;
            int words_at = 0;
            if (std::sscanf(line.data(), "[%lf s] %n", &seconds, &words_at) == 1 && words_at > 0) {
                const std::string words(line.data() + words_at);
                steps.emplace(words.substr(0, words.find_first_of(";\n")), seconds * 1000);
                if (const auto at = words.find("; "); at != std::string::npos) {
                    steps.emplace(longest_stall,
                                  std::atof(words.c_str() + at + 2 + std::strlen(longest_stall)));
                }
            }
        }
        return steps;
    }

    /// Seconds of processor time used so far.
    double cpu_s() const {
        std::ifstream file("/proc/" + std::to_string(child_) + "/stat");
        std::string text((std::istreambuf_iterator<char>(file)), {});
        // After the name in brackets: state and ten numbers, then user and system time in ticks.
        std::istringstream fields(text.substr(text.rfind(')') + 1));
        std::string skipped;
        for (int i = 0; i < 11; ++i) {
            fields >> skipped;
        }
        double user = 0, system = 0;
        fields >> user >> system;
        return (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
    }
    double resident_mib() const { return memory_use(child_).resident_mib; }

    static constexpr const char* longest_stall = "longest stall";

  private:
    WindowProcess(pid_t child, std::FILE* messages) : child_(child), messages_(messages) {}

    pid_t child_;
    std::FILE* messages_;
};

}  // namespace

base::Result<std::vector<Measure>> bench_window(const BenchOptions& options) {
    const std::array<std::pair<const char*, Measure>, 5> wanted{{
        {FirstFrames::article, {"window: start to article readable", "ms", {}}},
        {FirstFrames::map, {"window: start to map of the region", "ms", {}}},
        {FirstFrames::areas, {"window: start to map with the article's areas, labelled", "ms", {}}},
        {FirstFrames::everything, {"window: start to all loaded", "ms", {}}},
        {WindowProcess::longest_stall, {"window: longest stall while loading", "ms", {}}},
    }};
    std::vector<Measure> measures;
    for (const auto& [step, measure] : wanted) {
        measures.push_back(measure);
    }
    Measure memory{"window: memory when all is loaded", "MiB", {}};
    Measure idle{"window: idle, of one core", "%", {}};
    for (int round = 0; round < options.rounds; ++round) {
        const auto window = WindowProcess::start();
        const auto steps =
            window ? window->read_until(FirstFrames::everything) : std::map<std::string, double>{};
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const auto step = steps.find(wanted[i].first);
            if (step == steps.end()) {
                return base::Error{base::ErrorCode::work_failed, "A window to measure failed",
                                   wanted[i].first, "Run `wherein --verbose` to see why."};
            }
            measures[i].values.push_back(step->second);
        }
        memory.values.push_back(window->resident_mib());
        if (round % 5 == 0) {
            std::this_thread::sleep_for(std::chrono::seconds(1));
            const double before_s = window->cpu_s();
            std::this_thread::sleep_for(idle_time);
            idle.values.push_back(100 * (window->cpu_s() - before_s) /
                                  std::chrono::duration<double>(idle_time).count());
        }
    }
    measures.push_back(memory);
    measures.push_back(idle);
    return measures;
}

}  // namespace wherein::app
