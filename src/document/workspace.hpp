#pragma once
#include <string>

#include <document/corrections.hpp>

namespace wherein::document {

struct Reading;

/// A step of the reader that can be taken back.
struct UndoStep {
    std::string label;  ///< "Baku is Baku, Azerbaijan"
    Edit edit;
};

/// What the reader made of a text: undoable, saved beside it. Cheap to copy.
struct Workspace {
    std::uint32_t id{};  ///< of the open text; results that come back late name it
    std::shared_ptr<const Reading> found;  ///< as the program left it; null until places are found
    CorrectionsPtr corrections{no_corrections()};
    CorrectionsPtr saved{no_corrections()};              ///< what the file beside the text says
    std::shared_ptr<const std::vector<UndoStep>> steps;  ///< done ones, then undone ones; or null
    std::size_t done{};                                  ///< of the steps
    double
        autosave_in_s{};  ///< until what is not saved is kept for after a crash; 0: nothing to keep
};

inline bool has_unsaved(const Workspace& work) {
    return work.corrections != work.saved && !is_same(*work.corrections, *work.saved);
}

/// The label of the step that would be undone or redone; empty without one.
inline std::string undo_label(const Workspace& work) {
    return work.done > 0 ? (*work.steps)[work.done - 1].label : std::string{};
}
inline std::string redo_label(const Workspace& work) {
    return work.steps && work.done < work.steps->size() ? (*work.steps)[work.done].label
                                                        : std::string{};
}

}  // namespace wherein::document
