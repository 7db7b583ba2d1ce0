#include <geoparse/tagger_features.hpp>

#include <algorithm>
#include <bit>
#include <string_view>

namespace wherein::geoparse {
namespace {

using gazetteer::NameHit;
using gazetteer::PlaceType;

constexpr std::size_t longest_word = 24;  ///< bytes of a word that count
constexpr std::size_t most_hits = 3;      ///< hits come best first
constexpr std::uint32_t longest_run = 3;  ///< words looked at on either side

/// Kinds of facts; the number goes into the hash, so a new kind goes to the end.
enum Fact : std::uint32_t {
    always,
    shape,
    block_sort,
    opening,
    ending,
    word_at,
    shape_at,
    gap_at,
    class_at,
    suffix_at,
    words_around,
    shapes_around,
    words_before,
    words_after,
    own_suffix,
    best_place,
    best_place_and_next,
    best_place_and_before,
    hit_count,
    name_kind,
    sign_before,
    sign_after,
    gap_and_shape_after,
    run_length,
    run_class,
    dateline
};

constexpr std::uint32_t mix(std::uint32_t a, std::uint32_t b) {
    std::uint32_t h = (a ^ (b + 0x9E3779B9U + (a << 6) + (a >> 2))) * 0x85EBCA6BU;
    h ^= h >> 13;
    h *= 0xC2B2AE35U;
    return h ^ (h >> 16);
}

/// Of the bytes, ASCII letters in lower case.
std::uint32_t hash_text(std::string_view text) {
    std::uint32_t hash = 0x811C9DC5U;
    for (const char c : text.substr(0, longest_word)) {
        const bool is_upper = 'A' <= c && c <= 'Z';
        const auto byte = static_cast<unsigned char>(is_upper ? c + ('a' - 'A') : c);
        hash = (hash ^ byte) * 0x01000193U;
    }
    return hash;
}

std::uint32_t hash_end(std::string_view text, std::size_t count) {
    return hash_text(text.size() > count ? text.substr(text.size() - count) : text);
}

/// Steps of population, coarse enough not to mean one town.
std::uint32_t size_step(std::int64_t population) {
    std::uint32_t step = 0;
    for (const std::int64_t limit : {1, 3'000, 20'000, 100'000, 1'000'000}) {
        step += population >= limit ? 1U : 0U;
    }
    return step;
}

/// A word near the name as the facts need it; a missing word has hash 0.
struct Neighbour {
    std::int32_t position{};  ///< -2, -1, 1, 2
    const Token* token{};
    std::uint32_t word{};
    std::uint32_t shape{};  ///< of the word, and the gap between it and the name's side
    Gap gap{Gap::other};
};

class FactWriter {
  public:
    FactWriter(const BlockView& block, const Sighting& sighting)
        : block_(block), sighting_(sighting) {}

    Features write() {
        const Neighbour before2 = neighbour(-2);
        const Neighbour before = neighbour(-1);
        const Neighbour after = neighbour(1);
        const Neighbour after2 = neighbour(2);
        write_name();
        for (const Neighbour* one : {&before2, &before, &after, &after2}) {
            write_neighbour(*one);
        }
        add(words_around, mix(before.word, after.word));
        add(shapes_around, mix(before.shape, after.shape));
        add(words_before, mix(before2.word, before.word));
        add(words_after, mix(after.word, after2.word));
        add(gap_and_shape_after, mix(after.shape, after2.shape));
        write_place(before, after);
        write_signs();
        write_run();
        return features_;
    }

  private:
    void add(Fact fact, std::uint32_t value) { features_.add(mix(fact, value)); }

    std::string_view word(const Token& token) const { return base::slice(block_.text, token.span); }

    Neighbour neighbour(std::int32_t position) const {
        Neighbour result;
        result.position = position;
        const std::int64_t index = position < 0 ? std::int64_t{sighting_.first} + position
                                                : std::int64_t{sighting_.last} + position;
        if (index < 0 || index >= static_cast<std::int64_t>(block_.tokens.size())) {
            return result;
        }
        const Token& token = block_.tokens[static_cast<std::size_t>(index)];
        const Token& joint =
            position < 0 ? block_.tokens[static_cast<std::size_t>(index) + 1] : token;
        result.token = &token;
        result.gap = joint.is_sentence_start ? Gap::block_start : joint.gap;
        result.word = token.shape == Shape::digit ? 1 : hash_text(word(token));
        result.shape = mix(static_cast<std::uint32_t>(token.shape) + 1,
                           static_cast<std::uint32_t>(result.gap));
        return result;
    }

    void write_name() {
        const Token& first = block_.tokens[sighting_.first];
        const Token& last = block_.tokens[sighting_.last];
        const std::uint32_t words = std::min(sighting_.last - sighting_.first, 3U);
        add(always, 0);
        add(shape, mix(static_cast<std::uint32_t>(first.shape), words));
        add(block_sort, mix(block_.is_all_capitals ? 1U : 0U, block_.is_title_case ? 1U : 0U));
        add(opening, mix(first.is_sentence_start ? 1U : 0U, words));
        add(ending, (last.has_possessive ? 1U : 0U) + (sighting_.is_abbreviation ? 2U : 0U));
        add(own_suffix, hash_end(word(last), 3));
        add(own_suffix, mix(4, hash_end(word(last), 4)));
        write_classes(first, 0);
    }

    void write_classes(const Token& token, std::int32_t position) {
        add_classes(class_at, static_cast<std::uint32_t>(position), token);
    }

    void add_classes(Fact fact, std::uint32_t place, const Token& token) {
        for (std::uint32_t bits = token.classes.bits(); bits != 0; bits &= bits - 1) {
            add(fact, mix(place, static_cast<std::uint32_t>(std::countr_zero(bits))));
        }
    }

    void write_neighbour(const Neighbour& one) {
        const auto at = static_cast<std::uint32_t>(one.position);
        add(word_at, mix(at, one.word));
        add(shape_at, mix(at, one.shape));
        add(gap_at, mix(at, static_cast<std::uint32_t>(one.gap)));
        if (one.token == nullptr) {
            return;
        }
        write_classes(*one.token, one.position);
        add(suffix_at, mix(at, hash_end(word(*one.token), 3)));
    }

    void write_place(const Neighbour& before, const Neighbour& after) {
        std::uint32_t best = 0;
        std::uint32_t kind = 9;
        std::size_t seen = 0;
        for (const NameHit& hit : sighting_.hits) {
            if (!sighting_.allows(hit) || seen >= most_hits) {
                continue;
            }
            ++seen;
            best = std::max(best, rank_of(block_.gazetteer.facts(hit.place)) + 1);
            kind = std::min(kind, static_cast<std::uint32_t>(hit.kind));
        }
        add(best_place, best);
        add(best_place, mix(best, sighting_.first == sighting_.last ? 1U : 0U));
        add(best_place_and_next, mix(best, after.shape));
        add(best_place_and_before, mix(best, before.shape));
        add(name_kind, kind);
        add(hit_count,
            static_cast<std::uint32_t>(std::min<std::size_t>(sighting_.hits.size(), 8)) / 2);
    }

    static std::uint32_t rank_of(const gazetteer::PlaceFacts& place) {
        const bool is_point = place.type == PlaceType::populated ||
                              place.type == PlaceType::other || place.type == PlaceType::user;
        if (!is_point) {
            return 7;
        }
        return place.feature_code == "PPLC" ? 6 : size_step(place.population);
    }

    /// Marks beside the name: "(", a quote, the dash of a dateline.
    void write_signs() {
        const std::uint32_t begin = sighting_.span.begin;
        const std::string_view rest = block_.text.substr(sighting_.span.end, 2);
        const bool has_space = rest.starts_with(' ');
        const std::size_t at = has_space ? 1 : 0;
        const std::uint32_t next = at < rest.size() ? static_cast<unsigned char>(rest[at]) : 0U;
        const bool is_letter = ('a' <= next && next <= 'z') || ('A' <= next && next <= 'Z');
        const std::uint32_t sign = is_letter ? 1 : mix(next, has_space ? 1U : 0U);
        add(sign_before, begin == 0 ? 0U : static_cast<unsigned char>(block_.text[begin - 1]));
        add(sign_after, sign);
        const Token& first = block_.tokens[sighting_.first];
        add(dateline, mix(sign, mix(static_cast<std::uint32_t>(first.shape),
                                    first.is_sentence_start ? 1U : 0U)));
    }

    /// Whether the token belongs to the run of capitals on the other side of `joint`, the later of
    /// the two words: "Derek" in "Derek J. Hopkins".
    static bool is_in_run(const Token& token, const Token& joint) {
        return token.is_name_like() && !joint.is_sentence_start &&
               (joint.gap == Gap::space || joint.gap == Gap::hyphen || joint.gap == Gap::dot);
    }

    /// How far the capitals go on to both sides, and what stands at the ends.
    void write_run() {
        std::uint32_t first = sighting_.first;
        while (first > 0 && sighting_.first - first < longest_run &&
               is_in_run(block_.tokens[first - 1], block_.tokens[first])) {
            --first;
        }
        std::uint32_t last = sighting_.last;
        while (last + 1 < block_.tokens.size() && last - sighting_.last < longest_run &&
               is_in_run(block_.tokens[last + 1], block_.tokens[last + 1])) {
            ++last;
        }
        const std::uint32_t before = sighting_.first - first;
        const std::uint32_t after = last - sighting_.last;
        add(run_length, mix(before, after));
        if (before > 0) {
            add_classes(run_class, 0, block_.tokens[first]);
        }
        if (after > 0) {
            add_classes(run_class, 1, block_.tokens[last]);
        }
    }

    const BlockView& block_;
    const Sighting& sighting_;
    Features features_;
};

}  // namespace

Features features_of(const BlockView& block, const Sighting& sighting) {
    return FactWriter(block, sighting).write();
}

}  // namespace wherein::geoparse
