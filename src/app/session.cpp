#include <app/session.hpp>

#include <ctime>

#include <app/folder_list.hpp>
#include <app/named_file.hpp>
#include <app/panel_command.hpp>
#include <app/picture.hpp>
#include <app/recent_files.hpp>
#include <carto/geo_box.hpp>
#include <document/moves.hpp>
#include <document/correcting.hpp>
#include <document/reduce.hpp>
#include <formats/open_text.hpp>
#include <geo/user_layer.hpp>

namespace wherein::app {
namespace {

// The finest level reaches so much of the view's size beyond it, so that a drag stays on it.
constexpr double full_margin_ratio = 0.35;

template <class... Ts>
struct Overload : Ts... {
    using Ts::operator()...;
};
// Clang 14 does not work it out by itself.
template <class... Ts>
Overload(Ts...) -> Overload<Ts...>;

}  // namespace

Session::Session(std::filesystem::path data_root, std::shared_ptr<const geoparse::Lexicon> lexicon,
                 std::function<void(const document::Effect&)> outward)
    : data_root_(std::move(data_root)),
      lexicon_(std::move(lexicon)),
      outward_(std::move(outward)),
      relief_builder_(data_root_, inbox_),
      loader_(data_root_, inbox_) {}

void Session::start(const std::vector<std::string>& article_paths,
                    std::shared_ptr<const gazetteer::Gazetteer> own) {
    apply(document::OpenArticle{article_paths.empty() ? std::string{} : article_paths.front()});
    for (std::size_t i = 1; i < article_paths.size(); ++i) {
        apply(document::OpenArticle{article_paths[i], document::OpenAs::behind});
    }
    load(std::move(own));
}

void Session::load(std::shared_ptr<const gazetteer::Gazetteer> own) {
    loader_.start(std::move(own));
}

void Session::look_from(const std::string& viewpoint, const document::AsOf& as_of) {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    apply(document::SetToday{{local.tm_year + 1900, local.tm_mon + 1, local.tm_mday}});
    apply(document::SetViewpoint{viewpoint});
    apply(document::SetAsOf{as_of});
}

void Session::apply(const document::Command& command) {
    if (listener_) {
        listener_(command, state_);
    }
    const std::uint64_t before = state_.revision;
    document::Step step = document::reduce(std::move(state_), command);
    state_ = std::move(step.state);
    if (state_.revision != before && !is_for_panels_alone(command)) {
        ++map_revision_;
    }
    for (const document::Effect& effect : step.effects) {
        carry_out(effect);
    }
    follow_view();
    follow_relief();
}

bool Session::drain() {
    const std::vector<document::Command> commands = inbox_.take();
    for (const document::Command& command : commands) {
        apply(command);
    }
    return !commands.empty();
}

void Session::pass_time(double now_s) {
    const double dt_s = now_s - passed_s_;
    passed_s_ = now_s;
    if (document::waits_for_time(state_) && !state_.view.flight) {
        apply(document::Tick{dt_s});
    }
}

bool Session::is_working() const {
    return tasks_ > 0 || !jobs_.is_idle() || !loads_.is_idle() || !loader_.is_done() ||
           !map_builder_.is_idle() || !relief_builder_.is_idle() ||
           // Last, because a worker posts before it counts as done.
           !inbox_.is_empty();
}

void Session::wait_until_idle() {
    while (is_working()) {
        if (!drain()) {
            // A worker posts before it counts as done, so none wakes us at the very end.
            inbox_.wait(std::chrono::milliseconds(2));
        }
    }
}

void Session::carry_out(const document::Effect& effect) {
    std::visit(
        Overload{
            [this](const document::LoadArticle& load) { load_article(load.path); },
            [this](const document::Geoparse& order) { geoparse(order); },
            [this](const document::BuildMap& build) {
                build_map(build.projection, build.in_motion);
            },
            [this](const document::LoadUserLayer& load) {
                if (load.path.empty()) {
                    outward_(load);
                } else {
                    load_user_layer(load.path, load.name_field);
                }
            },
            [this](const document::LoadPasted& load) { load_pasted(load.text); },
            [this](const document::StopLoad&) {
                load_stop_.request_stop();
                load_stop_ = {};
            },
            [this](const document::ReloadFile& file) { reload(file.path); },
            [this](const document::WatchFiles& files) {
                if (watch_) {
                    watch_->watch(files.paths);
                }
            },
            [this](const document::ReadFolder& folder) {
                in_background([this, path = folder.path] {
                    inbox_.post(document::FolderRead{
                        std::make_shared<document::FolderListing>(list_folder(path))});
                });
            },
            [this](const document::KeepRecent& recent) { remember(recent.path); },
            [this](const document::LoadCorrections& load) { load_corrections(load); },
            [this](const document::WriteCorrections& write) { write_corrections(write.text); },
            [this](const document::KeepCorrections& keep) { keep_corrections(keep.text); },
            [this](const auto& outside) { outward_(outside); },
        },
        effect);
}

void Session::load_with(const std::function<base::Result<text::Article>(std::stop_token)>& open,
                        std::string path) {
    loads_.add([this, open, path = std::move(path), stop = load_stop_.get_token()] {
        auto article = open(stop);
        if (stop.stop_requested()) {
            return;
        }
        if (!article) {
            inbox_.post(document::Tell{{base::to_sentence(article.error()), true}, true});
            return;
        }
        auto reading = std::make_shared<document::Reading>();
        reading->article = std::move(*article);
        reading->path = path;
        inbox_.post(document::ArticleRead{std::move(reading)});
    });
}

void Session::load_article(const std::string& path) {
    const std::string file =
        path.empty() ? (data_root_ / "assets" / "articles" / "south-caucasus.txt").string()
                     : whole_path(path);
    load_with([file](std::stop_token stop) { return formats::open_text(file, stop); },
              path.empty() ? std::string{} : plain_file(file));
}

void Session::load_pasted(const std::string& text) {
    const std::string file = plain_file(named_file(text));
    if (!file.empty()) {
        load_with([file](std::stop_token stop) { return formats::open_text(file, stop); }, file);
    } else {
        load_with(
            [text](std::stop_token stop) { return formats::read_text(text, "pasted text", stop); },
            {});
    }
}

void Session::reload(const std::string& path) {
    in_background([this, path, gazetteer = state_.resources.gazetteer] {
        auto article = formats::open_text(path);
        if (!article || !gazetteer) {
            const std::string why = article ? std::string{} : base::to_sentence(article.error());
            inbox_.post(document::Tell{{"The file has changed but cannot be read again. " + why +
                                            " The text stays as it was.",
                                        true}});
            return;
        }
        auto reading = std::make_shared<document::Reading>();
        reading->article = std::move(*article);
        reading->path = path;
        reading->mentions = geoparse::find_mentions(reading->article, *gazetteer, *lexicon_);
        reading->places = geoparse::group_by_place(reading->mentions);
        reading->is_geoparsed = true;
        inbox_.post(document::ArticleReloaded{std::move(reading)});
    });
}

void Session::keep_recent(std::filesystem::path file) {
    recent_file_ = std::move(file);
    RecentFiles recent = read_recent(recent_file_);
    apply(document::RecentRead{std::move(recent.paths), std::move(recent.folder)});
}

void Session::watch_files() {
    watch_ = std::make_unique<FileWatch>(
        [this](const std::string& path, bool is_gone) {
            inbox_.post(document::FileChanged{path, is_gone});
        },
        std::chrono::milliseconds(700));
}

void Session::remember(const std::string& path) {
    if (recent_file_.empty()) {
        return;
    }
    in_background([this, path] {
        RecentFiles recent = add_recent(recent_file_, path);
        inbox_.post(document::RecentRead{std::move(recent.paths), std::move(recent.folder)});
    });
}

void Session::geoparse(const document::Geoparse& order) {
    in_background([this, order, gazetteer = state_.resources.gazetteer] {
        auto reading = std::make_shared<document::Reading>(*order.reading);
        reading->mentions = geoparse::find_mentions(reading->article, *gazetteer, *lexicon_);
        reading->places = geoparse::group_by_place(reading->mentions);
        reading->is_geoparsed = true;
        inbox_.post(document::PlacesFound{order.id, std::move(reading)});
    });
}

void Session::load_corrections(const document::LoadCorrections& order) {
    jobs_.add([this, order] { inbox_.post(corrections_.load(order, brings_back_unsaved_)); });
}

void Session::write_corrections(const document::TextCorrections& text) {
    jobs_.add([this, text] { inbox_.post(corrections_.save(text)); });
}

void Session::keep_corrections(const document::TextCorrections& text) {
    jobs_.add([this, text] {
        if (const base::Status failed = corrections_.keep(text)) {
            inbox_.post(document::Tell{
                {"Unsaved corrections cannot be kept: " + base::to_sentence(*failed), true}});
        }
    });
}

document::AppState Session::state_for_picture(carto::ScreenSize size) const {
    document::AppState state = resized(state_, size);
    if (state.view.layers[static_cast<std::size_t>(document::MapLayer::relief)]) {
        state.resources.relief = relief_of_picture(data_root_, *state.view.camera, size,
                                                   std::move(state.resources.relief));
    }
    return state;
}

void Session::build_view() {
    is_map_held_ = false;
    follow_relief();
    if (state_.view.camera) {
        build_map(state_.view.asked_projection.value_or(state_.view.camera->projection), false);
    }
}

void Session::load_user_layer(std::string path, std::string name_field) {
    in_background([this, path = std::move(path), name_field = std::move(name_field)] {
        auto layer = geo::load_user_layer(whole_path(path), name_field);
        if (layer) {
            inbox_.post(document::UserLayerRead{*std::move(layer)});
        } else {
            inbox_.post(document::Tell{{base::to_sentence(layer.error()), true}});
        }
    });
}

void Session::build_map(const carto::Projection& projection, bool in_motion) {
    if (is_map_held_) {
        return;
    }
    MapOrder order = map_order(projection);
    order.in_motion = in_motion;
    if (in_motion) {
        order.wanted = carto::Detail::low;
    }
    if (order.wanted == carto::Detail::full) {
        loader_.want_finest();
    }
    ordered_full_ = order.wanted == carto::Detail::full ? order.view : std::nullopt;
    map_builder_.order(std::move(order));
}

MapOrder Session::map_order(const carto::Projection& projection) const {
    MapOrder order{state_.resources.atlas,
                   projection,
                   carto::Detail::mid,
                   std::nullopt,
                   state_.resources.footprints,
                   state_.resources.user_layers,
                   is_for_one_view_};
    if (const auto shown = document::destination(state_.view)) {
        order.wanted = carto::detail_for(shown->m_per_px);
        order.view = carto::visible_geo_box(*shown, state_.view.map_size);
        if (order.wanted == carto::Detail::full && !is_for_one_view_) {
            order.view = carto::widened(*order.view, full_margin_ratio);
        }
    }
    return order;
}

void Session::follow_view() {
    const document::ViewState& view = state_.view;
    const auto shown = document::destination(view);
    if (!shown || is_map_held_ || view.asked_projection || !state_.resources.map ||
        state_.resources.map->projection != shown->projection ||
        carto::detail_for(shown->m_per_px) != carto::Detail::full) {
        return;
    }
    const base::GeoBox seen = carto::visible_geo_box(*shown, view.map_size);
    if (!ordered_full_ || !carto::covers(*ordered_full_, seen)) {
        build_map(shown->projection, false);
    }
}

// Once there is a map to lie on; of a single picture only the view it ends with.
void Session::follow_relief() {
    const document::ViewState& view = state_.view;
    const bool is_wanted = view.layers[static_cast<std::size_t>(document::MapLayer::relief)];
    if (view.camera && is_wanted && !is_map_held_ && (state_.resources.map || is_for_one_view_)) {
        relief_builder_.follow(*view.camera, view.map_size, is_for_one_view_);
    }
}

void Session::in_background(std::function<void()> work) {
    ++tasks_;
    threads_.emplace_back([this, work = std::move(work)] {
        work();
        --tasks_;
    });
}

}  // namespace wherein::app
