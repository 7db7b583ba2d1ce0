#include <base/mapped_file.hpp>

#include <fstream>
#include <string>

#include <unistd.h>

#include <support/catch.hpp>
#include <support/temporary_folder.hpp>

using namespace wherein;

namespace {

/// Memory of this process that shows pages of files, in bytes.
long file_memory() {
    long whole = 0;
    long resident = 0;
    long of_files = 0;
    std::ifstream("/proc/self/statm") >> whole >> resident >> of_files;
    return of_files * ::sysconf(_SC_PAGESIZE);
}

}  // namespace

TEST_CASE("a mapped file gives its memory back and is the same afterwards", "[base]") {
    constexpr std::size_t size = 16 << 20;
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "large";
    std::ofstream(path, std::ios::binary) << std::string(size, 'x');
    const auto file = base::MappedFile::open(path);
    REQUIRE(file.has_value());
    const auto count = [&file] {
        std::size_t sum = 0;
        for (const std::byte byte : (*file)->bytes()) {
            sum += byte == std::byte{'x'} ? 1U : 0U;
        }
        return sum;
    };
    REQUIRE(count() == size);
    const long before = file_memory();
    (*file)->rest();
    CHECK(before - file_memory() > static_cast<long>(size / 2));
    CHECK(count() == size);
}
