#pragma once
#include <string>

#include <geo/data_check.hpp>

namespace wherein::app {

/// The whole check of a data folder; an empty path is the program's own data.
/// errors  unreadable: a layer, the place list or the folder missing or damaged
base::Result<geo::CheckReport> check_data_folder(const std::string& folder);

/// For people: counts, findings with their worst examples, sizes of disputed areas, and the verdict.
std::string check_report_text(const geo::CheckReport& report);
/// The same for programs.
std::string check_report_json(const geo::CheckReport& report);

}  // namespace wherein::app
