#include <ui/fuzzy.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <gazetteer/gazetteer.hpp>

namespace wherein::ui {
namespace {

constexpr int at_word_start = 8;
constexpr int beside_last = 9;
constexpr int anywhere = 1;
constexpr int none = -1;

bool is_word_start(const std::string& text, std::size_t i) {
    return i == 0 || text[i - 1] == ' ' || text[i - 1] == '-' || text[i - 1] == '(';
}

}  // namespace

std::optional<int> fuzzy_score(std::string_view text, std::string_view query) {
    const std::string letters = gazetteer::fold(text);
    std::string wanted = gazetteer::fold(query);
    std::erase(wanted, ' ');
    // best[i]: the best score of the wanted letters so far with the last of them at i.
    std::vector<int> best(letters.size(), none);
    for (std::size_t k = 0; k < wanted.size(); ++k) {
        std::vector<int> next(letters.size(), none);
        int reachable = k == 0 ? 0 : none;
        for (std::size_t i = 0; i < letters.size(); ++i) {
            if (letters[i] == wanted[k] && reachable != none) {
                next[i] = reachable + (is_word_start(letters, i) ? at_word_start : anywhere);
                if (k > 0 && i > 0 && best[i - 1] != none) {
                    next[i] = std::max(next[i], best[i - 1] + beside_last);
                }
            }
            reachable = k == 0 ? 0 : std::max(reachable, best[i]);
        }
        best = std::move(next);
    }
    if (wanted.empty()) {
        return 0;
    }
    const auto found = std::max_element(best.begin(), best.end());
    return found == best.end() || *found == none ? std::nullopt : std::optional(*found);
}

}  // namespace wherein::ui
