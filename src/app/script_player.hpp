#pragma once
#include <functional>
#include <string>
#include <vector>

#include <app/script.hpp>
#include <app/session.hpp>

namespace wherein::app {

/// Where a script is played.
class Stage {
  public:
    virtual ~Stage() = default;
    virtual Session& session() = 0;
    /// One frame.
    virtual void draw() = 0;
    /// The panels want more frames, to scroll on.
    virtual bool is_moving() const = 0;
    /// Lets a flight go on for this long.
    virtual void pass(double seconds) = 0;
    virtual void resize(carto::ScreenSize size) = 0;
    virtual base::Status screenshot(const std::string& path) = 0;
    /// The state as one line of JSON.
    virtual std::string report() const = 0;
};

/// Plays a script line by line. Nothing that workers send is taken in except at a `wait`, so that
/// the same script always ends in the same state.
class ScriptPlayer {
  public:
    using Tell = std::function<void(const std::string&)>;

    ScriptPlayer(Stage& stage, std::string name, Tell print, Tell complain);

    /// Waits for everything to be loaded first. Gives back how many lines went wrong.
    int play(const std::vector<ScriptLine>& lines);

  private:
    void take(const ScriptStep& step);
    void wait_for_rest();
    /// Takes in what arrives until the condition holds or nobody works any more.
    void wait_until(const std::function<bool(const document::AppState&)>& condition);
    void dump(const std::string& path);
    void expect(const Expect& wanted);
    void fail(const std::string& what);

    Stage& stage_;
    std::string name_;
    Tell print_, complain_;
    std::size_t line_{};
    int failures_{};
};

}  // namespace wherein::app
