#pragma once
#include <cstdint>
#include <vector>

#include <render/renderer.hpp>

namespace wherein::render {

/// The pixels of a picture as PNG wants them (PNG specification, section 10): one zlib stream of
/// rows, each behind the byte for "no filter". `parts` stretches of rows are compressed at once, on
/// as many threads, and joined as RFC 1950 and 1951 allow: only the last block is marked as the
/// last, and the check sum is combined. They do not look back at each other, which costs some
/// hundred bytes each.
/// thread  any
/// out     empty when there is no memory for it
std::vector<std::uint8_t> pixel_stream(const Picture& picture, int parts);

}  // namespace wherein::render
