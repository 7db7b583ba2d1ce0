#include <geoparse/tokens.hpp>

#include <gazetteer/hash.hpp>

#include "geoparse_fixture.hpp"

using namespace wherein;
using geoparse::Gap;
using geoparse::Shape;
using geoparse::Token;
using geoparse::WordClass;

namespace {

std::vector<Token> tokens_of(const std::string& text) {
    std::vector<Token> tokens;
    std::string folded;
    geoparse::tokenise(text, {0, static_cast<std::uint32_t>(text.size())}, {0}, tests::lexicon(),
                       tokens, folded);
    return tokens;
}

std::string words_of(const std::string& text) {
    std::string words;
    for (const Token& token : tokens_of(text)) {
        words += std::string(base::slice(text, token.span)) + '/';
    }
    return words;
}

}  // namespace

TEST_CASE("words end at spaces, hyphens and dots, and lose their possessive", "[geoparse]") {
    CHECK(words_of("Armenia-Azerbaijan border") == "Armenia/Azerbaijan/border/");
    CHECK(words_of("the U.S. Army") == "the/U/S/Army/");
    CHECK(words_of("Azerbaijan’s lands") == "Azerbaijan/lands/");
    CHECK(words_of("Baku's streets") == "Baku/streets/");
    CHECK(words_of("Côte d’Ivoire") == "Côte/d’Ivoire/");
    CHECK(words_of("“Sana'a”") == "Sana'a/");
    CHECK(words_of("") == "");
    CHECK(words_of(" — … ") == "");
}

TEST_CASE("a word knows what stands before and after it", "[geoparse]") {
    const auto tokens = tokens_of("Macon, Ga. and Baku’s post-war St. Paul");
    CHECK(tokens[0].gap == Gap::block_start);
    CHECK(tokens[0].is_sentence_start);
    CHECK(tokens[1].gap == Gap::comma);
    CHECK(tokens[1].has_dot_after);
    CHECK(tokens[3].has_possessive);
    CHECK(tokens[5].gap == Gap::hyphen);
    CHECK(tokens[7].gap == Gap::dot);
}

TEST_CASE("the shape of a word tells its capitals", "[geoparse]") {
    const auto tokens = tokens_of("war War WAR McDonald 44 Şuşa თბილისი iPhone");
    const std::vector<Shape> shapes{Shape::lower, Shape::capital, Shape::upper,    Shape::mixed,
                                    Shape::digit, Shape::capital, Shape::caseless, Shape::lower};
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        INFO(i);
        CHECK(tokens[i].shape == shapes[i]);
    }
}

TEST_CASE("words carry their classes whatever their case", "[geoparse]") {
    const auto tokens = tokens_of("University PARIS in");
    CHECK(tokens[0].classes.has(WordClass::org_head));
    CHECK(tokens[1].classes.has(WordClass::given_name));
    CHECK(tokens[2].classes.has(WordClass::locative));
    CHECK_FALSE(tokens[2].classes.has(WordClass::title));
}

TEST_CASE("a stretch of a block folds as it does by itself", "[geoparse]") {
    const std::string text = "  Côte \xC2\xA0 d’Ivoire\n(in  AFRICA's \xCC\x81 west) – St. Łódź!";
    std::vector<Token> tokens;
    std::string folded;
    geoparse::tokenise(text, {2, static_cast<std::uint32_t>(text.size())}, {2}, tests::lexicon(),
                       tokens, folded);
    CHECK(folded == gazetteer::fold(text));
    for (std::size_t first = 0; first < tokens.size(); ++first) {
        const auto word = gazetteer::fold(base::slice(text, tokens[first].span));
        CHECK(tokens[first].folded_hash == gazetteer::hash_name(word));
        for (std::size_t last = first; last < tokens.size(); ++last) {
            const base::ByteSpan span{tokens[first].span.begin, tokens[last].span.end};
            CHECK(geoparse::slice_folded(folded,
                                         {tokens[first].folded.begin, tokens[last].folded.end}) ==
                  gazetteer::fold(base::slice(text, span)));
        }
    }
}
