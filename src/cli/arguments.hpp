#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <base/result.hpp>

namespace wherein::cli {

/// The words of a command line, sorted by the option table but not yet understood.
struct Arguments {
    std::string command;  ///< empty: the window
    std::map<std::string, std::string>
        values;  ///< by long name; flags are there with an empty value
    std::map<std::string, std::vector<std::string>> lists;  ///< of options given several times
    std::vector<std::string> positionals;

    bool has(const std::string& name) const { return values.count(name) > 0; }
};

/// Sort the words after the program's name. Of an option given twice the last counts, if
/// it is no list.
/// errors  bad_usage: unknown option (with the nearest name), missing or surplus argument, an
///         option of the window before a command
base::Result<Arguments> sort_arguments(const std::vector<std::string>& words);

}  // namespace wherein::cli
