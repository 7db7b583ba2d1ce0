#include <app/panel_command.hpp>

namespace wherein::app {
namespace {

using namespace document;

template <class T, class... Ts>
constexpr bool is_one_of = (std::is_same_v<T, Ts> || ...);

}  // namespace

bool is_for_panels_alone(const Command& command) {
    return std::visit(
        []<class One>(const One&) {
            return is_one_of<One, OpenFind, SetFind, FocusPanel, StepFocus, ScrollText, SetFilter,
                             FocusFilter, SetSort, ToggleRow, ToggleKeys, TogglePalette, OpenMenu,
                             SetTextScale, StepTextScale, AddBookmark, RemoveBookmark,
                             BookmarksRead, MarkText, ExtendMark, OpenChoice, TypeInChoice,
                             CloseChoice, CloseContext>;
        },
        command);
}

}  // namespace wherein::app
