#pragma once
#include <string_view>
#include <vector>

#include <document/state.hpp>

namespace wherein::document {

/// What a search finds: spans in text order without overlap, and how many places they name.
struct FindResult {
    std::vector<base::ByteSpan> hits;
    std::uint32_t place_count{};
};

/// Where the article says `query`, without regard to case, marks, kinds of quotes and dashes and
/// amounts of white space; and where it names a place one of whose names (in any language) holds
/// it. Stops after 10 000 hits. A query of blanks finds nothing.
FindResult find_in(const AppState& state, std::string_view query);

}  // namespace wherein::document
