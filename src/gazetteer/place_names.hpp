#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <gazetteer/place.hpp>

namespace wherein::gazetteer {

/// The name of a place in a language, asked for by its BCP 47 tag; a tag with more subtags than
/// known is cut from its end (pt-BR, then pt). "en" gives the name shown. Empty where the sources
/// know none: many towns have no names by language, and whether a font can draw one is not asked.
std::string_view name_in(const Place& place, std::string_view language);

/// The endonym: the name in the first language of its country that has one, or the source's main
/// name where that is a name in any of them; the name shown where nothing else is known.
std::string_view local_name(const Place& place);

/// A name for the card with the tag it stands there for; empty where no language is known.
struct CardName {
    std::string_view text;
    std::string_view language;
};

/// Names besides the one shown: the local one, then those in a few languages, each text once.
std::vector<CardName> card_names(const Place& place);

/// "Azerbaijani" for "az": the language's English name, the tag itself where none is known.
std::string language_name(std::string_view language);

}  // namespace wherein::gazetteer
