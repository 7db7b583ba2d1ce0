#pragma once
#include <gazetteer/builder.hpp>

namespace wherein::gazetteer {

/// Write what the builder holds to `path`: first to a neighbour, then renamed, so that a reader
/// never sees half an index and a failure leaves the old one.
/// errors  work_failed: the folder cannot be written, the disk is full
base::Status write_index(const std::filesystem::path& path, GazetteerBuilder& builder,
                         std::uint64_t fingerprint);

}  // namespace wherein::gazetteer
