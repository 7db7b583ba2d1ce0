#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace wherein::platform {

/// With the byte in place of "%20" and the like; what only looks like one stays.
std::string percent_decoded(std::string_view uri);

/// What a text/uri-list (RFC 2483) names, in its order: the paths of the files on this machine,
/// percent codes decoded. What is no such file (another scheme, another machine, a path with a NUL)
/// comes as it is written, so that the caller can say why it cannot be opened. Comments and blank
/// lines are left out; lines may end without the CR.
std::vector<std::string> paths_of(std::string_view uri_list);

}  // namespace wherein::platform
