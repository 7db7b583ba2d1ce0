#pragma once
#include <filesystem>
#include <memory>
#include <vector>

#include <geoparse/mention.hpp>
#include <text/article.hpp>

namespace wherein::geoparse {

/// The word lists the rules use (names of wars and bodies, time words, person titles, common
/// words), read from geodata/names/*.tsv. Immutable.
struct Lexicon;

/// errors  unreadable: a table missing or malformed (file and line named)
base::Result<std::shared_ptr<const Lexicon>> load_lexicon(
    const std::filesystem::path& names_folder);

/// Recognise and resolve every place mention of the article.
/// out     in text order, spans never overlap
/// thread  any; pure
std::vector<Mention> find_mentions(const text::Article& article,
                                   const gazetteer::Gazetteer& gazetteer, const Lexicon& lexicon);

/// A place of an article with its mentions, in order of first mention.
struct NamedPlace {
    gazetteer::PlaceIndex place{};
    std::vector<std::uint32_t> mentions;  ///< indices into the mention list, in text order
};

std::vector<NamedPlace> group_by_place(const std::vector<Mention>& mentions);

}  // namespace wherein::geoparse
