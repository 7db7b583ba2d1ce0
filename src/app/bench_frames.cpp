#include <app/bench_frames.hpp>

#include <algorithm>
#include <array>
#include <numeric>

#include <sys/resource.h>
#include <unistd.h>

#include <app/memory_use.hpp>
#include <app/window_loop.hpp>
#include <base/data_root.hpp>

namespace wherein::app {
namespace {

using document::Command;

constexpr double zoom_step = 1.02;
constexpr double pan_px = 10;

/// There and back again, so that the view stays where it is.
std::vector<Command> alternate(int rounds, const Command& there, const Command& back) {
    std::vector<Command> commands;
    for (int i = 0; i < rounds; ++i) {
        commands.push_back(i / 10 % 2 == 0 ? there : back);
    }
    return commands;
}

/// Processor time of all threads so far. A busy machine stretches the clock, but hardly this.
double cpu_ms() {
    rusage use{};
    ::getrusage(RUSAGE_SELF, &use);
    const auto ms = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_usec) / 1000;
    };
    return ms(use.ru_utime) + ms(use.ru_stime);
}

void time_moves(WindowLoop& loop, const std::string& name, const std::vector<Command>& moves,
                std::vector<Measure>& measures) {
    const double before_ms = cpu_ms();
    measures.push_back({name, "ms", loop.time_frames(moves)});
    measures.push_back({name + ", all cores",
                        "cpu ms",
                        {(cpu_ms() - before_ms) / static_cast<double>(moves.size())}});
}

/// The article's places one after the other, as clicks on their names do.
std::vector<Command> select_in_turn(WindowLoop& loop, int rounds) {
    std::vector<Command> commands;
    const auto& places = loop.session().state().reading->places;
    for (int i = 0; i < rounds && !places.empty(); ++i) {
        commands.push_back(document::SelectPlace{
            places[static_cast<std::size_t>(i) % places.size()].place, false});
    }
    return commands;
}

/// The map drawn in one projection after the other: how long until it stands, and the longest frame
/// of each switch.
void time_switches(WindowLoop& loop, int rounds, std::vector<Measure>& measures) {
    using enum carto::ProjectionKind;
    constexpr std::array kinds{mercator, equal_earth, orthographic, plate_carree,
                               lambert_conformal_conic};
    Measure whole{"projection switched, to the map at rest", "ms", {}};
    Measure longest{"projection switched, longest frame", "ms", {}};
    for (int i = 0; i < rounds; ++i) {
        const auto frames_ms = loop.time_until_idle(
            document::SetProjection{kinds[static_cast<std::size_t>(i) % kinds.size()]});
        whole.values.push_back(std::accumulate(frames_ms.begin(), frames_ms.end(), 0.0));
        longest.values.push_back(*std::max_element(frames_ms.begin(), frames_ms.end()));
    }
    loop.time_until_idle(document::SetProjection{});
    measures.insert(measures.end(), {whole, longest});
}

/// A picture of four times the pixels out of the open window, until the file is there.
base::Result<Measure> time_pictures(WindowLoop& loop, int rounds) {
    const std::string path =
        (std::filesystem::temp_directory_path() / "wherein-bench-4k.png").string();
    const std::vector<Command> commands(static_cast<std::size_t>(rounds),
                                        document::SavePicture{path, {3840, 2160}});
    Measure measure{"3840x2160 picture out of the window", "ms", loop.time_frames(commands)};
    std::error_code ignored;
    if (!std::filesystem::remove(path, ignored)) {
        return base::Error{base::ErrorCode::work_failed, "A picture to measure failed", path, ""};
    }
    return measure;
}

}  // namespace

base::Result<std::vector<Measure>> bench_frames(const BenchOptions& options) {
    const auto root = base::find_data_root();
    if (!root) {
        return root.error();
    }
    WindowOptions window;
    window.size = {1920, 1080};
    window.reduced_motion = true;
    auto loop = WindowLoop::create(*root, window, nullptr);
    if (!loop) {
        return loop.error();
    }
    (*loop)->run_until_idle();
    const auto pans =
        alternate(options.rounds, document::Pan{pan_px, 0}, document::Pan{-pan_px, 0});
    const auto zooms = alternate(options.rounds, document::Zoom{zoom_step, {}, true},
                                 document::Zoom{1 / zoom_step, {}, true});
    std::vector<Measure> measures;
    const base::GeoBox region{38, 37.5, 52, 44.5};
    for (const auto& [name, view] : {std::pair{"region", Command{document::ShowBox{region}}},
                                     std::pair{"world", Command{document::GoWorld{}}}}) {
        (*loop)->time_frames({view});
        (*loop)->run_until_idle();
        time_moves(**loop, std::string("pan frame, ") + name, pans, measures);
        time_moves(**loop, std::string("zoom frame, ") + name, zooms, measures);
    }
    (*loop)->run_until_idle();
    measures.push_back({"memory at rest, region and world both seen",
                        "MiB",
                        {memory_use(::getpid()).resident_mib}});
    (*loop)->time_frames({document::GoHome{}});
    (*loop)->run_until_idle();
    time_switches(**loop, options.rounds, measures);
    measures.push_back({"click on a name to selection drawn", "ms",
                        (*loop)->time_frames(select_in_turn(**loop, options.rounds))});
    const auto pictures = time_pictures(**loop, options.rounds);
    if (!pictures) {
        return pictures.error();
    }
    measures.push_back(*pictures);
    return measures;
}

}  // namespace wherein::app
