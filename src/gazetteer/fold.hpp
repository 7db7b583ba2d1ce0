#pragma once
#include <string>
#include <string_view>

#include <gazetteer/gazetteer.hpp>

namespace wherein::gazetteer {

/// fold() onto the end of `out`, so that one buffer can serve many names.
/// ASCII never touches ICU; other letters are folded one by one through a table.
void fold_append(std::string_view name, std::string& out);

}  // namespace wherein::gazetteer
