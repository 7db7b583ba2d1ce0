#include <formats/child.hpp>

#include <array>
#include <chrono>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace wherein::formats {
namespace {

using Clock = std::chrono::steady_clock;

/// posix_spawn's list of what to do with files.
class FileActions {
  public:
    FileActions(int input, int output, int unused) {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addclose(&actions_, unused);
    }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;
    ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }
    const posix_spawn_file_actions_t* get() const { return &actions_; }

  private:
    posix_spawn_file_actions_t actions_{};
};

void limit(pid_t child, const ChildLimits& limits) {
    const auto set = [child](__rlimit_resource what, rlim_t most) {
        const rlimit both{most, most};
        prlimit(child, what, &both, nullptr);
    };
    set(RLIMIT_AS, limits.memory_bytes);
    set(RLIMIT_CPU, static_cast<rlim_t>(limits.seconds));
    set(RLIMIT_FSIZE, 0);
    set(RLIMIT_CORE, 0);
}

/// Reads until the program closes its end or goes beyond a limit.
void listen(int pipe, const ChildLimits& limits, const std::stop_token& stop, ChildAnswer& answer) {
    constexpr int step_ms = 50;
    const auto deadline = Clock::now() + std::chrono::seconds(limits.seconds);
    std::array<char, 65536> part{};
    for (;;) {
        pollfd watched{pipe, POLLIN, 0};
        const int ready = poll(&watched, 1, step_ms);
        answer.was_cancelled = stop.stop_requested();
        answer.took_too_long = Clock::now() > deadline;
        answer.said_too_much = answer.output.size() > limits.output_bytes;
        if (answer.was_cancelled || answer.took_too_long || answer.said_too_much) {
            return;
        }
        if (ready <= 0) {
            continue;
        }
        const ssize_t got = read(pipe, part.data(), part.size());
        if (got <= 0) {
            return;
        }
        answer.output.append(part.data(), static_cast<std::size_t>(got));
    }
}

}  // namespace

ChildAnswer run_child(const std::vector<std::string>& words, int input_file,
                      const ChildLimits& limits, const std::stop_token& stop) {
    ChildAnswer answer;
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        answer.status = 1;
        return answer;
    }
    std::vector<std::string> copies = words;
    std::vector<char*> argv;
    for (std::string& word : copies) {
        argv.push_back(word.data());
    }
    argv.push_back(nullptr);
    pid_t child = 0;
    const FileActions actions(input_file, ends[1], ends[0]);
    const int failed =
        posix_spawnp(&child, argv.front(), actions.get(), nullptr, argv.data(), environ);
    close(ends[1]);
    if (failed != 0) {
        close(ends[0]);
        answer.was_found = false;
        return answer;
    }
    limit(child, limits);
    listen(ends[0], limits, stop, answer);
    close(ends[0]);
    if (answer.was_cancelled || answer.took_too_long || answer.said_too_much) {
        kill(child, SIGKILL);
    }
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    answer.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return answer;
}

}  // namespace wherein::formats
