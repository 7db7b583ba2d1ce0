// The parsers of commands that correct.
#include <document/command_parsers.hpp>

#include <document/command_arguments.hpp>

namespace wherein::document::parsers {
namespace {

Parsed finished(const Arguments& arguments, Command command) {
    if (const base::Status mistake = arguments.check()) {
        return *mistake;
    }
    return command;
}

/// The mention's number in the text, from 1, if one is given.
MentionIndex mention_if_any(Arguments& arguments) {
    const auto number = arguments.count_if_any("The mention's number", 1);
    return number ? MentionIndex(*number - 1) : std::nullopt;
}

base::LngLat position(Arguments& arguments) {
    const double lng_deg = arguments.number("The longitude", -180, 180);
    return {lng_deg, arguments.number("The latitude", -90, 90)};
}

CharacterSpan span(Arguments& arguments) {
    const std::uint32_t start = arguments.count("The first character", 0);
    return {start, arguments.count("The end", start + 1)};
}

}  // namespace

Parsed choose_place(Words words) {
    Arguments arguments(words, "choose-place [N] PLACE [all]");
    ChoosePlace command;
    command.mention = mention_if_any(arguments);
    command.place = arguments.text("The place");
    command.all = arguments.takes("all");
    return finished(arguments, command);
}

Parsed not_a_place(Words words) {
    Arguments arguments(words, "not-a-place [N] [all]");
    NotAPlace command{mention_if_any(arguments)};
    command.all = arguments.takes("all");
    return finished(arguments, command);
}

Parsed set_kind(Words words) {
    const std::string kinds(kind_words);
    Arguments arguments(words, "set-kind " + kinds + " [N] [all]");
    SetKind command;
    command.kind = static_cast<geoparse::MentionKind>(arguments.one_of("kind", kind_words));
    command.mention = mention_if_any(arguments);
    command.all = arguments.takes("all");
    return finished(arguments, command);
}

Parsed take_back(Words words) {
    Arguments arguments(words, "take-back [N] [all]");
    TakeBackCorrection command{mention_if_any(arguments)};
    command.all = arguments.takes("all");
    return finished(arguments, command);
}

Parsed add_mention(Words words) {
    Arguments arguments(words, "add-mention [START END] PLACE [all]");
    AddMention command;
    if (words.size() > 2) {
        command.span = span(arguments);
    }
    command.place = arguments.text("The place");
    command.all = arguments.takes("all");
    return finished(arguments, command);
}

Parsed place_here(Words words) {
    Arguments arguments(words, "place-here LONGITUDE LATITUDE [N] [all]");
    PlaceHere command;
    command.position = position(arguments);
    command.mention = mention_if_any(arguments);
    command.all = arguments.takes("all");
    return finished(arguments, command);
}

Parsed mark_text(Words words) {
    Arguments arguments(words, "mark-text [START END]");
    MarkText command;
    if (arguments.has_more()) {
        command.span = span(arguments);
    }
    return finished(arguments, command);
}

Parsed open_choice(Words words) {
    Arguments arguments(words, "search-place [N]");
    return finished(arguments, OpenChoice{mention_if_any(arguments)});
}

Parsed type_in_choice(Words words) {
    Arguments arguments(words, "type-place TEXT [all]");
    TypeInChoice command{arguments.text("The name"), false};
    command.for_all = arguments.takes("all");
    return finished(arguments, command);
}

Parsed copy_position(Words words) {
    Arguments arguments(words, "copy-position LONGITUDE LATITUDE [decimal|dms|geo]");
    CopyPosition command{position(arguments)};
    if (arguments.has_more()) {
        command.format = static_cast<PositionFormat>(arguments.one_of("format", position_words));
    }
    return finished(arguments, command);
}

Parsed open_context(Words words) {
    Arguments arguments(words, "open-menu [LONGITUDE LATITUDE]");
    if (!arguments.has_more()) {
        return finished(arguments, OpenContextAtSelection{});
    }
    ContextMenu menu;
    menu.position = position(arguments);
    return finished(arguments, OpenContext{std::move(menu)});
}

}  // namespace wherein::document::parsers
