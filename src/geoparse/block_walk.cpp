#include <geoparse/block_walk.hpp>

namespace wherein::geoparse {
namespace {

constexpr std::uint32_t fewest_headline_words = 3;

/// Shares of capitals in a block say whether a capital means anything in it.
void judge_capitals(BlockView& block, bool is_headline) {
    std::size_t words = 0;
    std::size_t upper = 0;
    std::size_t capital = 0;
    for (const Token& token : block.tokens) {
        const bool is_long = token.span.size() > 3;
        words += is_long && token.shape != Shape::digit ? 1U : 0U;
        upper += is_long && token.shape == Shape::upper ? 1U : 0U;
        capital += is_long && token.is_name_like() ? 1U : 0U;
        const std::string_view word = base::slice(block.text, token.span);
        block.has_plural_unit =
            block.has_plural_unit || (is_long && (word == "counties" || word == "parishes"));
    }
    block.is_all_capitals = words >= fewest_headline_words && upper * 10 >= words * 7;
    block.is_title_case = words >= fewest_headline_words && !block.is_all_capitals &&
                          capital * 10 >= words * 8 && block.tokens.size() < 30 &&
                          (is_headline || !block.tokens.back().has_dot_after);
}

/// First bytes of the sentences inside a block; `next` walks on over the article's sentences.
std::vector<std::uint32_t> starts_inside(const text::Article& article, std::uint32_t block,
                                         std::size_t& next) {
    std::vector<std::uint32_t> starts;
    while (next < article.sentences.size() && article.sentences[next].block <= block) {
        if (article.sentences[next].block == block) {
            starts.push_back(article.sentences[next].span.begin);
        }
        ++next;
    }
    return starts;
}

}  // namespace

void for_each_block(const text::Article& article, const gazetteer::Gazetteer& gazetteer,
                    const Lexicon& lexicon, const std::function<void(const BlockView&)>& visit) {
    std::vector<Token> tokens;
    std::string folded;
    std::size_t next_sentence = 0;
    for (std::uint32_t i = 0; i < article.blocks.size(); ++i) {
        const std::vector<std::uint32_t> starts = starts_inside(article, i, next_sentence);
        const text::BlockKind kind = article.blocks[i].kind;
        if (kind == text::BlockKind::byline || kind == text::BlockKind::date) {
            continue;
        }
        const auto visit_part = [&](base::ByteSpan span) {
            tokenise(article.text, span, starts, lexicon, tokens, folded);
            BlockView block{article.text, tokens, folded, gazetteer, lexicon};
            judge_capitals(block, false);
            if (!tokens.empty()) {
                visit(block);
            }
        };
        base::ByteSpan rest = article.blocks[i].span;
        if (i == 0 && starts.size() > 1) {
            const base::ByteSpan headline{rest.begin, starts[1]};
            tokenise(article.text, headline, starts, lexicon, tokens, folded);
            BlockView block{article.text, tokens, folded, gazetteer, lexicon};
            judge_capitals(block, true);
            if (block.is_title_case || block.is_all_capitals) {
                visit(block);
                rest.begin = headline.end;
            }
        }
        visit_part(rest);
    }
}

}  // namespace wherein::geoparse
