#pragma once
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <base/result.hpp>

namespace wherein::formats {

/// The attributes of an element, names without prefix.
class Attributes {
  public:
    void add(std::string_view name, std::string_view value) { values_.emplace_back(name, value); }
    /// The value, or an empty one.
    std::string_view of(std::string_view name) const {
        for (const auto& [known, value] : values_) {
            if (known == name) {
                return value;
            }
        }
        return {};
    }
    bool has(std::string_view name) const {
        for (const auto& [known, value] : values_) {
            if (known == name) {
                return true;
            }
        }
        return false;
    }

  private:
    std::vector<std::pair<std::string_view, std::string_view>> values_;
};

/// Hears a document's elements and words in order. Names come without prefix, those of HTML in
/// lower case; every open() gets its close().
class MarkupHandler {
  public:
    virtual ~MarkupHandler() = default;
    virtual void open(std::string_view name, const Attributes& attributes) = 0;
    virtual void close(std::string_view name) = 0;
    virtual void text(std::string_view utf8) = 0;
    /// Whether reading may end here (all that is wanted is there, or too much).
    virtual bool is_done() const { return false; }
};

// Both parsers stream: no tree is built, nothing is fetched, no entity a document declares is
// expanded, elements may lie only so deep in each other.
// utf8   valid UTF-8, whatever the document says of its encoding
// where  what to call the document in an error
// errors unreadable: nested too deep, cut off or damaged (XML only), cancelled

base::Status parse_html(std::string_view utf8, const std::string& where, MarkupHandler& handler,
                        std::stop_token stop);
base::Status parse_xml(std::string_view utf8, const std::string& where, MarkupHandler& handler,
                       std::stop_token stop);

/// Bytes of a marked-up document as UTF-8: by byte-order mark, else UTF-8 where it is that, else
/// by what the document says of itself, else as text::decode guesses.
/// errors  unreadable: as text::decode
base::Result<std::string> decode_markup(std::string_view bytes, const std::string& where);

/// The error of a load that the reader stopped.
base::Error cancelled(const std::string& where);

}  // namespace wherein::formats
