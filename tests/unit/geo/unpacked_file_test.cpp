#include <geo/unpacked_file.hpp>

#include <filesystem>
#include <fstream>
#include <string>

#include <support/catch.hpp>
#include <support/temporary_folder.hpp>

namespace wherein::geo {
namespace fs = std::filesystem;
namespace {

const fs::path packed = fs::path(WHEREIN_SOURCE_DIR) / "geodata" / "glaciers.fgb.gz";

/// The root of a data folder with one layer.
struct Root {
    Root() {
        fs::create_directories(folder.path() / "geodata");
        fs::create_directories(folder.path() / "unpacked");
        fs::copy_file(packed, layer());
    }
    fs::path layer() const { return folder.path() / "geodata" / "glaciers.fgb.gz"; }
    fs::path made() const { return folder.path() / "unpacked" / unpacked_name(layer()); }
    std::string content() const {
        const auto file = UnpackedFile::open(layer(), ".fgb", {}, {});
        REQUIRE(file.has_value());
        return {file->bytes().begin(), file->bytes().end()};
    }

    tests::TemporaryFolder folder;
};

void write(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

TEST_CASE("a layer that the build has unpacked is mapped, byte for byte the same", "[geo]") {
    const Root root;
    const std::string unpacked = root.content();
    REQUIRE_FALSE(unpack_into(root.layer(), root.folder.path() / "unpacked").has_value());
    REQUIRE(fs::file_size(root.made()) == unpacked.size());
    CHECK(root.content() == unpacked);
    // Told apart from unpacking anew by a mark that only this copy has.
    std::string marked = unpacked;
    marked.back() ^= 1;
    write(root.made(), marked);
    CHECK(root.content() == marked);
}

TEST_CASE("an unpacked layer of another length or another file is not used", "[geo]") {
    const Root root;
    const std::string unpacked = root.content();
    write(root.made(), unpacked.substr(1));
    CHECK(root.content() == unpacked);
    fs::rename(root.made(), root.folder.path() / "unpacked" / "glaciers-00000000-1.fgb");
    CHECK(root.content() == unpacked);
    write(root.layer(), "no gzip file at all, but long enough");
    CHECK_FALSE(UnpackedFile::open(root.layer(), ".fgb", {}, {}).has_value());
}

}  // namespace wherein::geo
