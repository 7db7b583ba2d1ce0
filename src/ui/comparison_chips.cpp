// The chips above the places table while two texts are compared.
#include <algorithm>

#include <ui/panel_model.hpp>

namespace wherein::ui {
namespace {

bool shows_all(const document::ViewState& view) {
    const auto& shown = view.shown_memberships;
    return std::all_of(shown.begin(), shown.end(), [](bool is_shown) { return is_shown; });
}

}  // namespace

std::array<ChipState, comparison_chip_count> comparison_chips(const document::AppState& state) {
    constexpr std::array labels{"All", "In both", "Only A", "Only B"};
    const document::Comparison& comparison = *state.reading->comparison;
    const bool all = shows_all(state.view);
    std::array<ChipState, comparison_chip_count> chips;
    chips[0] = {labels[0], static_cast<std::uint32_t>(comparison.places.size()), all};
    for (std::size_t i = 1; i < chips.size(); ++i) {
        chips[i] = {labels[i], comparison.count(static_cast<document::Membership>(i - 1)),
                    state.view.shown_memberships[i - 1] && !all};
    }
    return chips;
}

std::vector<document::Command> press_comparison_chip(const document::ViewState& view,
                                                     std::size_t chip) {
    const auto& shown = view.shown_memberships;
    const bool was_alone =
        chip > 0 && shown[chip - 1] && std::count(shown.begin(), shown.end(), true) == 1;
    std::vector<document::Command> commands;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        bool on = shown[i];
        if (chip == 0 || was_alone) {
            on = true;
        } else if (shows_all(view)) {
            on = i == chip - 1;
        } else if (i == chip - 1) {
            on = !on;
        }
        if (on != shown[i]) {
            commands.emplace_back(document::ToggleMembership{static_cast<document::Membership>(i)});
        }
    }
    return commands;
}

}  // namespace wherein::ui
