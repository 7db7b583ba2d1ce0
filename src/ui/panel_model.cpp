#include <ui/panel_model.hpp>

#include <algorithm>

#include <document/reduce.hpp>

namespace wherein::ui {
namespace {

using document::AppState;
using document::Reading;
using geoparse::MentionKind;

std::size_t block_of(const Reading& reading, std::uint32_t mention) {
    return reading.article.sentences[reading.mentions[mention].sentence].block;
}

/// About `max_bytes` of `whole` around `name`, cut at spaces; what one side does not need the
/// other gets.
base::ByteSpan cut_around(std::string_view text, base::ByteSpan whole, base::ByteSpan name,
                          std::uint32_t max_bytes) {
    const std::uint32_t left = name.begin - whole.begin;
    const std::uint32_t right = whole.end - name.end;
    const std::uint32_t half = max_bytes / 2;
    const std::uint32_t left_part = std::min(left, right < half ? max_bytes - right : half);
    const std::uint32_t right_part = std::min(right, max_bytes - left_part);
    base::ByteSpan cut = whole;
    if (left_part < left) {
        const std::size_t space = text.find(' ', name.begin - left_part);
        cut.begin = space < name.begin ? static_cast<std::uint32_t>(space + 1) : name.begin;
    }
    if (right_part < right) {
        const std::size_t space = text.rfind(' ', name.end + right_part);
        const bool is_behind = space != std::string_view::npos && space > name.end;
        cut.end = is_behind ? static_cast<std::uint32_t>(space) : name.end;
    }
    return cut;
}

}  // namespace

std::string mention_caption(const Reading& reading, std::uint32_t mention) {
    if (reading.comparison) {
        const document::OwnMention own = document::own_mention(reading, mention);
        return mention_caption(*own.text, own.mention);
    }
    const auto& blocks = reading.article.blocks;
    const std::size_t block = block_of(reading, mention);
    std::string where;
    switch (blocks[block].kind) {
        case text::BlockKind::title:
            where = "title";
            break;
        case text::BlockKind::byline:
            where = "byline";
            break;
        case text::BlockKind::date:
            where = "date";
            break;
        case text::BlockKind::heading:
            where = "heading";
            break;
        case text::BlockKind::paragraph: {
            const auto last = blocks.begin() + static_cast<std::ptrdiff_t>(block) + 1;
            where = "paragraph " + std::to_string(std::count_if(blocks.begin(), last, [](auto& b) {
                        return b.kind == text::BlockKind::paragraph;
                    }));
        }
    }
    return where + " \u00B7 mention " + std::to_string(mention + 1) + " of " +
           std::to_string(reading.mentions.size()) +
           (reading.mentions[mention].chosen_by == geoparse::ChosenBy::reader
                ? " \u00B7 chosen by you"
                : "");
}

bool is_chosen_by_reader(const Reading& reading, std::span<const std::uint32_t> mentions) {
    return std::any_of(mentions.begin(), mentions.end(), [&](std::uint32_t mention) {
        return reading.mentions[mention].chosen_by == geoparse::ChosenBy::reader;
    });
}

Excerpt excerpt(const Reading& reading, std::uint32_t mention, std::uint32_t max_bytes) {
    const std::string_view text = reading.article.text;
    const base::ByteSpan name = reading.mentions[mention].span;
    const base::ByteSpan whole = reading.article.sentences[reading.mentions[mention].sentence].span;
    const base::ByteSpan cut =
        whole.size() > max_bytes ? cut_around(text, whole, name, max_bytes) : whole;
    const std::string lead = cut.begin > whole.begin ? "\u2026 " : "";
    const auto shift = static_cast<std::uint32_t>(lead.size());
    Excerpt quote{lead + std::string(base::slice(text, cut)), {}};
    quote.text += cut.end < whole.end ? " \u2026" : "";
    quote.strong = {name.begin - cut.begin + shift, name.end - cut.begin + shift};
    return quote;
}

std::optional<std::uint32_t> mention_at(const Reading& reading, std::uint32_t byte) {
    const auto& mentions = reading.mentions;
    const auto after =
        std::upper_bound(mentions.begin(), mentions.end(), byte,
                         [](std::uint32_t b, const auto& m) { return b < m.span.begin; });
    if (after == mentions.begin() || !std::prev(after)->span.contains(byte)) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(after - mentions.begin() - 1);
}

std::optional<std::uint32_t> first_mention_of_sentence_at(const Reading& reading,
                                                          std::uint32_t byte) {
    for (std::uint32_t i = 0; i < reading.mentions.size(); ++i) {
        const auto& sentence = reading.article.sentences[reading.mentions[i].sentence];
        if (sentence.span.contains(byte)) {
            return i;
        }
    }
    return std::nullopt;
}

std::string find_count(const document::Find& find) {
    if (find.query.empty() || !find.hits) {
        return {};
    }
    if (find.hits->empty()) {
        return "not found";
    }
    std::string text =
        std::to_string(find.current.value_or(0) + 1) + " of " + std::to_string(find.hits->size());
    if (find.place_count > 0) {
        text += " \u00B7 " + std::to_string(find.place_count) +
                (find.place_count == 1 ? " place" : " places");
    }
    return text;
}

}  // namespace wherein::ui
