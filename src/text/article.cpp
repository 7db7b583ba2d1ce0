#include <text/article.hpp>

#include <algorithm>
#include <array>

#include <text/blocks.hpp>
#include <text/decode.hpp>
#include <text/sentences.hpp>

namespace wherein::text {
namespace {

std::string with_zeros(int number, std::size_t digits) {
    std::string text = std::to_string(number);
    text.insert(0, text.size() < digits ? digits - text.size() : 0, '0');
    return text;
}

}  // namespace

std::string to_string(Date date) {
    static constexpr std::array<const char*, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto month = static_cast<std::size_t>(std::clamp(date.month, 1, 12) - 1);
    return std::to_string(date.day) + ' ' + names[month] + ' ' + std::to_string(date.year);
}

std::string to_iso(Date date) {
    return with_zeros(date.year, 4) + '-' + with_zeros(date.month, 2) + '-' +
           with_zeros(date.day, 2);
}

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
