#include <document/change.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace wherein::document {
namespace {

// 75 to 250 %; the steps of the text-larger and text-smaller keys.
constexpr std::array text_scales{0.75, 0.85, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0, 2.25, 2.5};
constexpr double scale_slack = 0.001;

}  // namespace

void apply(Change& change, const SetFilter& command) {
    change.state.view.filter = command.text;
}

void apply(Change& change, const FocusFilter& command) {
    change.state.view.focus_filter = command.on;
    if (command.on) {
        change.state.view.shows_places = true;
        change.state.view.focus = PanelFocus::places;
    }
}

void apply(Change& change, const ToggleKind& command) {
    bool& is_shown = change.state.view.shown_kinds[static_cast<std::size_t>(command.kind)];
    is_shown = !is_shown;
}

void apply(Change& change, const SetSort& command) {
    change.state.view.sort = command.order;
}

void apply(Change& change, const ToggleLayer& command) {
    bool& is_shown = change.state.view.layers[static_cast<std::size_t>(command.layer)];
    is_shown = !is_shown;
}

void apply(Change& change, const SetLabelLanguage& command) {
    change.state.view.label_language = command.language;
}

void apply(Change& change, const TogglePanel& command) {
    ViewState& view = change.state.view;
    if (command.text && command.places) {
        const bool shows_all = view.shows_text && view.shows_places;
        view.shows_text = !shows_all;
        view.shows_places = !shows_all;
    } else if (command.text) {
        view.shows_text = !view.shows_text;
    } else if (command.places) {
        view.shows_places = !view.shows_places;
    }
}

void apply(Change& change, const ToggleKeys&) {
    change.state.view.shows_keys = !change.state.view.shows_keys;
}

void apply(Change& change, const SetTextScale& command) {
    if (std::isfinite(command.scale)) {
        change.state.view.text_scale =
            std::clamp(command.scale, text_scales.front(), text_scales.back());
    }
}

void apply(Change& change, const StepTextScale& command) {
    double& scale = change.state.view.text_scale;
    for (int i = 0; i < std::min(std::abs(command.step), 100); ++i) {
        if (command.step > 0) {
            const auto next =
                std::upper_bound(text_scales.begin(), text_scales.end(), scale + scale_slack);
            scale = next == text_scales.end() ? text_scales.back() : *next;
        } else {
            const auto next =
                std::lower_bound(text_scales.begin(), text_scales.end(), scale - scale_slack);
            scale = next == text_scales.begin() ? text_scales.front() : *std::prev(next);
        }
    }
}

}  // namespace wherein::document
