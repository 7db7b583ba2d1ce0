#pragma once
#include <string>

#include <app/scene_kit.hpp>
#include <app/session.hpp>
#include <geoparse/lexicon.hpp>
#include <support/catch.hpp>

namespace wherein::test {

/// The program without its window: the built-in article on the whole data.
class ArticleDesk {
  public:
    ArticleDesk() {
        session_.apply(document::SetReducedMotion{true});
        session_.look_from("", {});
        session_.apply(document::Resize{{1000, 700}, 1});
        session_.start({article()});
        session_.wait_until_idle();
    }

    static std::string article() {
        return std::string(WHEREIN_SOURCE_DIR) + "/assets/articles/south-caucasus.txt";
    }

    void apply(const document::Command& command) { session_.apply(command); }
    void wait() { session_.wait_until_idle(); }
    void show(const base::GeoBox& box) {
        apply(document::ShowBox{box});
        wait();
    }
    const document::AppState& state() const { return session_.state(); }
    const app::SceneKit& kit() const { return kit_; }
    scene::Scene scene(double scale = 1) const { return kit_.scene_of(state(), scale); }

  private:
    static std::shared_ptr<const geoparse::Lexicon> lexicon() {
        const auto read =
            geoparse::load_lexicon(std::string(WHEREIN_SOURCE_DIR) + "/geodata/names");
        REQUIRE(read.has_value());
        return *read;
    }
    static app::SceneKit loaded_kit() {
        auto loaded = app::load_scene_kit(WHEREIN_SOURCE_DIR, "light");
        REQUIRE(loaded.has_value());
        return *std::move(loaded);
    }

    app::Session session_{WHEREIN_SOURCE_DIR, lexicon(), [](const document::Effect&) {}};
    app::SceneKit kit_ = loaded_kit();
};

}  // namespace wherein::test
