// The chips above the places table.
#include <algorithm>

#include <document/reduce.hpp>
#include <ui/panel_model.hpp>

namespace wherein::ui {
namespace {

using document::AppState;
using geoparse::MentionKind;

struct ChipKinds {
    const char* label;
    std::vector<MentionKind> kinds;
};

const std::array<ChipKinds, kind_chip_count>& chip_kinds() {
    using enum MentionKind;
    static const std::array<ChipKinds, kind_chip_count> table{{
        {"All", {place, actor, people, part_of_name, past}},
        {"Places", {place, actor}},
        {"People", {people}},
        {"In names", {part_of_name}},
        {"Past", {past}},
    }};
    return table;
}

bool shows(const document::ViewState& view, MentionKind kind) {
    return view.shown_kinds[static_cast<std::size_t>(kind)];
}

bool shows_all(const document::ViewState& view) {
    return std::all_of(view.shown_kinds.begin(), view.shown_kinds.end(), [](bool b) { return b; });
}

void toggle(const document::ViewState& view, MentionKind kind, bool on,
            std::vector<document::Command>& commands) {
    if (shows(view, kind) != on) {
        commands.emplace_back(document::ToggleKind{kind});
    }
}

}  // namespace

std::array<ChipState, kind_chip_count> kind_chips(const AppState& state) {
    std::array<ChipState, kind_chip_count> chips;
    const bool all = shows_all(state.view);
    for (std::size_t i = 0; i < kind_chip_count; ++i) {
        const ChipKinds& chip = chip_kinds()[i];
        chips[i].label = chip.label;
        const auto has = [&](MentionKind kind) {
            return std::find(chip.kinds.begin(), chip.kinds.end(), kind) != chip.kinds.end();
        };
        if (state.reading) {
            const auto& mentions = state.reading->mentions;
            chips[i].count = static_cast<std::uint32_t>(std::count_if(
                mentions.begin(), mentions.end(), [&](const auto& m) { return has(m.kind); }));
        }
        const bool on = std::any_of(chip.kinds.begin(), chip.kinds.end(),
                                    [&](MentionKind kind) { return shows(state.view, kind); });
        chips[i].is_on = i == 0 ? all : on && !all;
    }
    return chips;
}

std::vector<document::Command> press_chip(const document::ViewState& view, KindChip chip) {
    const auto& kinds = chip_kinds()[static_cast<std::size_t>(chip)].kinds;
    const auto is_own = [&](MentionKind kind) {
        return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    };
    const auto& every_kind = chip_kinds().front().kinds;
    const bool was_all = shows_all(view);
    const bool was_on = std::any_of(kinds.begin(), kinds.end(),
                                    [&](MentionKind kind) { return shows(view, kind); });
    const bool was_alone = std::none_of(every_kind.begin(), every_kind.end(), [&](MentionKind k) {
        return shows(view, k) && !is_own(k);
    });
    std::vector<document::Command> commands;
    for (const MentionKind kind : every_kind) {
        bool on = shows(view, kind);
        if (chip == KindChip::all || (!was_all && was_on && was_alone)) {
            on = true;
        } else if (was_all) {
            on = is_own(kind);
        } else if (is_own(kind)) {
            on = !was_on;
        }
        toggle(view, kind, on, commands);
    }
    return commands;
}

}  // namespace wherein::ui
