#include <formats/markup.hpp>

#include <cstring>
#include <limits>
#include <memory>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

namespace wherein::formats {
namespace {

using base::Error;
using base::ErrorCode;

// Pages nest some dozen elements; the parser's work per element grows with the depth.
constexpr int deepest_html = 3000;

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view{}
                           : std::string_view(reinterpret_cast<const char*>(text));
}

/// What the callbacks work on.
struct Reading {
    MarkupHandler& handler;
    std::stop_token stop;
    xmlParserCtxtPtr context{};
    int depth{};
    int deepest{std::numeric_limits<int>::max()};
    bool is_too_deep{};
    bool was_stopped{};

    void check() {
        is_too_deep = is_too_deep || depth > deepest;
        was_stopped = was_stopped || stop.stop_requested();
        if (is_too_deep || was_stopped || handler.is_done()) {
            xmlStopParser(context);
        }
    }
    bool goes_on() const { return !is_too_deep && !was_stopped && !handler.is_done(); }
};

Reading& reading_of(void* data) {
    return *static_cast<Reading*>(data);
}

void on_text(void* data, const xmlChar* text, int size) {
    Reading& reading = reading_of(data);
    if (reading.goes_on()) {
        reading.handler.text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
    }
    reading.check();
}

void on_html_open(void* data, const xmlChar* name, const xmlChar** attributes) {
    Reading& reading = reading_of(data);
    ++reading.depth;
    Attributes given;
    for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
        given.add(view(attributes[0]), view(attributes[1]));
    }
    if (reading.goes_on()) {
        reading.handler.open(view(name), given);
    }
    reading.check();
}

void on_html_close(void* data, const xmlChar* name) {
    Reading& reading = reading_of(data);
    --reading.depth;
    if (reading.goes_on()) {
        reading.handler.close(view(name));
    }
}

void on_xml_open(void* data, const xmlChar* name, const xmlChar*, const xmlChar*, int,
                 const xmlChar**, int attribute_count, int, const xmlChar** attributes) {
    Reading& reading = reading_of(data);
    Attributes given;
    for (int i = 0; i < attribute_count; ++i) {
        // Each takes five places: name, prefix, namespace, begin and end of the value.
        const xmlChar** const one = attributes + std::ptrdiff_t{5} * i;
        given.add(view(one[0]), {reinterpret_cast<const char*>(one[3]),
                                 static_cast<std::size_t>(one[4] - one[3])});
    }
    if (reading.goes_on()) {
        reading.handler.open(view(name), given);
    }
    reading.check();
}

void on_xml_close(void* data, const xmlChar* name, const xmlChar*, const xmlChar*) {
    Reading& reading = reading_of(data);
    if (reading.goes_on()) {
        reading.handler.close(view(name));
    }
}

/// Named characters of HTML are known without the document type that declares them; anything else
/// stays out.
void on_reference(void* data, const xmlChar* name) {
    if (const htmlEntityDesc* entity = htmlEntityLookup(name)) {
        xmlChar utf8[8] = {};
        const int size = xmlCopyCharMultiByte(utf8, static_cast<int>(entity->value));
        on_text(data, utf8, size);
    }
}

/// The parser then takes an entity nobody declared for one of the document type that is not read,
/// and reports it instead of giving up.
void on_xml_start(void* data) {
    reading_of(data).context->hasExternalSubset = 1;
}

xmlEntityPtr get_entity(void*, const xmlChar* name) {
    return xmlGetPredefinedEntity(name);
}

void keep_quiet(void*, const char*, ...) {}

struct FreeContext {
    void operator()(xmlParserCtxtPtr context) const {
        context->sax = nullptr;  // ours, not to be freed
        if (context->html != 0) {
            htmlFreeParserCtxt(context);
        } else {
            xmlFreeParserCtxt(context);
        }
    }
};
using Context = std::unique_ptr<xmlParserCtxt, FreeContext>;

