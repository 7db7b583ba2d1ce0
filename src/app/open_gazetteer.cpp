#include <app/open_gazetteer.hpp>

#include <gazetteer/fingerprint.hpp>
#include <geo/layers.hpp>

namespace wherein::app {
namespace {

/// Reading the rows takes about two thirds of the time, the index the rest.
constexpr double rows_share = 0.65;

}  // namespace

base::Result<std::shared_ptr<const gazetteer::Gazetteer>> open_gazetteer(
    const std::filesystem::path& data_root, std::stop_token stop,
    const std::function<void(double ratio)>& progress) {
    const auto geodata = data_root / "geodata";
    const std::uint64_t fingerprint = gazetteer::fingerprint_of(geodata);
    for (const auto& path : base::made_paths(data_root, "gazetteer.index")) {
        const auto made = gazetteer::Gazetteer::open(path);
        if (made && (*made)->fingerprint() == fingerprint) {
            return *made;
        }
    }
    geo::start_gdal();
    auto sources = geo::load_sources(geodata, stop, [&progress](double ratio) {
        if (progress) {
            progress(ratio * rows_share);
        }
    });
    if (!sources) {
        return sources.error();
    }
    return gazetteer::build_gazetteer(*sources, geodata / "names");
}

}  // namespace wherein::app
