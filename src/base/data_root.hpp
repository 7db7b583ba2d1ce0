#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include <base/result.hpp>

namespace wherein::base {

/// The folder that holds geodata/, assets/ and shaders/: WHEREIN_DATA if set, else
/// ../share/wherein beside the program, else the source tree it was built from.
/// errors  unreadable, naming every folder tried
Result<std::filesystem::path> find_data_root();

/// Where a file may lie that is made from the data when the program is built: beside geodata/ when
/// installed, else in the folder the program was built in.
std::vector<std::filesystem::path> made_paths(const std::filesystem::path& data_root,
                                              const std::string& name);

}  // namespace wherein::base
