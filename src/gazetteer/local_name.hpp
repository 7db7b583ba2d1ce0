#pragma once
#include <string>

#include <gazetteer/place.hpp>

namespace wherein::gazetteer {

/// The name of a place as the people there write it; empty where that is not known or is no other
/// than its name. Countries: in the language most of their people write (CLDR, through ICU). Other
/// places: the first of their other names in the script of that language, where it is not Latin,
/// for names in Latin letters do not say which language they are of. thread  any
std::string local_name(const Place& place);

}  // namespace wherein::gazetteer
