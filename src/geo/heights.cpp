#include <geo/heights.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <memory>
#include <system_error>

#include <gdal_priv.h>

#include <base/data_root.hpp>
#include <base/mapped_file.hpp>
#include <carto/geo_box.hpp>
#include <geo/gdal_error.hpp>
#include <geo/layers.hpp>
#include <geo/load_steps.hpp>

namespace wherein::geo {
namespace fs = std::filesystem;
namespace {

// Steps at which so much of the file is read that the build does it once and for all.
constexpr std::array<int, 3> ready_steps{4, 8, 16};

/// Metres of the file's greys. The source (Marble's SRTM picture) documents none; these were read
/// off at towns, basins and summits whose heights are well known.
constexpr std::array<std::pair<int, float>, 32> steps{{
    {0, -11'000}, {22, -5'800}, {27, -5'000}, {37, -3'500}, {50, -2'300}, {62, -900},
    {70, -250},   {78, -80},    {88, -15},    {96, 0},      {103, 15},    {111, 40},
    {123, 140},   {133, 216},   {136, 240},   {142, 350},   {145, 410},   {152, 520},
    {161, 650},   {172, 900},   {178, 1'120}, {184, 1'320}, {188, 1'600}, {193, 1'800},
    {198, 2'240}, {201, 2'560}, {204, 2'800}, {212, 3'480}, {220, 4'100}, {227, 4'500},
    {238, 6'500}, {255, 8'800},
}};

std::array<float, 256> make_table() {
    std::array<float, 256> table{};
    std::size_t step = 0;
    for (int grey = 0; grey < 256; ++grey) {
        while (step + 2 < steps.size() && grey > steps[step + 1].first) {
            ++step;
        }
        const auto [low, low_m] = steps[step];
        const auto [high, high_m] = steps[step + 1];
        const float ratio = static_cast<float>(grey - low) / static_cast<float>(high - low);
        table[static_cast<std::size_t>(grey)] = low_m + ratio * (high_m - low_m);
    }
    return table;
}

/// Columns and rows of the file to read, one in `step` of each; columns may run on past its end.
struct Window {
    int left{}, top{}, columns{}, rows{}, step{1};
};

Window window_for(const base::GeoBox& box, double deg_per_px, int width, int height) {
    constexpr int margin = 4;
    const double px_per_deg = width / 360.0;
    Window window;
    while (window.step < 16 && window.step * 2 <= deg_per_px * px_per_deg) {
        window.step *= 2;
    }
    const int unit = window.step;
    const auto down = [&](double px) { return static_cast<int>(std::floor(px / unit)) - margin; };
    const auto up = [&](double px) { return static_cast<int>(std::ceil(px / unit)) + margin; };
    const double west_px = (box.west_deg + 180) * px_per_deg;
    const int top = std::max(0, down((90 - box.north_deg) * px_per_deg));
    const int bottom = std::min(height / unit, up((90 - box.south_deg) * px_per_deg));
    window.left = down(west_px);
    window.columns = std::min(up(west_px + carto::width_deg(box) * px_per_deg) - window.left,
                              width / unit + 2 * margin);
    window.top = top;
    window.rows = std::max(bottom - top, 1);
    return window;
}

fs::path file_in(const fs::path& geodata_folder) {
    return geodata_folder / "relief" / "height8.tif";
}

/// The name under which the build leaves one in `step` of each row and column, by the length of the
/// file it was read from: "height8-2368231-8.grey".
std::string ready_name(const fs::path& path, int step) {
    std::error_code failed;
    const std::uintmax_t length = fs::file_size(path, failed);
    return failed ? std::string{}
                  : "height8-" + std::to_string(length) + '-' + std::to_string(step) + ".grey";
}

/// The file of heights, and what the build has read out of it at this step.
class Greys {
  public:
    static base::Result<Greys> open(const fs::path& path) {
        const GdalErrorCapture errors;
        start_gdal();
        constexpr std::array<const char*, 2> drivers{"GTiff", nullptr};
        constexpr unsigned flags = GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR;
        GDALDatasetUniquePtr dataset(
            GDALDataset::Open(path.string().c_str(), flags, drivers.data()));
        if (!dataset || dataset->GetRasterCount() < 1) {
            return damaged(errors, path);
        }
        return Greys(std::move(dataset));
    }

    int width() const { return dataset_->GetRasterXSize(); }
    int height() const { return dataset_->GetRasterYSize(); }

    void use_ready(const fs::path& path, int step) {
        const std::string name = ready_name(path, step);
        const fs::path data_root = path.parent_path().parent_path().parent_path();
        const std::size_t length =
            static_cast<std::size_t>(width() / step) * static_cast<std::size_t>(height() / step);
        for (const fs::path& made : base::made_paths(data_root, "unpacked/" + name)) {
            const auto mapped = base::MappedFile::open(made);
            if (mapped && (*mapped)->bytes().size() == length) {
                ready_ = *mapped;
                return;
            }
        }
    }

    /// Reads `count` columns of a window's rows into `grey` from column `to` on; false with an
    /// error told.
    bool read(const Window& window, int from, int count, int to, std::vector<std::uint8_t>& grey) {
        const int unit = window.step;
        if (ready_) {
            const int columns = width() / unit;
            for (int row = 0; row < window.rows; ++row) {
                const std::byte* line =
                    ready_->bytes().data() + (window.top + row) * columns + from;
                std::transform(line, line + count, grey.data() + row * window.columns + to,
                               std::to_integer<std::uint8_t>);
            }
            return true;
        }
        GDALRasterIOExtraArg extra;
        INIT_RASTERIO_EXTRA_ARG(extra);
        extra.eResampleAlg = GRIORA_Average;
        return dataset_->GetRasterBand(1)->RasterIO(GF_Read, from * unit, window.top * unit,
                                                    count * unit, window.rows * unit,
                                                    grey.data() + to, count, window.rows, GDT_Byte,
                                                    1, window.columns, &extra) == CE_None;
    }

  private:
    explicit Greys(GDALDatasetUniquePtr dataset) : dataset_(std::move(dataset)) {}

    GDALDatasetUniquePtr dataset_;
    std::shared_ptr<const base::MappedFile> ready_;  ///< null where there is none
};

}  // namespace

base::Result<carto::HeightGrid> load_heights(const fs::path& geodata_folder,
                                             const base::GeoBox& box, double deg_per_px) {
    const GdalErrorCapture errors;
    const fs::path path = file_in(geodata_folder);
    auto file = Greys::open(path);
    if (!file) {
        return file.error();
    }
    const Window window = window_for(box, deg_per_px, file->width(), file->height());
    file->use_ready(path, window.step);
    const int around = file->width() / window.step;  // columns of a whole turn
    std::vector<std::uint8_t> grey(static_cast<std::size_t>(window.columns) *
                                   static_cast<std::size_t>(window.rows));
    for (int done = 0; done < window.columns;) {
        const int from = ((window.left + done) % around + around) % around;
        const int count = std::min(window.columns - done, around - from);
        if (!file->read(window, from, count, done, grey)) {
            return damaged(errors, path);
        }
        done += count;
    }
    const double deg = 360.0 / file->width() * window.step;
    carto::HeightGrid grid{{-180 + window.left * deg, 90 - (window.top + window.rows) * deg,
                            -180 + (window.left + window.columns) * deg, 90 - window.top * deg},
                           window.columns,
                           window.rows,
                           {}};
    static const std::array<float, 256> table = make_table();
    grid.height_m.reserve(grey.size());
    for (const std::uint8_t value : grey) {
        grid.height_m.push_back(table[value]);
    }
    return grid;
}

base::Status unpack_heights(const fs::path& geodata_folder, const fs::path& folder) {
    const GdalErrorCapture errors;
    const fs::path path = file_in(geodata_folder);
    auto file = Greys::open(path);
    if (!file) {
        return file.error();
    }
    for (const int step : ready_steps) {
        const Window whole{0, 0, file->width() / step, file->height() / step, step};
        std::vector<std::uint8_t> grey(static_cast<std::size_t>(whole.columns) *
                                       static_cast<std::size_t>(whole.rows));
        if (!file->read(whole, 0, whole.columns, 0, grey)) {
            return damaged(errors, path);
        }
        const fs::path to = folder / ready_name(path, step);
        std::ofstream out(to, std::ios::binary);
        out.write(reinterpret_cast<const char*>(grey.data()),
                  static_cast<std::streamsize>(grey.size()));
        if (!out.flush()) {
            return base::Error{base::ErrorCode::work_failed, "The file cannot be written",
                               to.string(), "Is there space on the disk, and may you write there?"};
        }
    }
    return std::nullopt;
}

}  // namespace wherein::geo
