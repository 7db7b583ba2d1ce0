#include <cli/import.hpp>

#include <algorithm>
#include <csignal>
#include <iomanip>
#include <sstream>
#include <stop_token>

#include <unistd.h>

namespace wherein::cli {
namespace {

volatile std::sig_atomic_t is_interrupted = 0;

/// Ctrl+C sets a flag while this lives.
class InterruptFlag {
  public:
    InterruptFlag() : before_(std::signal(SIGINT, [](int) { is_interrupted = 1; })) {}
    ~InterruptFlag() { std::signal(SIGINT, before_); }
    InterruptFlag(const InterruptFlag&) = delete;
    InterruptFlag& operator=(const InterruptFlag&) = delete;

  private:
    void (*before_)(int);
};

std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3) {
        digits.insert(at - 3, 1, ',');
    }
    return digits;
}

std::string rows_text(std::uint64_t rows, double ratio) {
    std::ostringstream text;
    if (ratio >= 1) {
        text << "writing the index of " << grouped(rows) << " places";
    } else {
        text << grouped(rows) << " places read";
        if (ratio > 0) {
            text << ", " << std::fixed << std::setprecision(0) << 100 * ratio << " %";
        }
    }
    return text.str();
}

std::string report_text(const app::ImportReport& report, const std::string& name) {
    std::string text = grouped(report.made.listed) + " places of the list and " +
                       grouped(report.made.kept) + " built-in towns are in " +
                       report.path.string() + ".\n";
    if (report.made.joined > 0) {
        text += grouped(report.made.joined) +
                " rows are countries or units we have; their names were added to those.\n";
    }
    if (report.read.left_out > 0) {
        text += grouped(report.read.left_out) +
                " rows were left out for want of a name or a position, the first of them row " +
                grouped(report.read.first_left_out) + ".\n";
    }
    return text + "Use it with --gazetteer " + name + ".\n";
}

}  // namespace

int import_gazetteer(const app::ImportOptions& options, Output& output, std::ostream& errors) {
    const InterruptFlag interrupt;
    std::stop_source stop;
    // A line that is written over and over is for a terminal only.
    const bool has_terminal = ::isatty(STDERR_FILENO) != 0;
    std::size_t shown_width = 0;
    std::string shown;
    const auto show = [&](const std::string& text) {
        errors << '\r' << text << std::string(shown_width - std::min(shown_width, text.size()), ' ')
               << std::flush;
        shown_width = text.size();
    };
    const auto report =
        app::import_gazetteer(options, stop.get_token(), [&](std::uint64_t rows, double ratio) {
            if (is_interrupted != 0) {
                stop.request_stop();
            }
            if (const std::string text = rows_text(rows, ratio); has_terminal && text != shown) {
                show(text);
                shown = text;
            }
        });
    if (shown_width > 0) {
        show({});
        errors << '\r' << std::flush;
    }
    if (!report) {
        errors << "wherein: " << base::to_sentence(report.error()) << '\n';
        return base::exit_code(report.error().code);
    }
    output.write(report_text(*report, options.output));
    return 0;
}

}  // namespace wherein::cli
