#include <app/session.hpp>

#include <ctime>

#include <document/reduce.hpp>

namespace wherein::app {
namespace {

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
      loader_(data_root_, inbox_) {}

void Session::start(const std::string& article_path,
                    std::shared_ptr<const gazetteer::Gazetteer> own) {
    apply(document::OpenArticle{article_path});
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
    document::Step step = document::reduce(std::move(state_), command);
    state_ = std::move(step.state);
    for (const document::Effect& effect : step.effects) {
        carry_out(effect);
    }
}

bool Session::drain() {
    const std::vector<document::Command> commands = inbox_.take();
    for (const document::Command& command : commands) {
        apply(command);
    }
    return !commands.empty();
}

bool Session::is_working() const {
    return tasks_ > 0 || !loader_.is_done() || !map_builder_.is_idle();
}

void Session::wait_until_idle() {
    // Order matters: a worker posts before it counts as done, so look at the inbox after the
    // workers.
    for (bool was_working = true; was_working;) {
        was_working = is_working();
        if (drain()) {
            was_working = true;
        } else if (was_working) {
            inbox_.wait(std::chrono::milliseconds(20));
        }
    }
}

void Session::carry_out(const document::Effect& effect) {
    std::visit(Overload{
                   [this](const document::LoadArticle& load) { load_article(load.path); },
                   [this](const document::Geoparse&) { geoparse(); },
                   [this](const document::BuildMap& build) { build_map(build.projection); },
                   [this](const auto& outside) { outward_(outside); },
               },
               effect);
}

void Session::load_article(std::string path) {
    in_background([this, path = std::move(path)] {
        const std::string file =
            path.empty() ? (data_root_ / "assets" / "articles" / "south-caucasus.txt").string()
                         : path;
        auto article = text::load_article(file);
        if (!article) {
            inbox_.post(document::Tell{{base::to_sentence(article.error()), true}});
            return;
        }
        auto reading = std::make_shared<document::Reading>();
        reading->article = std::move(*article);
        inbox_.post(document::ArticleRead{std::move(reading)});
    });
}

void Session::geoparse() {
    in_background([this, before = state_.reading, gazetteer = state_.resources.gazetteer] {
        auto reading = std::make_shared<document::Reading>(*before);
        reading->mentions = geoparse::find_mentions(reading->article, *gazetteer, *lexicon_);
        reading->places = geoparse::group_by_place(reading->mentions);
        reading->is_geoparsed = true;
        inbox_.post(document::ArticleRead{std::move(reading)});
    });
}

void Session::build_view() {
    is_map_held_ = false;
    if (state_.view.camera) {
        build_map(state_.view.asked_projection.value_or(state_.view.camera->projection));
    }
}

void Session::build_map(const carto::Projection& projection) {
    if (is_map_held_) {
        return;
    }
    MapOrder order{state_.resources.atlas,      projection,      carto::Detail::mid, std::nullopt,
                   state_.resources.footprints, is_for_one_view_};
    const document::ViewState& view = state_.view;
    const std::optional<carto::Camera>& shown =
        view.after_projection ? view.after_projection : view.camera;
    if (shown) {
        order.wanted = carto::detail_for(shown->m_per_px);
        order.view = carto::visible_geo_box(*shown, view.map_size);
    }
    map_builder_.order(std::move(order));
}

void Session::in_background(std::function<void()> work) {
    ++tasks_;
    threads_.emplace_back([this, work = std::move(work)] {
        work();
        --tasks_;
    });
}

}  // namespace wherein::app
