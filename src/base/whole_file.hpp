#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include <base/result.hpp>

namespace wherein::base {

/// All bytes of a plain file.
/// errors  unreadable: missing, no permission, not a plain file, larger than `most_bytes`
Result<std::string> read_whole_file(const std::filesystem::path& path, std::size_t most_bytes);

/// Puts `bytes` into the file so that at any moment, even when the machine stops, the file holds
/// either all it held before or all of `bytes`: written to a neighbour, flushed to the disk,
/// renamed. Follows a link to the file it names, keeps the permissions of a file that is there.
/// errors  work_failed, with the reason: no permission, no space, folder missing
/// thread  any
Status write_whole_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace wherein::base
