#pragma once
#include <string>
#include <string_view>

namespace wherein::geo {

/// ISO 3166-1 alpha-2 code of a feature, from the source's own three-letter code and its ISO
/// column. Natural Earth's private codes that stand for one ISO (or, for Kosovo, user-assigned)
/// code are mapped; areas without a code (bases, reefs, Northern Cyprus, ...) give "".
std::string iso_alpha2(std::string_view adm0_a3, std::string_view iso_a2);

/// GeoNames admin-1 code ("AZ.05") or "" where the source's column holds a placeholder ("-101",
/// "AU.") or another country's code.
std::string geonames_admin1(std::string_view gn_a1_code, std::string_view country);

}  // namespace wherein::geo
