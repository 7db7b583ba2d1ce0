#include <cli/bench.hpp>

#include <algorithm>
#include <cstdlib>
#include <iomanip>
#include <sstream>

#include <report/columns.hpp>

namespace wherein::cli {
namespace {

std::string number(double value) {
    std::ostringstream text;
    text << std::fixed << std::setprecision(value < 10 ? 2 : value < 100 ? 1 : 0) << value;
    return text.str();
}

/// The value below which this share of the sorted values lies.
double quantile(const std::vector<double>& sorted, double share) {
    const auto last = static_cast<double>(sorted.size() - 1);
    return sorted[static_cast<std::size_t>(share * last + 0.5)];
}

std::vector<std::string> row_of(const app::Measure& measure) {
    std::vector<double> sorted = measure.values;
    std::sort(sorted.begin(), sorted.end());
    return {measure.what,
            number(quantile(sorted, 0.5)),
            number(sorted.front()),
            number(quantile(sorted, 0.95)),
            measure.unit,
            std::to_string(sorted.size())};
}

}  // namespace

int run_bench(const app::BenchOptions& options, Output& output, std::ostream& errors) {
    const bool has_display = std::getenv("DISPLAY") != nullptr;
    std::vector<std::vector<std::string>> rows;
    for (const std::string& subject :
         options.subjects.empty() ? app::bench_subjects() : options.subjects) {
        if (options.subjects.empty() && app::needs_display(subject) && !has_display) {
            errors << "wherein: " << subject << " was left out: it needs a display.\n";
            continue;
        }
        const auto measures = app::run_bench(subject, options);
        if (!measures) {
            errors << "wherein: " << base::to_sentence(measures.error()) << '\n';
            return base::exit_code(measures.error().code);
        }
        for (const app::Measure& measure : *measures) {
            rows.push_back(row_of(measure));
        }
    }
    using report::Align;
    output.write(report::format_columns({{"what"},
                                         {"median", Align::right},
                                         {"least", Align::right},
                                         {"95 %", Align::right},
                                         {"unit"},
                                         {"rounds", Align::right}},
                                        rows));
    return 0;
}

}  // namespace wherein::cli
