#pragma once
#include <cstdint>
#include <filesystem>

namespace wherein::gazetteer {

/// A number that changes with any file of geodata/ the gazetteer is made from, so that an index
/// that no longer fits is not used. Packed files count by their size and the checksum in their last
/// bytes, the tables by all their bytes; files that are missing count as such. Takes about a
/// millisecond.
std::uint64_t fingerprint_of(const std::filesystem::path& geodata_folder);

}  // namespace wherein::gazetteer
