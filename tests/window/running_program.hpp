#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

#include <nlohmann/json.hpp>

#include <support/temporary_folder.hpp>

namespace wherein::tests {

/// The program running in a real window, driven with xdotool as a reader's hands would, watched
/// through the file it was told to report its state to.
class RunningProgram {
  public:
    /// Settings and bookmarks are kept below `home`; a folder of its own where none is given.
    explicit RunningProgram(const std::vector<std::string>& arguments,
                            const std::filesystem::path& home = {});
    ~RunningProgram();
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;

    /// The last whole state, or null.
    nlohmann::json state() const;
    /// Waits until a state fulfils the condition; false after the limit.
    bool wait_until(const std::function<bool(const nlohmann::json&)>& condition, int limit_s = 60) const;
    /// Waits until everything is loaded and nothing moves.
    bool wait_until_ready() const;

    void click(double x_px, double y_px) const;
    void right_click(double x_px, double y_px) const;
    void drag(double from_x_px, double from_y_px, double to_x_px, double to_y_px) const;
    void wheel(double x_px, double y_px, int steps_up) const;
    void key(const std::string& chord) const;
    void type(const std::string& text) const;
    /// Drag with Shift held.
    void shift_drag(double from_x_px, double from_y_px, double to_x_px, double to_y_px) const;
    /// Drop files on the middle of the window, as a file manager does.
    void drop(const std::vector<std::filesystem::path>& files) const;
    /// Asks politely, as a window manager's close button does.
    void press_close_button() const;

    /// The exit status; nullopt if it still runs after the limit.
    std::optional<int> wait_for_exit(int limit_s = 20);
    /// Share of one core used over a time, in percent.
    double cpu_percent(int seconds) const;

  private:
    std::string window_id() const;

    TemporaryFolder own_home_;
    std::string state_path_;
    pid_t process_{};
    std::optional<int> exit_status_;
};

/// The centre of the first visible mention with this text; fails the test when there is none.
nlohmann::json visible_mention(const nlohmann::json& state, const std::string& text);
/// The map position of a place of the article by id.
nlohmann::json place_on_map(const nlohmann::json& state, const std::string& id);

}  // namespace wherein::tests
