#pragma once
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include <base/result.hpp>
#include <document/command.hpp>

namespace wherein::app {

/// Writes what the reader does as a script that `wherein play` plays again. Between two commands it
/// notes what had gone on by then (how far a flight had come, that a map had arrived), so that the
/// replay ends in the same state.
class Recorder {
  public:
    /// errors  work_failed: the file cannot be written
    static base::Result<std::unique_ptr<Recorder>> create(const std::string& path,
                                                          carto::ScreenSize window);

    /// Before a command is applied to `state`.
    /// rests  nothing is loading
    void hear(const document::Command& command, const document::AppState& state, bool rests);
    void note_window_size(carto::ScreenSize size);

    explicit Recorder(std::unique_ptr<std::ostream> out) : out_(std::move(out)) {}

  private:
    void write(const std::string& line);
    void write_meanwhile(const document::AppState& state, bool rests);

    std::unique_ptr<std::ostream> out_;
    carto::ScreenSize window_;
    /// What went on since the last command, as lines.
    std::vector<std::string> meanwhile_;
    double flown_s_{};
    std::string hover_;
};

}  // namespace wherein::app
