#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <base/result.hpp>
#include <gazetteer/name_list.hpp>

namespace wherein::gazetteer {

/// The languages of each country, of languages.tsv.
class CountryLanguages {
  public:
    /// errors  unreadable: languages.tsv missing or a row malformed
    static base::Result<CountryLanguages> read(const std::filesystem::path& names_folder);

    /// The first of the country's languages that the name is in; empty where none is.
    std::string language_of(const std::string& country, const TaggedName& name) const;
    /// The first name in the first of the country's languages that has one, with that one tag; an
    /// empty text with "en" where that is English, whose names are the ones shown. Where none has
    /// one, a name in a script that only the first language of the country is written in.
    TaggedName name_of(const std::string& country, const std::vector<TaggedName>& names) const;

  private:
    std::map<std::string, std::vector<std::string>, std::less<>> languages_;
};

}  // namespace wherein::gazetteer
