#include <document/reduce.hpp>

#include <document/change.hpp>
#include <document/texts_shown.hpp>
#include <document/trail.hpp>

namespace wherein::document {
namespace {

bool has_same_work(const Workspace& a, const Workspace& b) {
    return a.id == b.id && a.found == b.found && a.corrections == b.corrections &&
           a.saved == b.saved && a.steps == b.steps && a.done == b.done;
}

bool is_unchanged(const AppState& a, const AppState& b) {
    const Resources& old = a.resources;
    const Resources& now = b.resources;
    return a.view == b.view && a.reading == b.reading && has_same_work(a.work, b.work) &&
           a.shelf == b.shelf && a.notice == b.notice && a.wants_quit == b.wants_quit &&
           old.gazetteer == now.gazetteer && old.map == now.map &&
           old.footprints == now.footprints && old.loaded_ratio == now.loaded_ratio &&
           old.user_layers == now.user_layers && old.relief == now.relief && old.atlas == now.atlas;
}

}  // namespace

Step reduce(AppState state, const Command& command) {
    const AppState before = state;
    Step step{std::move(state), {}};
    Change change{step.state, step.effects};
    std::visit([&](const auto& one) { apply(change, one); }, command);
    renew_comparison(change);
    note_view(before, step.state.view, command);
    if (!is_unchanged(before, step.state)) {
        ++step.state.revision;
    }
    return step;
}

}  // namespace wherein::document
