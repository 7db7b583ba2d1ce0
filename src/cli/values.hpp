#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <base/geo_types.hpp>
#include <app/run.hpp>
#include <base/result.hpp>
#include <carto/camera.hpp>
#include <cli/option_table.hpp>
#include <document/state.hpp>

namespace wherein::cli {

// Each turns the argument of an option into its value.
// errors  bad_usage, naming the option, what was given and what would be right

base::Result<carto::ScreenSize> to_size(const OptionEntry& option, std::string_view text);
base::Result<double> to_number(const OptionEntry& option, std::string_view text);
base::Result<std::string> to_word(const OptionEntry& option, std::string_view text);
/// Words of the domain with commas between, each once.
base::Result<std::vector<std::string>> to_words(const OptionEntry& option, std::string_view text);
/// A date, "article" or "today".
base::Result<document::AsOf> to_as_of(const OptionEntry& option, std::string_view text);
/// The key of a party in capitals, empty for "de-facto". Whether there is such a party is not known
/// here.
base::Result<std::string> to_party(const OptionEntry& option, std::string_view text);
/// West, south, east, north; west > east crosses the antimeridian.
base::Result<base::GeoBox> to_box(const OptionEntry& option, std::string_view text);
/// A word of document::LabelLanguage.
base::Result<document::LabelLanguage> to_language(const OptionEntry& option, std::string_view text);
/// A word of carto::projection_names, or "auto".
base::Result<carto::ProjectionChoice> to_projection(const OptionEntry& option, std::string_view text);
/// A path, and behind ",name=" a field; a comma elsewhere belongs to the path.
base::Result<app::LayerOption> to_layer(const OptionEntry& option, std::string_view text);

}  // namespace wherein::cli
