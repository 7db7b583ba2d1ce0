#include <formats/html_elements.hpp>

#include <algorithm>
#include <array>
#include <span>

namespace wherein::formats {
namespace {

using Words = std::span<const std::string_view>;

bool holds(Words words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

int rank_in(Words words, std::string_view word) {
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? 100 : static_cast<int>(found - words.begin());
}

constexpr std::array<std::string_view, 43> blocks{
    "p",        "div",     "section", "article",    "main", "header", "footer",     "nav",
    "aside",    "h1",      "h2",      "h3",         "h4",   "h5",     "h6",         "ul",
    "ol",       "li",      "dl",      "dt",         "dd",   "table",  "tr",         "caption",
    "thead",    "tbody",   "tfoot",   "blockquote", "pre",  "figure", "figcaption", "form",
    "fieldset", "address", "hr",      "body",       "html", "head",   "center",     "details",
    "summary",  "hgroup",  "legend"};

constexpr std::array<std::string_view, 26> dropped{
    "script", "style",  "noscript", "template", "svg",     "math",     "nav",
    "aside",  "footer", "iframe",   "object",   "embed",   "audio",    "video",
    "canvas", "button", "input",    "select",   "option",  "textarea", "label",
    "dialog", "applet", "map",      "datalist", "frameset"};

constexpr std::array<std::string_view, 5> dropped_roles{"navigation", "banner", "contentinfo",
                                                        "complementary", "search"};

// Whole class names only: a part of one ("with-sidebar") says nothing sure.
constexpr std::array<std::string_view, 33> dropped_classes{
    "sidebar",         "comments",   "comment-list",  "related",
    "related-posts",   "share",      "sharing",       "social-share",
    "social",          "breadcrumb", "breadcrumbs",   "newsletter",
    "cookie-banner",   "cookies",    "advertisement", "ad",
    "advert",          "noprint",    "navbox",        "mw-editsection",
    "reference",       "toc",        "mw-jump-link",  "printfooter",
    "catlinks",        "menu",       "pagination",    "screen-reader-text",
    "visually-hidden", "sr-only",    "skip-link",     "site-header",
    "site-footer"};

constexpr std::array<std::string_view, 7> titles{"citation_title", "og:title",      "dc.title",
                                                 "dcterms.title",  "twitter:title", "headline",
                                                 "title"};
constexpr std::array<std::string_view, 8> authors{
    "citation_author", "author",         "dc.creator", "dcterms.creator",
    "article:author",  "parsely-author", "byl",        "sailthru.author"};
constexpr std::array<std::string_view, 17> dates{"article:published_time",
                                                 "datepublished",
                                                 "citation_publication_date",
                                                 "citation_date",
                                                 "dc.date.issued",
                                                 "dcterms.issued",
                                                 "dc.date",
                                                 "dcterms.date",
                                                 "dcterms.created",
                                                 "pubdate",
                                                 "publishdate",
                                                 "publish-date",
                                                 "publish_date",
                                                 "parsely-pub-date",
                                                 "sailthru.date",
                                                 "og:published_time",
                                                 "date"};

}  // namespace

bool is_html_block(std::string_view name) {
    return holds(blocks, name);
}

int heading_level(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' ? name[1] - '0'
                                                                                  : 0;
}

bool is_dropped_element(std::string_view name) {
    return holds(dropped, name);
}

bool is_dropped_by_attributes(const Attributes& attributes) {
    if (attributes.has("hidden") || attributes.of("aria-hidden") == "true" ||
        holds(dropped_roles, attributes.of("role"))) {
        return true;
    }
    std::string_view names = attributes.of("class");
    while (!names.empty()) {
        const std::size_t end = std::min(names.find_first_of(" \t\n"), names.size());
        if (holds(dropped_classes, names.substr(0, end))) {
            return true;
        }
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return false;
}

std::string meta_key(const Attributes& attributes) {
    std::string_view key = attributes.of("property");
    key = key.empty() ? attributes.of("name") : key;
    key = key.empty() ? attributes.of("itemprop") : key;
    std::string lower(key);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

int meta_rank(MetaKind kind, std::string_view key) {
    switch (kind) {
        case MetaKind::title:
            return rank_in(titles, key);
        case MetaKind::author:
            return rank_in(authors, key);
        case MetaKind::date:
            return rank_in(dates, key);
    }
    return 100;
}

}  // namespace wherein::formats
