#include <formats/core_metadata.hpp>
#include <formats/markup.hpp>
#include <formats/odt_body.hpp>
#include <formats/readers.hpp>

namespace wherein::formats {

base::Result<Draft> read_odt(ZipArchive& archive, std::stop_token stop) {
    CoreMetadata metadata;
    OdtBody body;
    for (const auto& [part, handler] :
         {std::pair<std::string, MarkupHandler*>{"meta.xml", &metadata}, {"content.xml", &body}}) {
        if (part == "meta.xml" && !archive.has(part)) {
            continue;
        }
        auto bytes = archive.read(part, stop);
        if (!bytes) {
            return bytes.error();
        }
        const std::string where = archive.where() + ", " + part;
        const auto utf8 = decode_markup(*bytes, where);
        const base::Status failed =
            utf8 ? parse_xml(*utf8, where, *handler, stop) : base::Status{utf8.error()};
        if (failed) {
            return *failed;
        }
    }
    return Draft{metadata.weak(), body.take()};
}

}  // namespace wherein::formats
