#pragma once
#include <string>

#include <base/result.hpp>
#include <formats/draft.hpp>

namespace wherein::formats {

/// The article of a draft: its blocks with an empty line between them are the decoded text that all
/// offsets count in. Title, byline and date are the lines of the text that say them; what only the
/// metadata say is put before the text as lines of its own, unless the metadata are weak.
/// errors  unreadable: no words in it
base::Result<text::Article> assemble(Draft draft, const std::string& name);

}  // namespace wherein::formats
