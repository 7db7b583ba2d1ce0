// Commands that correct what the program found, and undo.
#include <document/correcting.hpp>

#include <algorithm>

#include <base/degrees.hpp>

namespace wherein::document {
namespace {

using geoparse::Mention;
using CorrectionPtr = std::shared_ptr<const Correction>;

constexpr double autosave_after_s = 1.0;
constexpr std::size_t longest_label_words_bytes = 60;

void tell(Change& change, std::string text, bool is_error = false) {
    change.state.notice = Notice{std::move(text), is_error};
}

/// Whether the text can be corrected yet; tells where not.
bool is_ready(Change& change) {
    if (change.state.work.found && change.state.resources.gazetteer) {
        return true;
    }
    const bool is_compared = change.state.reading && change.state.reading->comparison;
    tell(change, is_compared ? "Correct a name in its own text; Ctrl+W leaves the comparison."
                             : "Wait until the places of the text are found.");
    return false;
}

std::string words_at(const AppState& state, base::ByteSpan span) {
    std::string words(base::slice(state.reading->article.text, span));
    std::replace_if(
        words.begin(), words.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; },
        ' ');
    if (words.size() > longest_label_words_bytes) {
        std::size_t end = longest_label_words_bytes;
        while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        words.resize(end);
        words += "\u2026";
    }
    return words;
}

/// "Baku" or "Baku (5 mentions)".
std::string subject(const AppState& state, const std::vector<base::ByteSpan>& spans) {
    const std::string words = words_at(state, spans.front());
    return spans.size() < 2 ? words : words + " (" + std::to_string(spans.size()) + " mentions)";
}

void set_corrections(Change& change, CorrectionsPtr corrections) {
    change.state.work.corrections = std::move(corrections);
    change.state.work.autosave_in_s = autosave_after_s;
    show_corrected(change);
}

/// Changes the work on an open text, shown or not, and its reading with it; false where no text has
/// this id.
bool change_work(Change& change, std::uint32_t id, const std::function<void(Workspace&)>& edit) {
    AppState& state = change.state;
    if (state.reading && id == state.work.id) {
        const CorrectionsPtr before = state.work.corrections;
        edit(state.work);
        if (state.work.corrections != before) {
            show_corrected(change);
        }
        return true;
    }
    return change_shelved(state, id, [&](TextParts text) {
        edit(text.work);
        derive_corrected(text, state.resources.gazetteer);
    });
}

void take_step(Change& change, std::string label, Edit edit) {
    Workspace& work = change.state.work;
    if (edit.empty()) {
        tell(change, "That is already so.");
        return;
    }
    auto steps = std::make_shared<std::vector<UndoStep>>();
    if (work.steps) {
        steps->assign(work.steps->begin(),
                      work.steps->begin() + static_cast<std::ptrdiff_t>(work.done));
    }
    CorrectionsPtr next = edited(*work.corrections, edit, false);
    tell(change, label + ". Ctrl+Z takes it back.");
    steps->push_back({std::move(label), std::move(edit)});
    work.done = steps->size();
    work.steps = std::move(steps);
    set_corrections(change, std::move(next));
}

/// What a correcting command is about: the mention named, else the text that is being looked up,
/// else the marked text, else the selected mention.
std::optional<base::ByteSpan> target_span(const AppState& state, MentionIndex mention) {
    if (!mention && state.view.choice) {
        return state.view.choice->span;
    }
    if (!mention && state.view.selected_text) {
        return state.view.selected_text;
    }
    const auto meant = meant_mention(state, mention);
    return meant ? std::optional(state.reading->mentions[*meant].span) : std::nullopt;
}

bool is_mention(const AppState& state, base::ByteSpan span) {
    const auto& mentions = state.reading->mentions;
    return std::any_of(mentions.begin(), mentions.end(),
                       [&](const Mention& one) { return one.span == span; });
}

/// The one span, or all of the same words; of free text all that could be a name.
std::vector<base::ByteSpan> targets(const AppState& state, base::ByteSpan span, bool all) {
    return all ? same_words(state, span, !is_mention(state, span)) : std::vector{span};
}

std::optional<PlaceIndex> place_called(const AppState& state, const std::string& called) {
    const gazetteer::Gazetteer& gazetteer = *state.resources.gazetteer;
    if (const auto by_id = gazetteer.by_id(called)) {
        return by_id;
    }
    const std::vector<PlaceIndex> found = gazetteer.search(called, 1);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

PlaceReference reference_to(const AppState& state, PlaceIndex index) {
    const gazetteer::Place place = state.resources.gazetteer->place(index);
    return {std::string(place.id), std::string(place.name), place.point};
}

/// That all these spans name the place; a kind the reader gave them stays.
void say_place(Change& change, const std::vector<base::ByteSpan>& spans,
               const PlaceReference& place, std::string label) {
    const Corrections& before = *change.state.work.corrections;
    std::vector<CorrectionPtr> wanted;
    for (const base::ByteSpan span : spans) {
        const CorrectionPtr old = find_correction(before, span);
        wanted.push_back(std::make_shared<const Correction>(
            Correction{span, place, old ? old->kind : std::nullopt}));
    }
    change.state.view.choice.reset();
    change.state.view.selected_text.reset();
    take_step(change, std::move(label), edit_for(before, wanted));
}

/// The new mention is the selected one, the map stays.
void select_span(AppState& state, base::ByteSpan span) {
    const auto& mentions = state.reading->mentions;
    const auto found = std::find_if(mentions.begin(), mentions.end(),
                                    [&](const Mention& one) { return one.span == span; });
    if (found != mentions.end()) {
        state.view.selection = {found->place, static_cast<std::uint32_t>(found - mentions.begin())};
        state.view.expanded.insert(found->place);
        ++state.view.row_scroll_request;
    }
}

void choose(Change& change, base::ByteSpan span, const std::string& called, bool all) {
    AppState& state = change.state;
    const auto place = place_called(state, called);
    if (!place) {
        tell(change, "The gazetteer has no place called \u201C" + called + "\u201D.", true);
        return;
    }
    const auto spans = targets(state, span, all);
    say_place(
        change, spans, reference_to(state, *place),
        subject(state, spans) + " is " + short_place_name(*state.resources.gazetteer, *place));
    select_span(state, span);
}

std::optional<base::ByteSpan> bytes_of(const AppState& state, CharacterSpan span) {
    const std::string& text = state.reading->article.text;
    const base::CodePointIndex index(text);
    const auto count = index.code_point_at(static_cast<std::uint32_t>(text.size()));
    if (span.start >= span.end || span.end > count) {
        return std::nullopt;
    }
    return base::ByteSpan{index.byte_at(span.start), index.byte_at(span.end)};
}

/// What a command about a mention is about; nothing, and that is told, where none is meant.
std::vector<base::ByteSpan> meant_spans(Change& change, const MentionIndex& mention, bool all,
                                        const char* otherwise) {
    const auto meant = meant_mention(change.state, mention);
    if (!meant) {
        tell(change, otherwise);
        return {};
    }
    return targets(change.state, change.state.reading->mentions[*meant].span, all);
}

}  // namespace

void apply(Change& change, const ChoosePlace& command) {
    if (!is_ready(change)) {
        return;
    }
    const auto span = target_span(change.state, command.mention);
    if (!span) {
        tell(change, "Select a name in the text first.");
        return;
    }
    choose(change, *span, command.place, command.all);
}

void apply(Change& change, const ChooseNextCandidate& command) {
    if (!is_ready(change)) {
        return;
    }
    AppState& state = change.state;
    const auto meant = meant_mention(state, std::nullopt);
    if (!meant) {
        tell(change, "Select a name in the text first.");
        return;
    }
    // The order must not change while walking through it, so it is the program's own.
    const Mention& mention = state.reading->mentions[*meant];
    const auto& found = state.work.found->mentions;
    const auto own = std::find_if(found.begin(), found.end(),
                                  [&](const Mention& one) { return one.span == mention.span; });
    const auto& candidates = own == found.end() ? mention.candidates : own->candidates;
    if (candidates.size() < 2) {
        tell(change, "No other place of this name is known; search for one with c.");
        return;
    }
    const auto count = static_cast<std::ptrdiff_t>(candidates.size());
    const auto now = std::find_if(candidates.begin(), candidates.end(),
                                  [&](const auto& one) { return one.place == mention.place; });
    const std::ptrdiff_t at = now == candidates.end() ? -1 : now - candidates.begin();
    const std::ptrdiff_t next = ((at + command.step) % count + count) % count;
    const PlaceIndex place = candidates[static_cast<std::size_t>(next)].place;
    choose(change, mention.span, std::string(state.resources.gazetteer->place(place).id), false);
}

void apply(Change& change, const NotAPlace& command) {
    if (!is_ready(change)) {
        return;
    }
    AppState& state = change.state;
    const auto spans =
        meant_spans(change, command.mention, command.all, "Select a name in the text first.");
    if (spans.empty()) {
        return;
    }
    std::vector<CorrectionPtr> wanted;
    for (const base::ByteSpan span : spans) {
        wanted.push_back(std::make_shared<const Correction>(Correction{span, {}, {}}));
    }
    const std::string label =
        subject(state, spans) + (spans.size() < 2 ? " is not a place" : " are not places");
    state.view.choice.reset();
    take_step(change, label, edit_for(*state.work.corrections, wanted));
}

void apply(Change& change, const SetKind& command) {
    if (!is_ready(change)) {
        return;
    }
    AppState& state = change.state;
    const auto spans =
        meant_spans(change, command.mention, command.all, "Select a name in the text first.");
    if (spans.empty()) {
        return;
    }
    std::vector<CorrectionPtr> wanted;
    for (const Mention& mention : state.reading->mentions) {
        if (std::find(spans.begin(), spans.end(), mention.span) != spans.end() &&
            mention.kind != command.kind) {
            wanted.push_back(std::make_shared<const Correction>(
                Correction{mention.span, reference_to(state, mention.place), command.kind}));
        }
    }
    const std::string kind = geoparse::to_string(command.kind);
    const std::string label = "Kind of " + subject(state, spans) + ": " +
                              (kind == "part_of_name" ? "part of a name" : kind);
    take_step(change, label, edit_for(*state.work.corrections, wanted));
}

void apply(Change& change, const TakeBackCorrection& command) {
    if (!is_ready(change)) {
        return;
    }
    AppState& state = change.state;
    const auto spans = meant_spans(change, command.mention, command.all,
                                   "Select a corrected name in the text first.");
    if (spans.empty()) {
        return;
    }
    take_step(change, subject(state, spans) + " as the program found it",
              edit_without(*state.work.corrections, spans));
}

void apply(Change& change, const AddMention& command) {
    if (!is_ready(change)) {
        return;
    }
    const auto span =
        command.span ? bytes_of(change.state, *command.span) : change.state.view.selected_text;
    if (!span) {
        tell(change, command.span ? "The text has no such characters." : "Mark some text first.",
             command.span.has_value());
        return;
    }
    choose(change, *span, command.place, command.all);
}

void apply(Change& change, const PlaceHere& command) {
    if (!is_ready(change)) {
        return;
    }
    AppState& state = change.state;
    const auto span = target_span(state, command.mention);
    if (!span) {
        tell(change, "Select a name in the text first, or mark some text.");
        return;
    }
    const auto spans = targets(state, *span, command.all);
    const std::string name = words_at(state, *span);
    say_place(change, spans, {own_place_id(name, command.position), name, command.position},
              subject(state, spans) + " is at " + base::decimal_degrees(command.position));
    select_span(state, *span);
}

void apply(Change& change, const Undo&) {
    Workspace& work = change.state.work;
    if (work.done == 0) {
        tell(change, "There is nothing to undo.");
        return;
    }
    const UndoStep step = (*work.steps)[--work.done];
    tell(change, "Undone: " + step.label);
    set_corrections(change, edited(*work.corrections, step.edit, true));
}

void apply(Change& change, const Redo&) {
    Workspace& work = change.state.work;
    if (!work.steps || work.done == work.steps->size()) {
        tell(change, "There is nothing to redo.");
        return;
    }
    const UndoStep step = (*work.steps)[work.done++];
    tell(change, "Done again: " + step.label);
    set_corrections(change, edited(*work.corrections, step.edit, false));
}

void apply(Change& change, const SaveCorrections&) {
    const AppState& state = change.state;
    if (!state.reading) {
        return;
    }
    if (!has_unsaved(state.work)) {
        tell(change, state.work.saved->empty() ? "There are no corrections to save."
                                               : "All corrections are saved.");
        return;
    }
    change.effects.emplace_back(
        WriteCorrections{{state.work.id, state.reading, state.work.corrections}});
}

void apply(Change& change, const CorrectionsRead& command) {
    const auto take = [&](Workspace& work) {
        work.saved = command.saved;
        // What the reader already said while the file was read stands.
        work.corrections =
            merge(*no_corrections(), *work.corrections, *command.corrections).corrections;
    };
    if (change_work(change, command.id, take) && command.notice) {
        change.state.notice = command.notice;
    }
}

void apply(Change& change, const CorrectionsSaved& command) {
    change.state.notice = command.notice;
    if (!command.saved) {
        return;
    }
    change_work(change, command.id, [&](Workspace& work) {
        work.saved = command.saved;
        if (!is_same(*command.saved, *command.sent)) {
            work.corrections = merge(*command.sent, *work.corrections, *command.saved).corrections;
        }
        if (!has_unsaved(work)) {
            work.autosave_in_s = 0;
        }
    });
}

}  // namespace wherein::document
