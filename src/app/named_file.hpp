#pragma once
#include <string>

namespace wherein::app {

/// With the home folder in place of "~".
std::string whole_path(const std::string& path);

/// The absolute path of a file that can be read again and that something can lie beside; empty for
/// a pipe, a folder, and what is not there.
std::string plain_file(const std::string& path);

/// The path that a text of one line is: "/home/me/a.txt", "~/a.txt", "file:///home/me/a%20b.txt".
/// Empty for anything else.
std::string named_file(const std::string& text);

}  // namespace wherein::app
