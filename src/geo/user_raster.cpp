#include <geo/user_raster.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <vector>

#include <gdal_utils.h>

namespace wherein::geo {
namespace {

constexpr int most_side_px = 2048;

struct FreeOptions {
    void operator()(GDALWarpAppOptions* options) const { GDALWarpAppOptionsFree(options); }
};

bool has_place(GDALDataset& source) {
    std::array<double, 6> transform{};
    return source.GetGeoTransform(transform.data()) == CE_None || source.GetGCPCount() > 0;
}

bool has_palette(GDALDataset& source) {
    return source.GetRasterCount() == 1 && source.GetRasterBand(1)->GetColorTable() != nullptr;
}

GDALDatasetUniquePtr warped(GDALDataset& source) {
    std::vector<const char*> words{"-of", "MEM", "-t_srs", "EPSG:4326", "-dstalpha"};
    words.insert(words.end(), {"-r", has_palette(source) ? "near" : "bilinear"});
    const std::string most = std::to_string(most_side_px);
    if (source.GetRasterXSize() > most_side_px || source.GetRasterYSize() > most_side_px) {
        const bool is_wide = source.GetRasterXSize() >= source.GetRasterYSize();
        words.insert(words.end(),
                     {"-ts", is_wide ? most.c_str() : "0", is_wide ? "0" : most.c_str()});
    }
    if (source.GetSpatialRef() == nullptr && source.GetGCPCount() == 0) {
        words.insert(words.end(), {"-s_srs", "EPSG:4326"});
    }
    words.push_back(nullptr);
    const std::unique_ptr<GDALWarpAppOptions, FreeOptions> options(
        GDALWarpAppOptionsNew(const_cast<char**>(words.data()), nullptr));
    GDALDatasetH from = GDALDataset::ToHandle(&source);
    int is_misused = FALSE;
    return GDALDatasetUniquePtr(
        GDALDataset::FromHandle(GDALWarp("", nullptr, 1, &from, options.get(), &is_misused)));
}

/// A band's pixels; from the least to the greatest value where those are no bytes.
std::optional<std::vector<std::uint8_t>> bytes_of(GDALRasterBand& band,
                                                  const std::vector<std::uint8_t>& alpha) {
    const int width = band.GetXSize();
    const int height = band.GetYSize();
    std::vector<float> values(alpha.size());
    if (band.RasterIO(GF_Read, 0, 0, width, height, values.data(), width, height, GDT_Float32, 0, 0,
                      nullptr) != CE_None) {
        return std::nullopt;
    }
    float low = 0;
    float high = 255;
    if (band.GetRasterDataType() != GDT_Byte) {
        low = std::numeric_limits<float>::max();
        high = std::numeric_limits<float>::lowest();
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (alpha[i] > 0 && std::isfinite(values[i])) {
                low = std::min(low, values[i]);
                high = std::max(high, values[i]);
            }
        }
    }
    const float factor = high > low ? 255 / (high - low) : 0;
    std::vector<std::uint8_t> bytes;
    bytes.reserve(values.size());
    for (const float value : values) {
        const float scaled = std::isfinite(value) ? (value - low) * factor : 0;
        bytes.push_back(static_cast<std::uint8_t>(std::clamp(scaled + 0.5F, 0.0F, 255.0F)));
    }
    return bytes;
}

void paint_from_palette(const GDALColorTable& table, std::vector<std::uint8_t>& rgba) {
    for (std::size_t i = 0; i + 3 < rgba.size(); i += 4) {
        if (const GDALColorEntry* entry = table.GetColorEntry(rgba[i])) {
            rgba[i] = static_cast<std::uint8_t>(entry->c1);
            rgba[i + 1] = static_cast<std::uint8_t>(entry->c2);
            rgba[i + 2] = static_cast<std::uint8_t>(entry->c3);
            rgba[i + 3] = std::min(rgba[i + 3], static_cast<std::uint8_t>(entry->c4));
        }
    }
}

bool read_pixels(GDALDataset& picture, carto::UserRaster& raster) {
    const int bands = picture.GetRasterCount();
    const auto count =
        static_cast<std::size_t>(raster.width_px) * static_cast<std::size_t>(raster.height_px);
    std::vector<std::uint8_t> alpha(count, 255);
    if (picture.GetRasterBand(bands)->RasterIO(GF_Read, 0, 0, raster.width_px, raster.height_px,
                                               alpha.data(), raster.width_px, raster.height_px,
                                               GDT_Byte, 0, 0, nullptr) != CE_None) {
        return false;
    }
    raster.rgba.resize(count * 4);
    const bool is_colored = bands >= 4;
    for (int channel = 0; channel < 3; ++channel) {
        const auto bytes = bytes_of(*picture.GetRasterBand(is_colored ? channel + 1 : 1), alpha);
        if (!bytes) {
            return false;
        }
        for (std::size_t i = 0; i < count; ++i) {
            raster.rgba[4 * i + static_cast<std::size_t>(channel)] = (*bytes)[i];
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        raster.rgba[4 * i + 3] = alpha[i];
    }
    return true;
}

bool is_on_earth(const base::GeoBox& box) {
    constexpr double slack_deg = 0.5;
    return box.west_deg >= -180 - slack_deg && box.east_deg <= 180 + slack_deg &&
           box.south_deg >= -90 - slack_deg && box.north_deg <= 90 + slack_deg &&
           box.west_deg < box.east_deg && box.south_deg < box.north_deg;
}

}  // namespace

base::Result<carto::UserRaster> read_raster(GDALDataset& source, const std::string& path,
                                            const GdalErrorCapture& errors) {
    const auto refused = [&](const char* what, const char* hint) {
        return errors.to_error(base::ErrorCode::unreadable, what, path, hint);
    };
    if (!has_place(source)) {
        return refused("The picture has no place on the earth",
                       "A GeoTIFF has one, or a world file beside the picture.");
    }
    const GDALColorTable* palette =
        has_palette(source) ? source.GetRasterBand(1)->GetColorTable() : nullptr;
    const GDALDatasetUniquePtr picture = warped(source);
    if (!picture || errors.has_failure()) {
        return refused("The picture cannot be brought to degrees",
                       "Save it as a GeoTIFF in WGS 84.");
    }
    std::array<double, 6> transform{};
    picture->GetGeoTransform(transform.data());
    carto::UserRaster raster;
    raster.width_px = picture->GetRasterXSize();
    raster.height_px = picture->GetRasterYSize();
    raster.box = {transform[0], transform[3] + transform[5] * raster.height_px,
                  transform[0] + transform[1] * raster.width_px, transform[3]};
    if (!is_on_earth(raster.box)) {
        return refused("The picture does not lie on the earth",
                       "It may lack its coordinate system.");
    }
    if (!read_pixels(*picture, raster) || errors.has_failure()) {
        return refused("The picture could not be read to its end", "Save it again.");
    }
    if (palette != nullptr) {
        paint_from_palette(*palette, raster.rgba);
    }
    return raster;
}

}  // namespace wherein::geo
