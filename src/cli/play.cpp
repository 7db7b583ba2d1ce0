#include <cli/play.hpp>

#include <istream>
#include <iterator>
#include <ostream>

#include <text/load.hpp>

namespace wherein::cli {

int play(app::PlayOptions options, Output& output, std::istream& input, std::ostream& errors) {
    const auto tell = [&](const std::string& what) { errors << "wherein: " << what << '\n'; };
    if (options.name == "-") {
        options.name = "standard input";
        options.script.assign(std::istreambuf_iterator<char>(input), {});
    } else {
        auto script = text::read_bytes(options.name);
        if (!script) {
            tell(base::to_sentence(script.error()));
            return base::exit_code(script.error().code);
        }
        options.script = *std::move(script);
    }
    const auto failures = app::play_script(
        options, [&](const std::string& line) { output.write(line); }, tell);
    if (!failures) {
        tell(base::to_sentence(failures.error()));
        return base::exit_code(failures.error().code);
    }
    return *failures == 0 ? 0 : base::exit_code(base::ErrorCode::work_failed);
}

}  // namespace wherein::cli
