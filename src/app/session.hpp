#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <thread>

#include <app/loader.hpp>
#include <app/map_builder.hpp>

namespace wherein::app {

/// Owns the state and the worker threads; commands go in, the state changes, effects are carried
/// out. The same for the window and for pictures without one.
/// thread  main
class Session {
  public:
    /// `outward` carries out the effects that need the host (pictures, clipboard).
    Session(std::filesystem::path data_root, std::shared_ptr<const geoparse::Lexicon> lexicon,
            std::function<void(const document::Effect&)> outward);

    /// Starts loading the data and the article; `own` takes the place of the built-in gazetteer.
    void start(const std::string& article_path,
               std::shared_ptr<const gazetteer::Gazetteer> own = nullptr);

    /// Whose view of which day to draw; the one place that asks the clock which day it is.
    void look_from(const std::string& viewpoint, const document::AsOf& as_of);

    /// For a single picture, before start(): no map is built until build_view(), and then only what
    /// is in view.
    void hold_map() { is_for_one_view_ = is_map_held_ = true; }
    void build_view();

    void apply(const document::Command& command);
    /// Applies what the workers posted. Returns whether there was anything.
    bool drain();
    /// Applies results until no worker has anything left to do.
    void wait_until_idle();

    bool is_working() const;
    const document::AppState& state() const { return state_; }
    Inbox& inbox() { return inbox_; }

  private:
    void carry_out(const document::Effect& effect);
    void load_article(std::string path);
    void geoparse();
    void build_map(const carto::Projection& projection);
    void in_background(std::function<void()> work);

    std::filesystem::path data_root_;
    std::shared_ptr<const geoparse::Lexicon> lexicon_;
    std::function<void(const document::Effect&)> outward_;
    document::AppState state_;
    Inbox inbox_;
    MapBuilder map_builder_{inbox_};
    Loader loader_;
    bool is_for_one_view_{};
    bool is_map_held_{};
    std::atomic<int> tasks_{0};
    std::vector<std::jthread> threads_;
};

}  // namespace wherein::app
