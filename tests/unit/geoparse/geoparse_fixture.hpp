#pragma once
#include <string>
#include <vector>

#include <geoparse/geoparser.hpp>
#include <support/catch.hpp>
#include <support/gazetteer_fixture.hpp>

namespace wherein::tests {

inline const geoparse::Lexicon& lexicon() {
    static const auto loaded = geoparse::load_lexicon(WHEREIN_SOURCE_DIR "/geodata/names");
    if (!loaded) {
        throw std::runtime_error(base::to_sentence(loaded.error()));
    }
    return **loaded;
}

inline text::Article article_of(const std::string& text) {
    auto article = text::read_article(text, "test");
    REQUIRE(article.has_value());
    return std::move(*article);
}

inline std::vector<geoparse::Mention> mentions_of(const text::Article& article) {
    return geoparse::find_mentions(article, fixture_gazetteer(), lexicon());
}

/// "Baku part_of_name geonames:587084", one line per mention.
inline std::string as_line(const text::Article& article, const geoparse::Mention& mention) {
    return '"' + std::string(base::slice(article.text, mention.span)) + "\" " +
           geoparse::to_string(mention.kind) + ' ' +
           std::string(fixture_gazetteer().place(mention.place).id);
}

}  // namespace wherein::tests
