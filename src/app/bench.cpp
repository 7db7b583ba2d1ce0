#include <app/bench.hpp>

#include <algorithm>
#include <map>

#include <app/bench_frames.hpp>
#include <app/bench_processes.hpp>
#include <app/bench_reading.hpp>
#include <app/bench_window.hpp>
#include <app/open_gazetteer.hpp>
#include <app/own_gazetteers.hpp>
#include <app/run.hpp>
#include <app/stopwatch.hpp>
#include <geo/layers.hpp>

namespace wherein::app {
namespace {

using Measures = std::vector<Measure>;
using Subject = base::Result<Measures> (*)(const BenchOptions&);

constexpr double bytes_per_megabyte = 1e6;

/// The index mapped, its fingerprint checked, and the first name looked up.
base::Result<Measures> bench_gazetteer(const BenchOptions& options) {
    const auto root = base::find_data_root();
    if (!root) {
        return root.error();
    }
    Measure ready{"gazetteer ready, first name found", "ms", {}};
    for (int round = 0; round < options.rounds; ++round) {
        const Stopwatch watch;
        const auto places = options.gazetteer.empty() ? open_gazetteer(*root)
                                                      : open_own_gazetteer(options.gazetteer);
        if (!places) {
            return places.error();
        }
        (*places)->find("Baku");
        ready.values.push_back(watch.ms());
    }
    return Measures{ready};
}

base::Result<std::vector<text::Article>> load_texts(const BenchOptions& options) {
    std::vector<std::string> paths = options.texts;
    if (paths.empty()) {
        const auto root = base::find_data_root();
        if (!root) {
            return root.error();
        }
        for (const auto& entry :
             std::filesystem::directory_iterator(*root / "assets" / "articles")) {
            if (entry.path().extension() == ".txt") {
                paths.push_back(entry.path().string());
            }
        }
        std::sort(paths.begin(), paths.end());
    }
    std::vector<text::Article> articles;
    for (const std::string& path : paths) {
        auto article = text::load_article(path);
        if (!article) {
            return article.error();
        }
        articles.push_back(std::move(*article));
    }
    return articles;
}

/// Sentences and mentions of every text, over and over.
base::Result<Measures> bench_geoparse(const BenchOptions& options) {
    const auto tools = load_geoparse_tools(options.gazetteer);
    if (!tools) {
        return tools.error();
    }
    const auto articles = load_texts(options);
    if (!articles) {
        return articles.error();
    }
    Measure all{"texts to places, one core", "MB/s", {}};
    Measure one{"one text to places (median of all)", "ms", {}};
    for (int round = 0; round < options.rounds; ++round) {
        std::vector<double> each_ms;
        double total_ms = 0;
        double bytes = 0;
        while (total_ms < 100) {
            for (const text::Article& article : *articles) {
                const Stopwatch watch;
                const auto read = text::read_article(article.text, article.name);
                if (!read) {
                    return read.error();
                }
                geoparse::find_mentions(*read, *tools->gazetteer, *tools->lexicon);
                each_ms.push_back(watch.ms());
                total_ms += each_ms.back();
                bytes += static_cast<double>(article.text.size());
            }
        }
        std::nth_element(each_ms.begin(),
                         each_ms.begin() + static_cast<std::ptrdiff_t>(each_ms.size() / 2),
                         each_ms.end());
        one.values.push_back(each_ms[each_ms.size() / 2]);
        all.values.push_back(bytes / bytes_per_megabyte / (total_ms / 1000));
    }
    return Measures{all, one};
}

/// Reading the layers, and making meshes of the whole world.
base::Result<Measures> bench_map(const BenchOptions& options) {
    const auto root = base::find_data_root();
    if (!root) {
        return root.error();
    }
    geo::start_gdal();
    Measure read{"all layers read", "ms", {}};
    Measure low{"world map built, low detail", "ms", {}};
    Measure full{"world map built, full detail", "ms", {}};
    const carto::Projection projection{carto::ProjectionKind::equal_earth, 0, 0, 0, 0};
    for (int round = 0; round < std::max(1, options.rounds / 4); ++round) {
        carto::Atlas atlas;
        const Stopwatch reading;
        for (const auto kind : carto::all_layers) {
            auto layer = geo::load_layer(*root / "geodata", kind, {});
            if (!layer) {
                return layer.error();
            }
            carto::layer_of(atlas, kind) = *layer;
        }
        read.values.push_back(reading.ms());
        const Stopwatch building_low;
        carto::build_level(atlas, projection, carto::Detail::low, {});
        low.values.push_back(building_low.ms());
        const Stopwatch building_full;
        carto::build_level(atlas, projection, carto::Detail::full, {});
        full.values.push_back(building_full.ms());
    }
    return Measures{read, low, full};
}

const std::map<std::string, Subject>& subjects() {
    static const std::map<std::string, Subject> all{
        {"gazetteer", bench_gazetteer}, {"geoparse", bench_geoparse}, {"map", bench_map},
        {"process", bench_processes},   {"window", bench_window},     {"frames", bench_frames},
        {"reading", bench_reading}};
    return all;
}

}  // namespace

const std::vector<std::string>& bench_subjects() {
    // Processes come first: Linux counts the memory of the process that starts them as theirs. The
    // window's memory is told by "frames", so what else takes memory comes after it.
    static const std::vector<std::string> names{"process",  "window", "frames", "gazetteer",
                                                "geoparse", "map",    "reading"};
    return names;
}

bool needs_display(const std::string& subject) {
    return subject == "frames" || subject == "window" || subject == "reading";
}

base::Result<std::vector<Measure>> run_bench(const std::string& subject,
                                             const BenchOptions& options) {
    return subjects().at(subject)(options);
}

}  // namespace wherein::app
