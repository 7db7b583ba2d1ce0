#include <text/article.hpp>

#include <algorithm>

#include <text/blocks.hpp>
#include <text/decode.hpp>
#include <text/sentences.hpp>

namespace wherein::text {
std::uint32_t sentence_at(const Article& article, std::uint32_t byte) {
    const auto found =
        std::partition_point(article.sentences.begin(), article.sentences.end(),
                             [byte](const Sentence& s) { return s.span.end <= byte; });
    const auto index = static_cast<std::uint32_t>(found - article.sentences.begin());
    return found == article.sentences.end() ? index - 1 : index;
}

base::Result<Article> read_article(std::string_view bytes, std::string name) {
    auto text = decode(bytes, name);
    if (!text) {
        return text.error();
    }
    Article article;
    article.name = std::move(name);
    article.text = *std::move(text);
    Head page = find_blocks(article.text);
    article.title = std::move(page.title);
    article.byline = std::move(page.byline);
    article.date = page.date;
    article.blocks = std::move(page.blocks);
    article.sentences = find_sentences(article.text, article.blocks);
    return article;
}

}  // namespace wherein::text
