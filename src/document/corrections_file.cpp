#include <document/corrections_file.hpp>

#include <algorithm>
#include <cmath>
#include <map>

#include <nlohmann/json.hpp>

#include <document/quote.hpp>

namespace wherein::document {
namespace {

using Json = nlohmann::ordered_json;
using CorrectionPtr = std::shared_ptr<const Correction>;

constexpr int format_number = 1;
constexpr int deepest_nesting = 64;
constexpr std::size_t longest_text_bytes = 10'000;
constexpr const char* not_a_place = "not a place";
constexpr const char* items_key = "items";
constexpr const char* saved_key = "saved_items";

base::Error not_readable(const char* why) {
    return {base::ErrorCode::unreadable, "The corrections cannot be read", why, ""};
}

/// Counts brackets outside of strings. (The parser's own callback takes quadratic time.)
bool is_too_deep(std::string_view text) {
    int depth = 0;
    bool is_string = false;
    for (std::size_t i = 0; i < text.size() && depth <= deepest_nesting; ++i) {
        const char c = text[i];
        if (is_string) {
            i += c == '\\' ? 1U : 0U;
            is_string = c != '"';
        } else if (c == '"') {
            is_string = true;
        } else if (c == '[' || c == '{') {
            ++depth;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return depth > deepest_nesting;
}

base::Result<Json> parse_page(std::string_view text) {
    if (is_too_deep(text)) {
        return not_readable("it is nested too deeply");
    }
    Json page = Json::parse(text, nullptr, false);
    if (!page.is_object()) {
        return not_readable("it is not a JSON object");
    }
    return page;
}

const Json* member(const Json& object, const char* key) {
    if (!object.is_object()) {
        return nullptr;
    }
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

std::string text_member(const Json& object, const char* key) {
    const Json* value = member(object, key);
    const auto* text = value == nullptr ? nullptr : value->get_ptr<const std::string*>();
    return text == nullptr || text->size() > longest_text_bytes ? std::string{} : *text;
}

std::optional<double> number_member(const Json& object, const char* key, double most) {
    const Json* value = member(object, key);
    if (value == nullptr || !value->is_number()) {
        return std::nullopt;
    }
    const auto number = value->get<double>();
    return std::isfinite(number) && std::abs(number) <= most ? std::optional(number) : std::nullopt;
}

void add_selector(const Json& selector, Quote& quote) {
    const std::string type = text_member(selector, "type");
    if (type == "TextQuoteSelector") {
        quote.exact = text_member(selector, "exact");
        quote.prefix = text_member(selector, "prefix");
        quote.suffix = text_member(selector, "suffix");
    } else if (type == "TextPositionSelector") {
        constexpr double most_characters = 4e9;
        if (const auto start = number_member(selector, "start", most_characters)) {
            quote.start = static_cast<std::uint32_t>(std::max(*start, 0.0));
        }
    }
}

std::optional<Quote> quote_in(const Json& item) {
    const Json* target = member(item, "target");
    const Json* selector = target == nullptr ? nullptr : member(*target, "selector");
    if (selector == nullptr) {
        return std::nullopt;
    }
    Quote quote;
    if (selector->is_array()) {
        for (const Json& one : *selector) {
            add_selector(one, quote);
        }
    } else {
        add_selector(*selector, quote);
    }
    return quote.exact.empty() ? std::nullopt : std::optional(quote);
}

/// What an item says, its span still open; null where it says nothing we know.
std::optional<Correction> statement_in(const Json& item) {
    const Json* body = member(item, "body");
    if (body == nullptr) {
        return std::nullopt;
    }
    if (text_member(*body, "value") == not_a_place) {
        return Correction{};
    }
    const auto lng = number_member(*body, "lon", 180);
    const auto lat = number_member(*body, "lat", 90);
    PlaceReference place{text_member(*body, "source"), text_member(*body, "name"), {}};
    if (place.id.empty() || place.name.empty() || !lng || !lat) {
        return std::nullopt;
    }
    place.point = {*lng, *lat};
    return Correction{{}, std::move(place), geoparse::mention_kind(text_member(*body, "kind"))};
}

/// The corrections of a page by the item they stand in.
struct Anchored {
    std::map<std::size_t, CorrectionPtr> by_item;
    std::size_t lost{};
};

Anchored anchor(const Json* items, const text::Article& article) {
    Anchored result;
    if (items == nullptr || !items->is_array()) {
        return result;
    }
    struct Said {
        std::size_t item{};
        Quote quote;
        Correction correction;
    };
    std::vector<Said> said;
    for (std::size_t i = 0; i < items->size(); ++i) {
        auto quote = quote_in((*items)[i]);
        auto correction = statement_in((*items)[i]);
        if (quote && correction) {
            said.push_back({i, *std::move(quote), *std::move(correction)});
        }
    }
    std::stable_sort(said.begin(), said.end(), [](const Said& a, const Said& b) {
        return a.quote.start.value_or(0) < b.quote.start.value_or(0);
    });
    if (said.empty()) {
        return result;
    }
    QuoteFinder finder(article.text);
    std::map<std::uint32_t, std::uint32_t> taken;  // end by begin
    for (Said& one : said) {
        const auto span = finder.find(one.quote);
        const auto after = span ? taken.lower_bound(span->begin) : taken.end();
        const bool is_free = span && (after == taken.end() || after->first >= span->end) &&
                             (after == taken.begin() || std::prev(after)->second <= span->begin);
        if (!is_free) {
            ++result.lost;
            continue;
        }
        taken.emplace(span->begin, span->end);
        one.correction.span = *span;
        result.by_item[one.item] = std::make_shared<const Correction>(std::move(one.correction));
    }
    return result;
}

CorrectionsPtr in_text_order(const Anchored& anchored) {
    auto corrections = std::make_shared<Corrections>();
    for (const auto& [item, correction] : anchored.by_item) {
        corrections->push_back(correction);
    }
    std::sort(corrections->begin(), corrections->end(),
              [](const auto& a, const auto& b) { return a->span.begin < b->span.begin; });
    return corrections;
}

void write_body(const Correction& correction, Json& item) {
    Json& body = item["body"];
    if (!correction.place) {
        body = {{"type", "TextualBody"}, {"purpose", "classifying"}, {"value", not_a_place}};
        return;
    }
    if (!body.is_object() || body.contains("value")) {
        body = Json::object();
    }
    body["type"] = "SpecificResource";
    body["purpose"] = "identifying";
    body["source"] = correction.place->id;
    body["name"] = correction.place->name;
    body["lon"] = correction.place->point.lng_deg;
    body["lat"] = correction.place->point.lat_deg;
    if (correction.kind) {
        body["kind"] = geoparse::to_string(*correction.kind);
    } else {
        body.erase("kind");
    }
}

void write_target(const text::Article& article, const base::CodePointIndex& index,
                  base::ByteSpan span, Json& item) {
    const Quote quote = quote_of(article.text, index, span);
    Json& target = item["target"];
    if (!target.is_object()) {
        target = Json::object();
    }
    target["source"] = article.name;
    target["selector"] = {{{"type", "TextQuoteSelector"},
                           {"exact", quote.exact},
                           {"prefix", quote.prefix},
                           {"suffix", quote.suffix}},
                          {{"type", "TextPositionSelector"},
                           {"start", index.code_point_at(span.begin)},
                           {"end", index.code_point_at(span.end)}}};
}

void write_item(const text::Article& article, const base::CodePointIndex& index,
                const Correction& correction, Json& item) {
    if (!item.is_object()) {
        item = Json::object();
    }
    item["type"] = "Annotation";
    item["motivation"] = correction.place ? "identifying" : "classifying";
    write_body(correction, item);
    write_target(article, index, correction.span, item);
}

/// The items: these corrections in text order, each in the item it already had, then what the old
/// items say besides.
Json items_for(const Json* old_items, const text::Article& article,
               const Corrections& corrections) {
    const Anchored old = anchor(old_items, article);
    std::map<std::uint32_t, std::size_t> item_of;
    for (const auto& [item, correction] : old.by_item) {
        item_of[correction->span.begin] = item;
    }
    const base::CodePointIndex index(article.text);
    Json items = Json::array();
    for (const CorrectionPtr& one : corrections) {
        const auto known = item_of.find(one->span.begin);
        Json item = known == item_of.end() ? Json::object() : (*old_items)[known->second];
        if (known == item_of.end() || !(*old.by_item.at(known->second) == *one)) {
            write_item(article, index, *one, item);
        } else {
            write_target(article, index, one->span, item);
        }
        items.push_back(std::move(item));
    }
    if (old_items != nullptr && old_items->is_array()) {
        for (std::size_t i = 0; i < old_items->size(); ++i) {
            if (!old.by_item.contains(i)) {
                items.push_back((*old_items)[i]);
            }
        }
    }
    return items;
}

Json new_page() {
    return {{"@context", "http://www.w3.org/ns/anno.jsonld"},
            {"type", "AnnotationPage"},
            {"wherein", {{"format", format_number}}}};
}

std::string printed(const Json& page) {
    return page.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace

base::Result<CorrectionsFile> read_corrections(std::string_view json,
                                               const text::Article& article) {
    const auto page = parse_page(json);
    if (!page) {
        return page.error();
    }
    const Anchored anchored = anchor(member(*page, items_key), article);
    return CorrectionsFile{in_text_order(anchored), anchored.lost};
}

base::Result<std::string> write_corrections(std::string_view before, const text::Article& article,
                                            const Corrections& corrections) {
    auto page = before.empty() ? base::Result<Json>(new_page()) : parse_page(before);
    if (!page) {
        return page.error();
    }
    (*page)[items_key] = items_for(member(*page, items_key), article, corrections);
    return printed(*page);
}

std::string write_recovery(const text::Article& article, const Recovery& recovery) {
    Json page = new_page();
    page[items_key] = items_for(nullptr, article, *recovery.corrections);
    page[saved_key] = items_for(nullptr, article, *recovery.saved);
    return printed(page);
}

base::Result<Recovery> read_recovery(std::string_view json, const text::Article& article) {
    const auto page = parse_page(json);
    if (!page) {
        return page.error();
    }
    return Recovery{in_text_order(anchor(member(*page, items_key), article)),
                    in_text_order(anchor(member(*page, saved_key), article))};
}

}  // namespace wherein::document
