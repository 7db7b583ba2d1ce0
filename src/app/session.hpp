#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <thread>

#include <app/corrections_store.hpp>
#include <app/file_watch.hpp>
#include <app/job_queue.hpp>
#include <app/loader.hpp>
#include <app/map_builder.hpp>
#include <app/relief_builder.hpp>

namespace wherein::app {

/// Owns the state and the worker threads; commands go in, the state changes, effects are carried
/// out. The same for the window and for pictures without one.
/// thread  main
class Session {
  public:
    /// `outward` carries out the effects that need the host (pictures, clipboard).
    Session(std::filesystem::path data_root, std::shared_ptr<const geoparse::Lexicon> lexicon,
            std::function<void(const document::Effect&)> outward);

    /// Starts loading the data and the articles, of which the first is shown; none: the built-in
    /// one. `own` takes the place of the built-in gazetteer.
    void start(const std::vector<std::string>& article_paths,
               std::shared_ptr<const gazetteer::Gazetteer> own = nullptr);
    /// Starts loading the data only.
    void load(std::shared_ptr<const gazetteer::Gazetteer> own);

    /// Whose view of which day to draw; the one place that asks the clock which day it is.
    void look_from(const std::string& viewpoint, const document::AsOf& as_of);

    /// For a single picture, before start(): no map is built until build_view(), and then only what
    /// is in view.
    void hold_map() { is_for_one_view_ = is_map_held_ = true; }
    void build_view();
    /// The state with a map of this size and relief to its edges. Labels and edge chips look at the
    /// state's view, so a picture gets one of its own. There is a map.
    document::AppState state_for_picture(carto::ScreenSize size) const;

    /// Called before each command is applied, with the state it is applied to.
    using Listener = std::function<void(const document::Command&, const document::AppState&)>;
    void set_listener(Listener listener) { listener_ = std::move(listener); }
    /// Before start(): corrections kept from last time come back with their text.
    void bring_back_unsaved() { brings_back_unsaved_ = true; }

    void apply(const document::Command& command);
    /// Tells the state how time goes by while nothing moves that a frame would tell.
    void pass_time(double now_s);
    /// Applies what the workers posted. Returns whether there was anything.
    bool drain();
    /// Applies results until no worker has anything left to do.
    void wait_until_idle();

    bool is_working() const;
    const document::AppState& state() const { return state_; }
    /// Counts up at every change that the map may show.
    std::uint64_t map_revision() const { return map_revision_; }
    Inbox& inbox() { return inbox_; }

    // Before start(), for a window:
    /// Keep what was opened last in this file, and read it.
    void keep_recent(std::filesystem::path file);
    /// Read the article again when its file changes.
    void watch_files();

  private:
    void carry_out(const document::Effect& effect);
    void load_article(const std::string& path);
    void load_pasted(const std::string& text);
    /// Opens a text when those before it are read, and posts it, or what is wrong with it, unless
    /// it was stopped.
    void load_with(const std::function<base::Result<text::Article>(std::stop_token)>& open,
                   std::string path);
    void reload(const std::string& path);
    void remember(const std::string& path);
    void geoparse(const document::Geoparse& order);
    void load_corrections(const document::LoadCorrections& order);
    void write_corrections(const document::TextCorrections& text);
    void keep_corrections(const document::TextCorrections& text);
    void load_user_layer(std::string path, std::string name_field);
    void build_map(const carto::Projection& projection, bool in_motion);
    MapOrder map_order(const carto::Projection& projection) const;
    /// Order the finest level again where the view leaves what was ordered.
    void follow_view();
    void follow_relief();
    void in_background(std::function<void()> work);

    std::filesystem::path data_root_;
    std::shared_ptr<const geoparse::Lexicon> lexicon_;
    std::function<void(const document::Effect&)> outward_;
    document::AppState state_;
    std::uint64_t map_revision_{};
    Inbox inbox_;
    std::filesystem::path recent_file_;
    std::stop_source load_stop_;
    std::unique_ptr<FileWatch> watch_;
    MapBuilder map_builder_{inbox_};
    ReliefBuilder relief_builder_;
    Loader loader_;
    Listener listener_;
    std::optional<base::GeoBox> ordered_full_;  ///< where the finest level is, or is on its way
    bool is_for_one_view_{};
    bool is_map_held_{};
    std::atomic<int> tasks_{0};
    bool brings_back_unsaved_{};
    double passed_s_{};
    CorrectionsStore corrections_;  // only for jobs
    std::vector<std::jthread> threads_;
    JobQueue loads_;  // texts, one after the other
    JobQueue jobs_;   // last, so that its jobs end first
};

}  // namespace wherein::app
