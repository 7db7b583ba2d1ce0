#include <geo/country_code.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace wherein::geo {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> private_codes{
    {{"ALD", "AX"}, {"KOS", "XK"}, {"PSX", "PS"}, {"SAH", "EH"}, {"SDS", "SS"}}};

bool is_upper_letter(char c) {
    return 'A' <= c && c <= 'Z';
}

}  // namespace

std::string iso_alpha2(std::string_view adm0_a3, std::string_view iso_a2) {
    const auto* known =
        std::ranges::find(private_codes, adm0_a3, [](const auto& pair) { return pair.first; });
    if (known != private_codes.end()) {
        return std::string(known->second);
    }
    const bool is_code = iso_a2.size() == 2 && std::ranges::all_of(iso_a2, is_upper_letter);
    return is_code ? std::string(iso_a2) : std::string();
}

std::string geonames_admin1(std::string_view gn_a1_code, std::string_view country) {
    const bool is_own = country.size() == 2 && gn_a1_code.size() > 3 &&
                        gn_a1_code.starts_with(country) && gn_a1_code[2] == '.';
    return is_own ? std::string(gn_a1_code) : std::string();
}

}  // namespace wherein::geo
