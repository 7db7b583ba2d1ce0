#include <gazetteer/fingerprint.hpp>

#include <algorithm>
#include <string_view>
#include <system_error>
#include <vector>

#include <base/mapped_file.hpp>
#include <gazetteer/hash.hpp>

namespace wherein::gazetteer {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t gzip_trailer_bytes = 8;  ///< CRC-32 and length of what was packed

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    const std::uint64_t both[] = {a, b};
    return hash_name({reinterpret_cast<const char*>(both), sizeof both});
}

std::uint64_t hash_of_file(const fs::path& path) {
    const auto file = base::MappedFile::open(path);
    if (!file) {
        return 0;
    }
    const auto bytes = (*file)->bytes();
    std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (path.extension() == ".gz") {
        text.remove_prefix(text.size() - std::min(text.size(), gzip_trailer_bytes));
    }
    return mix(hash_name(text), bytes.size());
}

}  // namespace

std::uint64_t fingerprint_of(const fs::path& geodata_folder) {
    std::vector<fs::path> files;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(geodata_folder / "names", ignored)) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const char* packed : {"places.csv.gz", "units.csv.gz", "states.fgb.gz",
                               "countries_mid.fgb.gz", "disputed_areas.fgb.gz"}) {
        files.push_back(geodata_folder / packed);
    }
    std::uint64_t sum = 0;
    for (const fs::path& file : files) {
        sum = mix(sum, mix(hash_name(file.filename().string()), hash_of_file(file)));
    }
    return sum;
}

}  // namespace wherein::gazetteer
