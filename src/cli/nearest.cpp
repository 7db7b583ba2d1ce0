#include <cli/nearest.hpp>

#include <algorithm>
#include <vector>

namespace wherein::cli {
namespace {

/// Optimal string alignment distance: insertions, deletions, changes and swaps of neighbours.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = i + j;
                continue;
            }
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            cost[i][j] =
                std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
            }
        }
    }
    return cost[a.size()][b.size()];
}

}  // namespace

std::string nearest(std::string_view word, std::span<const std::string> names) {
    constexpr std::size_t longest = 64;
    std::string best;
    std::size_t best_distance = word.size() > longest ? 0 : 3;
    for (const std::string& name : names) {
        const std::size_t steps = best_distance == 0 ? 0 : distance(word, name);
        if (steps < best_distance && 2 * steps < name.size()) {
            best = name;
            best_distance = steps;
        }
    }
    return best;
}

std::string suggestion(std::string_view word, std::span<const std::string> names,
                       std::string_view otherwise) {
    const std::string name = nearest(word, names);
    return name.empty() ? std::string(otherwise) : "Did you mean " + name + "?";
}

}  // namespace wherein::cli
