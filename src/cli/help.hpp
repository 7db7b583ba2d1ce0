#pragma once
#include <string>
#include <string_view>

namespace wherein::cli {

/// The text of --help; with a command's name only that command's.
std::string help_text(std::string_view command);

/// docs/options.md.
std::string options_markdown();

/// "wherein 0.1.0"
std::string version_text();

}  // namespace wherein::cli
