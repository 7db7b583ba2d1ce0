#pragma once
#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <functional>

#include <base/result.hpp>
#include <geo/gdal_error.hpp>

namespace wherein::geo {

/// What a reader can do about missing or damaged map data.
inline constexpr const char* reinstall_hint = "Install the map data again.";

/// How much of a load is unpacking; the rest is reading features.
inline constexpr double unpack_share_ratio = 0.4;

inline base::Error stopped(const std::filesystem::path& path) {
    return {base::ErrorCode::work_failed, "Loading was stopped", path.string(), {}};
}

inline base::Error damaged(const GdalErrorCapture& errors, const std::filesystem::path& path) {
    return errors.to_error(base::ErrorCode::unreadable, "The map data file is damaged",
                           path.string(), reinstall_hint);
}

inline void report(const std::function<void(double)>& progress, double ratio) {
    if (progress) {
        progress(ratio);
    }
}

/// Progress of reading rows, which comes after unpacking.
inline void report_rows(const std::function<void(double)>& progress, std::size_t done,
                        std::size_t total) {
    const double share_ratio =
        static_cast<double>(done) / static_cast<double>(std::max(total, done));
    report(progress, unpack_share_ratio + (1 - unpack_share_ratio) * share_ratio);
}

}  // namespace wherein::geo
