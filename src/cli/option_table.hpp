#pragma once
#include <array>
#include <span>
#include <string_view>

namespace wherein::cli {

/// A command of the program; the window has the empty name.
struct CommandEntry {
    std::string_view name;
    std::string_view arguments;  ///< what stands after it: "FILE..."
    std::string_view help;       ///< one sentence
};

/// An option of a command. The one place that knows it: parser, --help and docs/options.md are
/// made from these rows.
struct OptionEntry {
    std::string_view command;        ///< CommandEntry::name
    std::string_view long_name;      ///< without dashes
    std::string_view short_name;     ///< one letter without dash, or empty
    std::string_view argument;       ///< "WxH", "FILE", ...; empty: a flag
    std::string_view default_value;  ///< as written on the command line, or empty
    std::string_view domain;         ///< "a|b|c" words, "1..9" numbers, or empty: anything
    std::string_view help;           ///< one sentence
    bool is_hidden{};                ///< for tests and tools: not in --help
    bool is_list{};                  ///< may be given several times
};

std::span<const CommandEntry> command_entries();
std::span<const OptionEntry> option_entries();

/// Null when there is no such option.
const OptionEntry* find_option(std::string_view command, std::string_view long_name);

/// The least and the greatest number of a domain "1..9".
struct NumberRange {
    double least{};
    double greatest{};
};
NumberRange number_range(std::string_view domain);

/// Whether the words of a domain "a|b|c" have this one.
bool allows(std::string_view domain, std::string_view word);

}  // namespace wherein::cli
