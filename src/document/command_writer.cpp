#include <document/command_writer.hpp>

#include <array>
#include <charconv>
#include <cmath>

#include <document/command_parsers.hpp>
#include <document/command_table.hpp>

namespace wherein::document {
namespace {

using Line = std::optional<std::string>;

/// The shortest decimal that reads back as the same number.
std::string worded(double number) {
    std::array<char, 40> digits{};
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    return {digits.data(), result.ptr};
}

std::string worded(std::uint32_t number) {
    return std::to_string(number);
}

std::string worded(const std::string& word) {
    return script_word(word);
}

template <class... Values>
std::string line(std::string name, const Values&... values) {
    ((name += ' ' + worded(values)), ...);
    return name;
}

/// "NAME [N] [PLACE] [all]".
Line aimed(std::string name, MentionIndex mention, const std::string& place, bool all) {
    name += mention ? ' ' + worded(*mention + 1) : std::string{};
    name += place.empty() ? std::string{} : ' ' + worded(place);
    return name + (all ? " all" : "");
}

using parsers::word_at;

/// Commands whose content a script names; the others are told by their row alone.
struct Writer {
    Line operator()(const OpenArticle& c) const {
        if (c.as != OpenAs::shown) {
            return line("open", c.path,
                        std::string(c.as == OpenAs::behind ? "behind" : "compared"));
        }
        return c.path.empty() ? "open" : line("open", c.path);
    }
    Line operator()(const ShowText& c) const { return line("show-text", c.index + 1); }
    Line operator()(const StepText& c) const { return c.step > 0 ? "next-text" : "previous-text"; }
    Line operator()(const Compare& c) const {
        return c.index ? line("compare", *c.index + 1) : "compare";
    }
    Line operator()(const ToggleMembership& c) const {
        return "toggle-membership " +
               word_at(parsers::membership_words, static_cast<std::size_t>(c.membership));
    }
    Line operator()(const CloseArticle& c) const {
        return c.index ? line("close", *c.index + 1) : "close";
    }
    /// To be closed it needs the Escape key, which is a command of its own.
    Line operator()(const ShowOpenDialog& c) const {
        const char* name = c.purpose == DialogFor::layer ? "layer-dialog" : "open-dialog";
        return !c.on ? Line("clear") : c.folder.empty() ? Line(name) : line(name, c.folder);
    }
    Line operator()(const PasteText& c) const {
        return c.text.empty() ? "paste" : line("paste", c.text);
    }
    Line operator()(const SelectMention& c) const { return line("select-mention", c.mention + 1); }
    Line operator()(const SelectPlace& c) const { return line("select-place", c.place); }
    Line operator()(const CyclePlace& c) const { return line("cycle-place", c.place); }
    Line operator()(const StepMention& c) const {
        return c.step > 0 ? "next-mention" : "previous-mention";
    }
    Line operator()(const StepPlace& c) const {
        return c.step > 0 ? "next-place" : "previous-place";
    }
    Line operator()(const Hover& c) const { return c.place ? line("hover", *c.place) : "hover"; }
    Line operator()(const Pan& c) const { return line("pan", c.dx_px, c.dy_px); }
    Line operator()(const Zoom& c) const {
        return c.about_center ? line("zoom", c.factor)
                              : line("zoom", c.factor, c.about.x_px, c.about.y_px);
    }
    Line operator()(const ShowBox& c) const {
        return line("show-box", c.box.west_deg, c.box.south_deg, c.box.east_deg, c.box.north_deg);
    }
    Line operator()(const SetFilter& c) const {
        return c.text.empty() ? "filter" : line("filter", c.text);
    }
    /// Not asking for the focus is the panel's answer.
    Line operator()(const FocusFilter& c) const {
        return c.on ? Line("focus-filter") : std::nullopt;
    }
    Line operator()(const ToggleKind& c) const {
        return "toggle-kind " + word_at(parsers::kind_words, static_cast<std::size_t>(c.kind));
    }
    Line operator()(const SetSort& c) const {
        return "sort " + word_at(parsers::sort_words, static_cast<std::size_t>(c.order));
    }
    Line operator()(const ToggleRow& c) const { return line("toggle-row", c.place); }
    Line operator()(const ToggleLayer& c) const {
        return "toggle-layer " + word_at(parsers::layer_words, static_cast<std::size_t>(c.layer));
    }
    Line operator()(const TogglePanel& c) const {
        return c.text && c.places ? "toggle-panels" : c.text ? "toggle-text" : "toggle-places";
    }
    Line operator()(const SetTextScale& c) const { return line("text-scale", c.scale * 100); }
    Line operator()(const StepTextScale& c) const {
        return c.step > 0 ? "text-larger" : "text-smaller";
    }
    Line operator()(const OpenFind& c) const { return c.on ? "find" : "clear"; }
    Line operator()(const SetFind& c) const { return line("find", c.query); }
    Line operator()(const StepFind& c) const { return c.step > 0 ? "find-next" : "find-previous"; }
    Line operator()(const FocusPanel& c) const {
        return "focus " + word_at(parsers::panel_words, static_cast<std::size_t>(c.panel));
    }
    Line operator()(const StepFocus& c) const {
        return c.step > 0 ? "focus-next" : "focus-previous";
    }
    Line operator()(const StepRow& c) const { return c.step > 0 ? "row-next" : "row-previous"; }
    Line operator()(const OpenRow& c) const { return c.open ? "row-open" : "row-close"; }
    Line operator()(const ScrollText& c) const {
        if (c.lines != 0) {
            return c.lines > 0 ? "line-down" : "line-up";
        }
        if (std::isinf(c.pages)) {
            return c.pages > 0 ? "text-end" : "text-start";
        }
        return line("scroll-text", c.pages);
    }
    Line operator()(const StepView& c) const { return c.step > 0 ? "view-forward" : "view-back"; }
    Line operator()(const AddBookmark& c) const {
        return c.name.empty() ? "add-bookmark" : line("add-bookmark", c.name);
    }
    Line operator()(const GoBookmark& c) const { return line("go-bookmark", c.index + 1); }
    Line operator()(const RemoveBookmark& c) const { return line("remove-bookmark", c.index + 1); }
    /// That a menu closes is the panel's answer.
    Line operator()(const OpenMenu& c) const { return c.on ? Line("open-menu") : std::nullopt; }
    Line operator()(const SetTheme& c) const { return line("theme", c.name); }
    Line operator()(const SetColorSight& c) const {
        return "color-sight " + word_at(parsers::sight_words, static_cast<std::size_t>(c.sight));
    }
    Line operator()(const SetProjection& c) const {
        for (std::size_t i = 0; i < carto::projection_names().size(); ++i) {
            if (c.kind == carto::projection_names()[i].kind) {
                return "projection " + word_at(parsers::projection_words, i + 1);
            }
        }
        return "projection auto";
    }
    Line operator()(const SetLabelLanguage& c) const {
        return "label-language " +
               word_at(parsers::language_words, static_cast<std::size_t>(c.language));
    }
    Line operator()(const AddLayer& c) const {
        return c.path.empty()         ? Line("add-layer")
               : c.name_field.empty() ? Line(line("add-layer", c.path))
                                      : Line(line("add-layer", c.path, c.name_field));
    }
    Line operator()(const RemoveLayer& c) const {
        return c.name.empty() ? "remove-layer" : line("remove-layer", c.name);
    }
    Line operator()(const SetViewpoint& c) const {
        return line("viewpoint", c.party.empty() ? std::string("de-facto") : c.party);
    }
    Line operator()(const SetAsOf& c) const {
        switch (c.as_of.kind) {
            case AsOf::Kind::article:
                return "as-of article";
            case AsOf::Kind::today:
                return "as-of today";
            case AsOf::Kind::date:
                break;
        }
        return "as-of " + base::to_iso(c.as_of.date);
    }
    Line operator()(const SavePicture& c) const {
        if (c.size.width_px <= 0) {
            return c.path.empty() ? "picture" : line("picture", c.path);
        }
        return line("picture", c.path, static_cast<std::uint32_t>(c.size.width_px),
                    static_cast<std::uint32_t>(c.size.height_px));
    }

