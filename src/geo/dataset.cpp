#include <geo/dataset.hpp>

#include <array>

#include <geo/load_steps.hpp>

namespace wherein::geo {

base::Result<GDALDatasetUniquePtr> open_dataset(const UnpackedFile& file, const char* driver,
                                                const std::filesystem::path& path,
                                                const GdalErrorCapture& errors) {
    const std::array<const char*, 2> drivers{driver, nullptr};
    constexpr unsigned flags = GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR;
    GDALDatasetUniquePtr dataset(GDALDataset::Open(file.name().c_str(), flags, drivers.data()));
    if (!dataset || dataset->GetLayerCount() < 1) {
        return damaged(errors, path);
    }
    return dataset;
}

}  // namespace wherein::geo
