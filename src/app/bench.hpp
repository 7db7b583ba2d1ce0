#pragma once
#include <string>
#include <vector>

#include <base/result.hpp>

namespace wherein::app {

/// Repeated measurements of one thing. Small is good, but for rates ("MB/s").
struct Measure {
    std::string what;
    std::string unit;
    std::vector<double> values;
};

struct BenchOptions {
    std::vector<std::string> subjects;  ///< of bench_subjects(); empty: all
    int rounds{20};
    std::vector<std::string> texts;  ///< what geoparse reads; empty: the articles that come along
    std::string gazetteer;           ///< as in WindowOptions
};

/// "process", "window", "frames", "gazetteer", "geoparse", "map", "reading", in the order to measure
/// them.
const std::vector<std::string>& bench_subjects();

/// Whether a subject opens a window.
bool needs_display(const std::string& subject);

/// Measure one subject. Anything the machine does besides shows in the numbers.
/// errors  unreadable: data or texts; no_display for a window; work_failed: a process of "process"
///         failed
/// thread  main
base::Result<std::vector<Measure>> run_bench(const std::string& subject,
                                             const BenchOptions& options);

}  // namespace wherein::app
