#pragma once
#include <string>

#include <base/result.hpp>

namespace wherein::text {

/// The bytes of a file; pipes are read to their end.
/// errors  unreadable: missing, a folder, no permission, over max_text_bytes
base::Result<std::string> read_bytes(const std::string& path);

}  // namespace wherein::text
