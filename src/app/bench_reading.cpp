#include <app/bench_reading.hpp>

#include <algorithm>

#include <app/json_file.hpp>
#include <app/long_article.hpp>
#include <app/window_loop.hpp>
#include <base/data_root.hpp>

namespace wherein::app {
namespace {

using document::Command;

constexpr int word_count = 20'000;
constexpr int mention_count = 800;
constexpr int page_count = 120;

/// The whole, and of it the panels alone.
void add_measures(const std::string& what, const std::vector<FrameCost>& costs,
                  std::vector<Measure>& measures) {
    Measure own{what + ", own work", "cpu ms", {}};
    Measure panels{what + ", of it state and panels", "cpu ms", {}};
    Measure slowest{what + ", own work, slowest", "cpu ms", {0}};
    for (const FrameCost& cost : costs) {
        own.values.push_back(cost.state_ms + cost.panels_ms + cost.scene_ms);
        panels.values.push_back(cost.state_ms + cost.panels_ms);
        slowest.values[0] = std::max(slowest.values[0], own.values.back());
    }
    measures.push_back(std::move(own));
    measures.push_back(std::move(panels));
    measures.push_back(std::move(slowest));
}

std::vector<Command> typed(const std::string& query) {
    std::vector<Command> commands;
    for (std::size_t length = 1; length <= query.size(); ++length) {
        commands.emplace_back(document::SetFind{query.substr(0, length)});
    }
    return commands;
}

}  // namespace

base::Result<std::vector<Measure>> bench_reading(const BenchOptions&) {
    const auto root = base::find_data_root();
    if (!root) {
        return root.error();
    }
    const auto text = std::filesystem::temp_directory_path() / "wherein-bench-reading.txt";
    if (const base::Status failed =
            write_small_file(text, long_article(word_count, mention_count))) {
        return *failed;
    }
    WindowOptions window;
    window.size = {1920, 1080};
    window.reduced_motion = true;
    window.articles = {text.string()};
    auto loop = WindowLoop::create(*root, window, nullptr);
    if (!loop) {
        return loop.error();
    }
    (*loop)->run_until_idle();
    std::vector<Measure> measures;
    const std::vector<Command> mentions(mention_count, document::StepMention{1});
    add_measures("next mention", (*loop)->frame_costs(mentions), measures);
    const std::vector<Command> pages(page_count, document::ScrollText{0.9, 0});
    add_measures("page down", (*loop)->frame_costs(pages), measures);
    add_measures("letter of a search", (*loop)->frame_costs(typed("came to new delhi")), measures);
    add_measures("next hit", (*loop)->frame_costs({60, document::StepFind{1}}), measures);
    std::error_code ignored;
    std::filesystem::remove(text, ignored);
    return measures;
}

}  // namespace wherein::app
