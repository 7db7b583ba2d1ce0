#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include <base/result.hpp>
#include <gazetteer/gazetteer.hpp>

namespace wherein::app {

/// Where an index named on the command line lies: a name with a slash or a dot is a path, any other
/// a file of the reader's data folder ($XDG_DATA_HOME or ~/.local/share, wherein/gazetteers/).
std::filesystem::path own_gazetteer_path(const std::string& name);

/// The index of that name; none for an empty name, which means the built-in gazetteer.
/// errors  unreadable: there is none, or it cannot be used
base::Result<std::shared_ptr<const gazetteer::Gazetteer>> open_own_gazetteer(
    const std::string& name);

}  // namespace wherein::app