    Line operator()(const ChoosePlace& c) const {
        return aimed("choose-place", c.mention, c.place, c.all);
    }
    Line operator()(const ChooseNextCandidate& c) const {
        return c.step == 1 ? Line("next-candidate") : std::nullopt;
    }
    Line operator()(const NotAPlace& c) const { return aimed("not-a-place", c.mention, {}, c.all); }
    Line operator()(const TakeBackCorrection& c) const {
        return aimed("take-back", c.mention, {}, c.all);
    }
    Line operator()(const SetKind& c) const {
        return aimed("set-kind " + word_at(parsers::kind_words, static_cast<std::size_t>(c.kind)),
                     c.mention, {}, c.all);
    }
    Line operator()(const AddMention& c) const {
        const std::string start =
            c.span ? line("add-mention", c.span->start, c.span->end) : "add-mention";
        return aimed(start, std::nullopt, c.place, c.all);
    }
    Line operator()(const PlaceHere& c) const {
        return aimed(line("place-here", c.position.lng_deg, c.position.lat_deg), c.mention, {},
                     c.all);
    }
    Line operator()(const MarkText& c) const {
        return c.span ? line("mark-text", c.span->start, c.span->end) : "mark-text";
    }
    Line operator()(const ExtendMark& c) const {
        return c.moves_begin ? (c.step > 0 ? "mark-later" : "mark-earlier")
                             : (c.step > 0 ? "mark-longer" : "mark-shorter");
    }
    Line operator()(const OpenChoice& c) const {
        return aimed("search-place", c.mention, {}, false);
    }
    Line operator()(const TypeInChoice& c) const {
        return line("type-place", c.typed) + (c.for_all ? " all" : "");
    }
    /// A menu over a mention is told by what the reader then chose in it.
    Line operator()(const OpenContext& c) const {
        return c.menu.position
                   ? line("context-menu", c.menu.position->lng_deg, c.menu.position->lat_deg)
                   : Line("context-menu");
    }
    Line operator()(const OpenContextAtSelection&) const { return "context-menu"; }
    Line operator()(const CopyPosition& c) const {
        return line("copy-position", c.position.lng_deg, c.position.lat_deg) + ' ' +
               word_at(parsers::position_words, static_cast<std::size_t>(c.format));
    }

    /// A command without content stands in one row, which gives it without arguments.
    template <class Plain>
    Line operator()(const Plain&) const {
        const CommandRow* found = nullptr;
        for (const CommandRow& row : command_table()) {
            const auto made = row.parse({});
            if (made && std::holds_alternative<Plain>(*made)) {
                if (found != nullptr) {
                    return std::nullopt;
                }
                found = &row;
            }
        }
        return found == nullptr ? std::nullopt : Line(std::string(found->name));
    }
};

}  // namespace

std::optional<std::string> script_line(const Command& command) {
    return std::visit(Writer{}, command);
}

std::string script_word(const std::string& word) {
    if (!word.empty() && word.find_first_of(" \t\r\n\"#") == std::string::npos) {
        return word;
    }
    std::string quoted = "\"";
    for (const char c : word) {
        const bool is_special = c == '"' || c == '\\';
        quoted += is_special || c == '\n' || c == '\r' ? "\\" : "";
        quoted += c == '\n' ? 'n' : c == '\r' ? 'r' : c;
    }
    return quoted + '"';
}

}  // namespace wherein::document
