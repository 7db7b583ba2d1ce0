#include <formats/core_metadata.hpp>
#include <formats/markup.hpp>
#include <formats/odt_body.hpp>
#include <formats/readers.hpp>
#include <formats/tei_body.hpp>

namespace wherein::formats {
namespace {

/// Only the name of the outermost element.
class RootFinder final : public MarkupHandler {
  public:
    void open(std::string_view name, const Attributes&) override {
        name_ = name_.empty() ? name : name_;
    }
    void close(std::string_view) override {}
    void text(std::string_view) override {}
    bool is_done() const override { return !name_.empty(); }
    const std::string& name() const { return name_; }

  private:
    std::string name_;
};

}  // namespace

base::Result<Draft> read_xml(std::string_view utf8, const std::string& where,
                             std::stop_token stop) {
    RootFinder root;
    if (const base::Status failed = parse_xml(utf8, where, root, stop)) {
        return *failed;
    }
    if (root.name() == "html") {
        return read_html(utf8, where, stop);
    }
    if (root.name() == "document") {
        CoreMetadata metadata;
        OdtBody body;
        if (const base::Status failed = parse_xml(utf8, where, metadata, stop)) {
            return *failed;
        }
        if (const base::Status failed = parse_xml(utf8, where, body, stop)) {
            return *failed;
        }
        return Draft{metadata.weak(), body.take()};
    }
    if (root.name() == "TEI" || root.name() == "TEI.2" || root.name() == "teiCorpus") {
        TeiBody body;
        if (const base::Status failed = parse_xml(utf8, where, body, stop)) {
            return *failed;
        }
        return body.take();
    }
    return base::Error{base::ErrorCode::unreadable,
                       "This XML is no TEI; its outermost element is <" + root.name() + ">", where,
                       "Save its words as plain text (.txt) and open that."};
}

}  // namespace wherein::formats
