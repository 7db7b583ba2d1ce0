#include <app/bench_processes.hpp>

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>

#include <app/stopwatch.hpp>
#include <base/data_root.hpp>

extern char** environ;

namespace wherein::app {
namespace {

constexpr double kib_per_mib = 1024;

struct Run {
    double ms{};
    double peak_mib{};
};

/// This program with other arguments, its output thrown away.
base::Result<Run> run_self(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "wherein");
    std::vector<char*> words;
    for (std::string& argument : arguments) {
        words.push_back(argument.data());
    }
    words.push_back(nullptr);
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", 1, 0);
    const Stopwatch watch;
    pid_t child = 0;
    const int failed =
        posix_spawn(&child, "/proc/self/exe", &quiet, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&quiet);
    int status = 0;
    rusage usage{};
    if (failed != 0 || ::wait4(child, &status, 0, &usage) < 0 || status != 0) {
        return base::Error{base::ErrorCode::work_failed, "A process to measure failed",
                           "wherein " + arguments[1], "Run it by hand to see why."};
    }
    return Run{watch.ms(), static_cast<double>(usage.ru_maxrss) / kib_per_mib};
}

base::Status measure(const std::string& name, const std::vector<std::string>& arguments, int rounds,
                     std::vector<Measure>& measures) {
    Measure time{name, "ms", {}};
    Measure memory{name + ", most memory", "MiB", {}};
    for (int round = 0; round < rounds; ++round) {
        const auto run = run_self(arguments);
        if (!run) {
            return run.error();
        }
        time.values.push_back(run->ms);
        memory.values.push_back(run->peak_mib);
    }
    measures.push_back(time);
    measures.push_back(memory);
    return {};
}

}  // namespace

base::Result<std::vector<Measure>> bench_processes(const BenchOptions& options) {
    const auto root = base::find_data_root();
    if (!root) {
        return root.error();
    }
    const std::string article = (*root / "assets" / "articles" / "south-caucasus.txt").string();
    std::vector<Measure> measures;
    if (auto failed = measure("process: places", {"places", article, "--format", "json"},
                              options.rounds, measures)) {
        return *failed;
    }
    if (std::getenv("DISPLAY") == nullptr) {
        return measures;
    }
    const std::string picture =
        (std::filesystem::temp_directory_path() / "wherein-bench.png").string();
    for (const auto& [name, extent] :
         {std::pair{"process: 1080p picture of the region", "38,37.5,52,44.5"},
          std::pair{"process: 1080p picture of the world", "-180,-60,180,85"}}) {
        if (auto failed = measure(name, {"render", article, "-o", picture, "--extent", extent},
                                  std::max(1, options.rounds / 4), measures)) {
            return *failed;
        }
    }
    std::error_code ignored;
    std::filesystem::remove(picture, ignored);
    return measures;
}

}  // namespace wherein::app
