#include <cli/request.hpp>

#include <algorithm>

#include <cli/arguments.hpp>
#include <cli/nearest.hpp>
#include <cli/values.hpp>

namespace wherein::cli {
namespace {

using base::Error;
using base::ErrorCode;

/// The value of an option, given or by default, through its reader; keeps the first error.
class ValueReader {
  public:
    explicit ValueReader(const Arguments& arguments) : arguments_(arguments) {}

    template <class Value>
    Value read(const std::string& name,
               base::Result<Value> (*to_value)(const OptionEntry&, std::string_view)) {
        const OptionEntry& option = *find_option(arguments_.command, name);
        const auto given = arguments_.values.find(name);
        auto value =
            to_value(option, given == arguments_.values.end() ? option.default_value
                                                              : std::string_view(given->second));
        if (!value) {
            error_ = error_ ? error_ : value.error();
            return Value{};
        }
        return *std::move(value);
    }

    const base::Status& error() const { return error_; }

  private:
    const Arguments& arguments_;
    base::Status error_;
};

std::string value_or_empty(const Arguments& arguments, const std::string& name) {
    const auto given = arguments.values.find(name);
    return given == arguments.values.end() ? std::string{} : given->second;
}

base::Result<std::vector<app::LayerOption>> layers_of(const Arguments& arguments) {
    std::vector<app::LayerOption> layers;
    const auto given = arguments.lists.find("layer");
    if (given == arguments.lists.end()) {
        return layers;
    }
    for (const std::string& text : given->second) {
        auto layer = to_layer(*find_option(arguments.command, "layer"), text);
        if (!layer) {
            return layer.error();
        }
        layers.push_back(*std::move(layer));
    }
    return layers;
}

base::Status check_file_count(const Arguments& arguments, std::size_t least, std::size_t most) {
    const auto& files = arguments.positionals;
    const std::string usage = "`wherein " + arguments.command +
                              (arguments.command.empty() ? "--help`" : " --help`") +
                              " tells how to write it.";
    if (files.size() < least) {
        return Error{ErrorCode::bad_usage, "The text to read is missing", "", usage};
    }
    if (files.size() > most) {
        return Error{ErrorCode::bad_usage, "One text at a time", files[most], usage};
    }
    for (const std::string& file : files) {
        if (file.empty()) {
            return Error{ErrorCode::bad_usage, "The name of a file is empty", "", usage};
        }
    }
    return std::nullopt;
}

base::Result<Request> window_request(const Arguments& arguments) {
    if (const base::Status wrong = check_file_count(arguments, 0, arguments.positionals.size())) {
        return *wrong;
    }
    ValueReader values(arguments);
    app::WindowOptions options;
    options.articles = arguments.positionals;
    options.size = values.read("size", to_size);
    options.ui_scale = values.read("ui-scale", to_number);
    options.theme = values.read("theme", to_word);
    options.chose_size = arguments.has("size");
    options.chose_theme = arguments.has("theme");
    options.viewpoint = values.read("viewpoint", to_party);
    options.as_of = values.read("as-of", to_as_of);
    options.projection = values.read("projection", to_projection);
    options.label_language = values.read("label-language", to_language);
    auto layers = layers_of(arguments);
    if (!layers) {
        return layers.error();
    }
    options.layers = *std::move(layers);
    options.reduced_motion = arguments.has("reduced-motion");
    options.verbose = arguments.has("verbose");
    options.state_file = value_or_empty(arguments, "state-file");
    options.compare = value_or_empty(arguments, "compare");
    options.gazetteer = value_or_empty(arguments, "gazetteer");
    options.record_file = value_or_empty(arguments, "record");
    if (values.error()) {
        return *values.error();
    }
    return Request{OpenWindow{std::move(options)}};
}

base::Result<Request> places_request(const Arguments& arguments) {
    if (const base::Status wrong = check_file_count(arguments, 1, arguments.positionals.size())) {
        return *wrong;
    }
    ValueReader values(arguments);
    FindPlaces request;
    request.files = arguments.positionals;
    request.gazetteer = value_or_empty(arguments, "gazetteer");
    request.with_text = arguments.has("with-text");
    request.ignores_corrections = arguments.has("ignore-corrections");
    const std::string format = values.read("format", to_word);
    const std::string input = values.read("input", to_word);
    request.format = format == "json"     ? Format::json
                     : format == "ndjson" ? Format::ndjson
                                          : Format::table;
    request.input = input == "text"     ? Input::text
                    : input == "ndjson" ? Input::ndjson
                                        : Input::automatic;
    if (arguments.has("kinds")) {
        request.kinds = values.read("kinds", to_words);
    }
    if (values.error()) {
        return *values.error();
    }
    return Request{std::move(request)};
}

base::Result<Request> check_request(const Arguments& arguments) {
    if (const base::Status wrong = check_file_count(arguments, 1, 2)) {
        return *wrong;
    }
    CheckAnswers request;
    request.text = arguments.positionals.size() == 2 ? arguments.positionals.front() : "";
    request.checked = arguments.positionals.back();
    request.shows_calibration = arguments.has("calibration");
    request.gazetteer = value_or_empty(arguments, "gazetteer");
    return Request{std::move(request)};
}

base::Result<Request> render_request(const Arguments& arguments) {
    constexpr double dots_per_inch_of_scale_1 = 96;
    if (const base::Status wrong = check_file_count(arguments, 1, 1)) {
        return *wrong;
    }
    ValueReader values(arguments);
    app::RenderOptions options;
    options.article = arguments.positionals.front();
    options.compare = value_or_empty(arguments, "compare");
    options.output = value_or_empty(arguments, "output");
    options.dump_scene = arguments.has("dump-scene");
    options.gazetteer = value_or_empty(arguments, "gazetteer");
    options.size = values.read("size", to_size);
    options.scale = values.read("dpi", to_number) / dots_per_inch_of_scale_1;
    options.theme = values.read("theme", to_word);
    options.viewpoint = values.read("viewpoint", to_party);
    options.as_of = values.read("as-of", to_as_of);
    options.projection = values.read("projection", to_projection);
    options.label_language = values.read("label-language", to_language);
    auto layers = layers_of(arguments);
    if (!layers) {
        return layers.error();
    }
    options.layers = *std::move(layers);
    if (arguments.has("place")) {
        options.place = values.read("place", to_word);
    }
    if (arguments.has("extent")) {
        options.extent = values.read("extent", to_box);
    }
    if (values.error()) {
        return *values.error();
    }
    if (options.output.empty() && !options.dump_scene) {
        return Error{ErrorCode::bad_usage, "The picture has no name", "wherein render",
                     "Name it with -o, such as -o map.png."};
    }
    if (options.place && options.extent) {
        return Error{ErrorCode::bad_usage, "Either a place or a box can be shown",
                     "--place, --extent", "Leave one of them out."};
    }
    return Request{RenderPicture{std::move(options)}};
}

base::Result<Request> import_request(const Arguments& arguments) {
    if (const base::Status wrong = check_file_count(arguments, 1, 1)) {
        return *wrong;
    }
    ImportGazetteer request;
    geo::PointSource& source = request.options.source;
    source.source = arguments.positionals.front();
    source.layer = value_or_empty(arguments, "layer");
    source.name_field = value_or_empty(arguments, "name-field");
    source.id_field = value_or_empty(arguments, "id-field");
    source.country_field = value_or_empty(arguments, "country-field");
    source.population_field = value_or_empty(arguments, "population-field");
    source.other_names_field = value_or_empty(arguments, "other-names-field");
    request.options.output = value_or_empty(arguments, "output");
    if (request.options.output.empty()) {
        return Error{ErrorCode::bad_usage, "The new gazetteer has no name",
                     "wherein gazetteer import", "Name it with -o, such as -o world."};
    }
    return Request{std::move(request)};
}

base::Result<Request> play_request(const Arguments& arguments) {
    if (const base::Status wrong = check_file_count(arguments, 1, 1)) {
        return *wrong;
    }
    ValueReader values(arguments);
    PlayScript request;
    request.options.name = arguments.positionals.front();
    app::WindowOptions& window = request.options.window;
    window.is_off_screen = !arguments.has("window");
    window.size = values.read("size", to_size);
    window.ui_scale = values.read("ui-scale", to_number);
    window.theme = values.read("theme", to_word);
    window.gazetteer = value_or_empty(arguments, "gazetteer");
    if (values.error()) {
        return *values.error();
    }
    return Request{std::move(request)};
}

base::Result<Request> data_check_request(const Arguments& arguments) {
    if (const base::Status wrong = check_file_count(arguments, 0, 1)) {
        return *wrong;
    }
    ValueReader values(arguments);
    const std::string format = values.read("format", to_word);
    if (values.error()) {
        return *values.error();
    }
    return Request{CheckData{arguments.positionals.empty() ? "" : arguments.positionals.front(),
                             format == "json"}};
}

base::Result<Request> bench_request(const Arguments& arguments) {
    ValueReader values(arguments);
    RunBench request;
    const auto& known = app::bench_subjects();
    for (const std::string& subject : arguments.positionals) {
        if (std::find(known.begin(), known.end(), subject) == known.end()) {
            return Error{ErrorCode::bad_usage, "There is nothing of this name to measure", subject,
                         suggestion(subject, known, "`wherein bench --help` names what there is.")};
        }
        request.options.subjects.push_back(subject);
    }
    request.options.rounds = static_cast<int>(values.read("rounds", to_number));
    request.options.gazetteer = value_or_empty(arguments, "gazetteer");
    if (arguments.has("text")) {
        request.options.texts = {value_or_empty(arguments, "text")};
    }
    if (values.error()) {
        return *values.error();
    }
    return Request{std::move(request)};
}

}  // namespace

base::Result<Request> parse(const std::vector<std::string>& words) {
    auto sorted = sort_arguments(words);
    if (!sorted) {
        return sorted.error();
    }
    const Arguments& arguments = *sorted;
    if (arguments.has("help")) {
        return Request{ShowHelp{arguments.command}};
    }
    if (arguments.has("version")) {
        return Request{ShowVersion{}};
    }
    if (arguments.command == "places") {
        return places_request(arguments);
    }
    if (arguments.command == "check") {
        return check_request(arguments);
    }
    if (arguments.command == "render") {
        return render_request(arguments);
    }
    if (arguments.command == "gazetteer import") {
        return import_request(arguments);
    }
    if (arguments.command == "play") {
        return play_request(arguments);
    }
    if (arguments.command == "data check") {
        return data_check_request(arguments);
    }
    if (arguments.command == "bench") {
        return bench_request(arguments);
    }
    if (arguments.has("list-bindings")) {
        return Request{ShowBindings{}};
    }
    if (arguments.has("list-themes")) {
        return Request{ShowThemes{}};
    }
    if (arguments.has("list-viewpoints")) {
        return Request{ShowViewpoints{}};
    }
    if (arguments.has("list-projections")) {
        return Request{ShowProjections{}};
    }
    if (arguments.has("list-options-markdown")) {
        return Request{ShowOptionsMarkdown{}};
    }
    return window_request(arguments);
}

}  // namespace wherein::cli
