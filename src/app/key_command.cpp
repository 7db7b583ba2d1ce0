#include <app/key_command.hpp>

#include <algorithm>
#include <array>

#include <document/command_table.hpp>

namespace wherein::app {
namespace {

// Letters and bare keys belong to a text box while it has the focus; chords with Ctrl and function
// keys do not, unless they edit or walk the text.
bool acts_in_text_box(const std::string& chord) {
    constexpr std::array<std::string_view, 10> edits{
        "Ctrl+C", "Ctrl+V",    "Ctrl+X",   "Ctrl+A",    "Ctrl+Z",
        "Ctrl+Y", "Ctrl+Home", "Ctrl+End", "Ctrl+Left", "Ctrl+Right"};
    const std::size_t shift = chord.rfind("Shift+", 0) == 0 ? 6 : 0;
    const bool is_function_key = chord.size() > shift + 1 && chord[shift] == 'F' &&
                                 chord[shift + 1] >= '1' && chord[shift + 1] <= '9';
    return is_function_key || chord == "Alt" ||
           (chord.rfind("Ctrl+", 0) == 0 &&
            std::find(edits.begin(), edits.end(), chord) == edits.end());
}

std::string in_panel(document::PanelFocus panel, const std::string& chord) {
    constexpr std::array<const char*, 3> names{"text:", "map:", "places:"};
    return names[static_cast<std::size_t>(panel)] + chord;
}

}  // namespace

std::optional<document::Command> command_of_key(const std::string& chord,
                                                const document::ViewState& view,
                                                bool is_in_text_box) {
    if (is_in_text_box && !acts_in_text_box(chord)) {
        return std::nullopt;
    }
    const document::CommandRow* row = nullptr;
    if (!view.is_presenting) {
        row = document::command_for_key(in_panel(view.focus, chord));
    }
    if (row == nullptr) {
        row = document::command_for_key(chord);
    }
    if (row == nullptr) {
        return std::nullopt;
    }
    auto command = row->parse({});
    return command ? std::optional(*std::move(command)) : std::nullopt;
}

}  // namespace wherein::app
