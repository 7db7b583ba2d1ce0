#include <document/command_parsers.hpp>

#include <algorithm>
#include <cctype>

#include <document/command_arguments.hpp>
#include <document/viewpoint.hpp>

namespace wherein::document::parsers {
namespace {

constexpr int most_picture_px = 20'000;

Parsed finished(const Arguments& arguments, Command command) {
    if (const base::Status mistake = arguments.check()) {
        return *mistake;
    }
    return command;
}

/// The place among the tabs of a text that is told by its number from 1; none: it is not told.
std::optional<std::uint32_t> text_index(Arguments& arguments) {
    const auto number = arguments.count_if_any("The text's number", 1);
    return number ? std::optional(*number - 1) : std::nullopt;
}

}  // namespace

std::string word_at(std::string_view words, std::size_t index) {
    for (; index > 0; --index) {
        words.remove_prefix(words.find('|') + 1);
    }
    return std::string(words.substr(0, words.find('|')));
}

Parsed open(Words words) {
    Arguments arguments(words, "open [PATH [behind|compared]]");
    OpenArticle open{arguments.text_or_empty()};
    open.as = arguments.takes("behind")     ? OpenAs::behind
              : arguments.takes("compared") ? OpenAs::compared
                                            : OpenAs::shown;
    return finished(arguments, open);
}

Parsed compare(Words words) {
    Arguments arguments(words, "compare [N]");
    return finished(arguments, Compare{text_index(arguments)});
}

Parsed toggle_membership(Words words) {
    Arguments arguments(words, "toggle-membership both|only-a|only-b");
    const auto membership = arguments.one_of("Whose places", membership_words);
    return finished(arguments, ToggleMembership{static_cast<Membership>(membership)});
}

Parsed show_text(Words words) {
    Arguments arguments(words, "show-text N");
    return finished(arguments, ShowText{arguments.count("The text's number", 1) - 1});
}

Parsed close(Words words) {
    Arguments arguments(words, "close [N]");
    return finished(arguments, CloseArticle{text_index(arguments)});
}

Parsed open_dialog(Words words) {
    Arguments arguments(words, "open-dialog [FOLDER]");
    return finished(arguments, ShowOpenDialog{true, arguments.text_or_empty()});
}

Parsed layer_dialog(Words words) {
    Arguments arguments(words, "layer-dialog [FOLDER]");
    return finished(arguments, ShowOpenDialog{true, arguments.text_or_empty(), DialogFor::layer});
}

Parsed paste(Words words) {
    Arguments arguments(words, "paste [TEXT]");
    return finished(arguments, PasteText{arguments.text_or_empty()});
}

Parsed select_mention(Words words) {
    Arguments arguments(words, "select-mention N");
    return finished(arguments, SelectMention{arguments.count("The mention's number", 1) - 1, true});
}

Parsed select_place(Words words) {
    Arguments arguments(words, "select-place N");
    return finished(arguments, SelectPlace{arguments.count("The place's number", 0), true});
}

Parsed cycle_place(Words words) {
    Arguments arguments(words, "cycle-place N");
    return finished(arguments, CyclePlace{arguments.count("The place's number", 0)});
}

Parsed hover(Words words) {
    Arguments arguments(words, "hover [N]");
    Hover command;
    if (arguments.has_more()) {
        command.place = arguments.count("The place's number", 0);
    }
    return finished(arguments, command);
}

Parsed toggle_row(Words words) {
    Arguments arguments(words, "toggle-row N");
    return finished(arguments, ToggleRow{arguments.count("The place's number", 0)});
}

Parsed pan(Words words) {
    Arguments arguments(words, "pan DX DY");
    const double dx_px = arguments.number("The way to the right");
    return finished(arguments, Pan{dx_px, arguments.number("The way down")});
}

Parsed zoom(Words words) {
    Arguments arguments(words, "zoom FACTOR [X Y]");
    Zoom command{arguments.number("The factor", 0.001, 1000), {}, true};
    if (arguments.has_more()) {
        command.about.x_px = arguments.number("The pixel's x");
        command.about.y_px = arguments.number("The pixel's y");
        command.about_center = false;
    }
    return finished(arguments, command);
}

Parsed show_box(Words words) {
    Arguments arguments(words, "show-box WEST SOUTH EAST NORTH");
    const double west = arguments.number("The west", -180, 180);
    const double south = arguments.number("The south", -90, 90);
    const double east = arguments.number("The east", -180, 180);
    const double north = arguments.number("The north", -90, 90);
    const bool is_box = south < north && west != east;
    if (!arguments.check() && !is_box) {
        return base::Error{base::ErrorCode::bad_usage, "The box is empty", "",
                           "North must be greater than south, and east not equal to west."};
    }
    return finished(arguments, ShowBox{{west, south, east, north}});
}

Parsed filter(Words words) {
    Arguments arguments(words, "filter [TEXT]");
    return finished(arguments, SetFilter{arguments.text_or_empty()});
}

Parsed toggle_kind(Words words) {
    Arguments arguments(words, "toggle-kind " + std::string(kind_words));
    const std::size_t kind = arguments.one_of("kind", kind_words);
    return finished(arguments, ToggleKind{static_cast<geoparse::MentionKind>(kind)});
}

Parsed sort(Words words) {
    Arguments arguments(words, "sort " + std::string(sort_words));
    const std::size_t order = arguments.one_of("order", sort_words);
    return finished(arguments, SetSort{static_cast<SortOrder>(order)});
}

Parsed toggle_layer(Words words) {
    Arguments arguments(words, "toggle-layer " + std::string(layer_words));
    const std::size_t layer = arguments.one_of("layer", layer_words);
    return finished(arguments, ToggleLayer{static_cast<MapLayer>(layer)});
}

Parsed viewpoint(Words words) {
    Arguments arguments(words, "viewpoint de-facto|KEY");
    std::string party = arguments.text("The party");
    std::transform(party.begin(), party.end(), party.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return finished(arguments, SetViewpoint{party == "DE-FACTO" ? "" : party});
}

Parsed as_of(Words words) {
    Arguments arguments(words, "as-of DATE|article|today");
    const std::string word = arguments.text("The date");
    const auto as_of = parse_as_of(word);
    if (!arguments.check() && !as_of) {
        return base::Error{base::ErrorCode::bad_usage, "This is no date", word,
                           "It is written: as-of 2021-02-14, a year or a month alone, article or "
                           "today"};
    }
    return finished(arguments, SetAsOf{as_of.value_or(AsOf{})});
}

Parsed projection(Words words) {
    Arguments arguments(words, "projection " + std::string(projection_words));
    const std::size_t index = arguments.one_of("projection", projection_words);
    SetProjection command;
    if (index > 0) {
        command.kind = carto::projection_names()[index - 1].kind;
    }
    return finished(arguments, command);
}

Parsed label_language(Words words) {
    Arguments arguments(words, "label-language " + std::string(language_words));
    const std::size_t language = arguments.one_of("language", language_words);
    return finished(arguments, SetLabelLanguage{static_cast<LabelLanguage>(language)});
}

Parsed add_layer(Words words) {
    Arguments arguments(words, "add-layer [PATH [NAME_FIELD]]");
    std::string path = arguments.text_or_empty();
    return finished(arguments, AddLayer{std::move(path), arguments.text_or_empty()});
}

Parsed remove_layer(Words words) {
    Arguments arguments(words, "remove-layer [NAME]");
    return finished(arguments, RemoveLayer{arguments.text_or_empty()});
}

Parsed text_scale(Words words) {
    Arguments arguments(words, "text-scale [PERCENT]");
    constexpr double hundred = 100;
    const double percent = arguments.has_more() ? arguments.number("The size", 75, 250) : hundred;
    return finished(arguments, SetTextScale{percent / hundred});
}

Parsed picture(Words words) {
    Arguments arguments(words, "picture [PATH [WIDTH HEIGHT]]");
    SavePicture command{arguments.text_or_empty(), {}};
    if (arguments.has_more()) {
        const double width = arguments.number("The width", 16, most_picture_px);
        const double height = arguments.number("The height", 16, most_picture_px);
        command.size = {static_cast<int>(width), static_cast<int>(height)};
    }
    return finished(arguments, command);
}

Parsed find(Words words) {
    Arguments arguments(words, "find [TEXT]");
    if (arguments.has_more()) {
        return finished(arguments, SetFind{arguments.text_or_empty()});
    }
    return finished(arguments, OpenFind{});
}

Parsed focus(Words words) {
    Arguments arguments(words, "focus " + std::string(panel_words));
    const std::size_t panel = arguments.one_of("panel", panel_words);
    return finished(arguments, FocusPanel{static_cast<PanelFocus>(panel), true});
}

Parsed scroll_text(Words words) {
    Arguments arguments(words, "scroll-text PAGES");
    return finished(arguments, ScrollText{arguments.number("The number of pages"), 0});
}

Parsed add_bookmark(Words words) {
    Arguments arguments(words, "add-bookmark [NAME]");
    return finished(arguments, AddBookmark{arguments.text_or_empty()});
}

Parsed go_bookmark(Words words) {
    Arguments arguments(words, "go-bookmark N");
    return finished(arguments, GoBookmark{arguments.count("The bookmark's number", 1) - 1});
}

Parsed remove_bookmark(Words words) {
    Arguments arguments(words, "remove-bookmark N");
    return finished(arguments, RemoveBookmark{arguments.count("The bookmark's number", 1) - 1});
}

Parsed theme(Words words) {
    Arguments arguments(words, "theme NAME");
    return finished(arguments, SetTheme{arguments.text("The theme's name")});
}

Parsed color_sight(Words words) {
    Arguments arguments(words, "color-sight " + std::string(sight_words));
    return finished(arguments, SetColorSight{static_cast<base::ColorSight>(
                                   arguments.one_of("colour sight", sight_words))});
}

Parsed without_words(Words words, const Command& command) {
    return finished(Arguments(words, "the command alone"), command);
}

}  // namespace wherein::document::parsers
