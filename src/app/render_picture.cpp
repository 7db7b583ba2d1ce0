#include <app/run.hpp>

#include <future>

#include <app/own_gazetteers.hpp>
#include <app/picture.hpp>
#include <app/scene_kit.hpp>
#include <app/session.hpp>
#include <base/data_root.hpp>
#include <document/reduce.hpp>
#include <geo/user_layer.hpp>
#include <platform/window.hpp>
#include <render/renderer.hpp>

namespace wherein::app {
namespace {

using base::Error;
using base::ErrorCode;

// What the reader asked to see, as a command; a name must be one of the article's places.
base::Result<std::optional<document::Command>> view_command(const RenderOptions& options,
                                                            const document::AppState& state) {
    if (options.extent) {
        return std::optional<document::Command>{document::ShowBox{*options.extent}};
    }
    if (!options.place) {
        return std::optional<document::Command>{};
    }
    const std::string wanted = gazetteer::fold(*options.place);
    for (const geoparse::NamedPlace& named : state.reading->places) {
        const gazetteer::Place& place = state.resources.gazetteer->place(named.place);
        if (gazetteer::fold(place.name) == wanted || place.id == *options.place) {
            return std::optional<document::Command>{document::SelectPlace{named.place, true}};
        }
    }
    return Error{ErrorCode::bad_usage, "The text names no place of this name", *options.place,
                 "`wherein places` lists the names it has."};
}

// A picture without the layer that was asked for would be a wrong one.
base::Status add_layers(Session& session, const std::vector<LayerOption>& layers) {
    for (const LayerOption& layer : layers) {
        auto read = geo::load_user_layer(layer.path, layer.name_field);
        if (!read) {
            return read.error();
        }
        session.apply(document::UserLayerRead{*std::move(read)});
    }
    return std::nullopt;
}

base::Status show_article(Session& session, const RenderOptions& options) {
    session.wait_until_idle();
    // Only now: how an article is framed depends on the layers that are there.
    session.apply(document::OpenArticle{options.article});
    if (!options.compare.empty()) {
        session.apply(document::OpenArticle{options.compare, document::OpenAs::compared});
    }
    session.wait_until_idle();
    const document::AppState& state = session.state();
    const bool is_whole = state.reading && state.reading->is_geoparsed &&
                          (options.compare.empty() || state.reading->comparison);
    if (!is_whole) {
        const std::string why = state.notice ? state.notice->text : "The text could not be read";
        return Error{ErrorCode::unreadable, why, "", ""};
    }
    auto command = view_command(options, state);
    if (!command) {
        return command.error();
    }
    if (*command) {
        session.apply(**command);
    }
    session.build_view();
    session.wait_until_idle();
    return std::nullopt;
}

/// How the reader looks at the map, before anything is read.
base::Status set_up(Session& session, const RenderOptions& options) {
    session.apply(document::SetReducedMotion{true});
    session.look_from(options.viewpoint, options.as_of);
    session.hold_map();
    session.apply(document::Resize{options.size, options.scale});
    session.apply(document::SetProjection{options.projection});
    session.apply(document::SetLabelLanguage{options.label_language});
    return add_layers(session, options.layers);
}

/// All of a picture but its pixels.
struct Drawing {
    scene::Scene scene;
    std::vector<std::pair<std::string, std::string>> texts;
};

/// Has the display checked and a renderer made for it.
base::Result<std::unique_ptr<render::Renderer>> make_renderer(const std::filesystem::path& root,
                                                              const SceneKit& kit) {
    if (const base::Status no_display = platform::check_display()) {
        return *no_display;
    }
    return render::Renderer::create(root, kit.shaper);
}

/// Reads the data and the text, shows what was asked for and makes the scene of it. `renderer` is
/// made meanwhile, on this thread, as OpenGL wants it. What only the scene was made from is given
/// up on return: painting takes as much memory again, and the two need not be there at once.
base::Result<Drawing> make_drawing(const std::filesystem::path& root, const RenderOptions& options,
                                   std::unique_ptr<render::Renderer>& renderer) {
    auto own = open_own_gazetteer(options.gazetteer);
    if (!own) {
        return own.error();
    }
    auto lexicon = geoparse::load_lexicon(root / "geodata" / "names");
    if (!lexicon) {
        return lexicon.error();
    }
    Session session(root, *lexicon, [](const document::Effect&) {});
    if (const base::Status failed = set_up(session, options)) {
        return *failed;
    }
    session.load(*std::move(own));
    auto shown = std::async(std::launch::async, [&] { return show_article(session, options); });
    const auto kit = load_scene_kit(root, options.theme);
    if (!kit) {
        return kit.error();
    }
    if (!options.dump_scene) {
        auto made = make_renderer(root, *kit);
        if (!made) {
            return made.error();
        }
        renderer = *std::move(made);
    }
    if (const base::Status failed = shown.get()) {
        return *failed;
    }
    scene::Scene scene = kit->scene_of(session.state(), options.scale);
    auto texts = picture_texts(session.state(), scene);
    return Drawing{std::move(scene), std::move(texts)};
}

}  // namespace

base::Result<std::string> render_picture(const RenderOptions& options) {
    const auto root = base::find_data_root();
    if (!root) {
        return root.error();
    }
    std::unique_ptr<render::Renderer> renderer;
    const auto drawing = make_drawing(*root, options, renderer);
    if (!drawing) {
        return drawing.error();
    }
    if (options.dump_scene) {
        return scene::dump(drawing->scene);
    }
    auto picture = renderer->paint(drawing->scene);
    if (!picture) {
        return picture.error();
    }
    if (const base::Status failed = render::write_png(options.output, *picture, drawing->texts)) {
        return *failed;
    }
    return std::string{};
}

}  // namespace wherein::app
