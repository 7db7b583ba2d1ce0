#pragma once
#include <functional>
#include <stop_token>

#include <base/data_root.hpp>
#include <gazetteer/gazetteer.hpp>

namespace wherein::app {

/// The gazetteer of the map data: the index made when the program was built, if it fits the data,
/// else one made now from the tables (about a second, told through `progress` as a share done).
/// errors  unreadable: no index fits and a table is missing or damaged
/// thread  any; GDAL must have been started before an index can be made
base::Result<std::shared_ptr<const gazetteer::Gazetteer>> open_gazetteer(
    const std::filesystem::path& data_root, std::stop_token stop = {},
    const std::function<void(double ratio)>& progress = {});

}  // namespace wherein::app
