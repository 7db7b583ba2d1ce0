#include <app/recorder.hpp>

#include <array>
#include <charconv>

#include <document/command_writer.hpp>

namespace wherein::app {
namespace {

std::string seconds_line(double seconds) {
    std::array<char, 40> digits{};
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), seconds);
    return "wait " + std::string(digits.data(), result.ptr);
}

bool is_still(const document::ViewState& view) {
    return !view.flight && !view.after_projection;
}

}  // namespace

base::Result<std::unique_ptr<Recorder>> Recorder::create(const std::string& path,
                                                         carto::ScreenSize window) {
    auto file = std::make_unique<std::ofstream>(path, std::ios::binary);
    if (!*file) {
        return base::Error{base::ErrorCode::work_failed, "The recording cannot be written", path,
                           "Check the folder and whether it may be written to."};
    }
    auto recorder = std::make_unique<Recorder>(std::move(file));
    recorder->write("# Recorded by wherein; play it with `wherein play`.");
    recorder->note_window_size(window);
    return recorder;
}

void Recorder::note_window_size(carto::ScreenSize size) {
    if (size != window_) {
        window_ = size;
        write("window-size " + std::to_string(size.width_px) + ' ' +
              std::to_string(size.height_px));
    }
}

void Recorder::hear(const document::Command& command, const document::AppState& state, bool rests) {
    const auto note = [&](std::string line) {
        if (flown_s_ > 0) {
            meanwhile_.push_back(seconds_line(flown_s_));
            flown_s_ = 0;
        }
        meanwhile_.push_back(std::move(line));
    };
    if (const auto* tick = std::get_if<document::Tick>(&command)) {
        flown_s_ += state.view.flight ? tick->dt_s : 0;
    } else if (const auto* map = std::get_if<document::MapReady>(&command)) {
        if (map->map && state.view.asked_projection == map->map->projection) {
            note("wait map");
        }
    } else if (const auto* found = std::get_if<document::PlacesFound>(&command)) {
        if (found->id == state.work.id) {
            note("wait places");
        }
    } else if (const auto* paste = std::get_if<document::PasteText>(&command);
               paste != nullptr && paste->text.empty()) {
        // What is in the clipboard comes next, and is what a replay needs.
    } else if (std::holds_alternative<document::OpenMenu>(command)) {
        // What is chosen in the menus comes by itself.
    } else if (const auto line = document::script_line(command)) {
        // Of a row of places the pointer ran over only the last one matters.
        if (std::holds_alternative<document::Hover>(command)) {
            hover_ = *line;
            return;
        }
        write_meanwhile(state, rests);
        write(*line);
        out_->flush();
    }
}

void Recorder::write_meanwhile(const document::AppState& state, bool rests) {
    if (flown_s_ > 0) {
        meanwhile_.push_back(seconds_line(flown_s_));
        flown_s_ = 0;
    }
    if (rests && is_still(state.view) && !meanwhile_.empty()) {
        write("wait");
    } else {
        for (const std::string& line : meanwhile_) {
            write(line);
        }
    }
    meanwhile_.clear();
    if (!hover_.empty()) {
        write(std::exchange(hover_, {}));
    }
}

void Recorder::write(const std::string& line) {
    *out_ << line << '\n';
}

}  // namespace wherein::app