Error too_deep(const std::string& where) {
    return {ErrorCode::unreadable, "The elements of this document lie too deep in each other",
            where, "It may be damaged; save it anew from the program that made it."};
}

Error damaged(const std::string& where, int line, std::string_view reason) {
    std::string why(reason);
    while (!why.empty() && (why.back() == '\n' || why.back() == '.')) {
        why.pop_back();
    }
    return {ErrorCode::unreadable,
            "The XML of this document is damaged" + (why.empty() ? "" : " (" + why + ")"),
            where + ", line " + std::to_string(line),
            "It may be cut off; fetch it again, or save it anew."};
}

}  // namespace

base::Error cancelled(const std::string& where) {
    return {ErrorCode::unreadable, "Opening was cancelled", where, ""};
}

base::Status parse_html(std::string_view utf8, const std::string& where, MarkupHandler& handler,
                        std::stop_token stop) {
    htmlSAXHandler events{};
    events.startElement = on_html_open;
    events.endElement = on_html_close;
    events.characters = on_text;
    events.ignorableWhitespace = on_text;
    events.cdataBlock = nullptr;  // script and style
    events.warning = keep_quiet;
    events.error = keep_quiet;
    const Context context(htmlCreateMemoryParserCtxt(utf8.data(), static_cast<int>(utf8.size())));
    if (!context) {
        return damaged(where, 1, "");
    }
    Reading reading{handler, std::move(stop), context.get(), 0, deepest_html};
    xmlFree(context->sax);
    context->sax = &events;
    context->userData = &reading;
    htmlCtxtUseOptions(context.get(), HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                          HTML_PARSE_IGNORE_ENC | HTML_PARSE_RECOVER);
    if (xmlCharEncodingHandlerPtr encoding = xmlFindCharEncodingHandler("UTF-8")) {
        xmlSwitchToEncoding(context.get(), encoding);
    }
    htmlParseDocument(context.get());
    return reading.was_stopped   ? base::Status{cancelled(where)}
           : reading.is_too_deep ? base::Status{too_deep(where)}
                                 : std::nullopt;
}

base::Status parse_xml(std::string_view utf8, const std::string& where, MarkupHandler& handler,
                       std::stop_token stop) {
    xmlSAXHandler events{};
    events.initialized = XML_SAX2_MAGIC;
    events.startDocument = on_xml_start;
    events.startElementNs = on_xml_open;
    events.endElementNs = on_xml_close;
    events.characters = on_text;
    events.ignorableWhitespace = on_text;
    events.cdataBlock = on_text;
    events.reference = on_reference;
    events.getEntity = get_entity;
    events.warning = keep_quiet;
    events.error = keep_quiet;
    const Context context(xmlCreateMemoryParserCtxt(utf8.data(), static_cast<int>(utf8.size())));
    if (!context) {
        return damaged(where, 1, "it is empty");
    }
    Reading reading{handler, std::move(stop), context.get()};
    xmlFree(context->sax);
    context->sax = &events;
    context->userData = &reading;
    // Not XML_PARSE_HUGE: the parser's own limits of depth and length are wanted.
    xmlCtxtUseOptions(context.get(), XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                         XML_PARSE_IGNORE_ENC);
    if (xmlCharEncodingHandlerPtr encoding = xmlFindCharEncodingHandler("UTF-8")) {
        xmlSwitchToEncoding(context.get(), encoding);
    }
    xmlParseDocument(context.get());
    if (reading.was_stopped) {
        return cancelled(where);
    }
    if (handler.is_done() || context->wellFormed != 0) {
        return std::nullopt;
    }
    const auto* error = xmlCtxtGetLastError(context.get());
    const bool is_depth = error != nullptr && error->message != nullptr &&
                          std::strstr(error->message, "depth") != nullptr;
    return is_depth ? too_deep(where)
                    : damaged(where, error == nullptr ? 1 : error->line,
                              error == nullptr || error->message == nullptr ? "" : error->message);
}

}  // namespace wherein::formats
