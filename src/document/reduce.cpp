#include <document/reduce.hpp>

#include <document/change.hpp>
#include <document/trail.hpp>

namespace wherein::document {
namespace {

bool is_unchanged(const AppState& a, const AppState& b) {
    const Resources& old = a.resources;
    const Resources& now = b.resources;
    return a.view == b.view && a.reading == b.reading && a.notice == b.notice &&
           a.wants_quit == b.wants_quit && old.gazetteer == now.gazetteer && old.map == now.map &&
           old.footprints == now.footprints && old.loaded_ratio == now.loaded_ratio &&
           old.atlas == now.atlas;
}

}  // namespace

Step reduce(AppState state, const Command& command) {
    const AppState before = state;
    Step step{std::move(state), {}};
    Change change{step.state, step.effects};
    std::visit([&](const auto& one) { apply(change, one); }, command);
    note_view(before, step.state.view, command);
    if (!is_unchanged(before, step.state)) {
        ++step.state.revision;
    }
    return step;
}

}  // namespace wherein::document
