#include <gazetteer/name_list.hpp>

#include <algorithm>

namespace wherein::gazetteer {

bool NameView::is_in(std::string_view language) const {
    for (std::string_view rest = languages; !rest.empty();) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        if (rest.substr(0, end) == language) {
            return true;
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

NameView NameView::parse(std::string_view text) {
    const std::size_t colon = std::min(text.find(':'), text.size());
    return {text.substr(std::min(colon + 1, text.size())), text.substr(0, colon)};
}

std::string TaggedName::joined() const {
    return languages + ':' + text;
}

std::string NameList::join(const std::vector<TaggedName>& names) {
    std::vector<std::string> texts;
    for (const TaggedName& name : names) {
        texts.push_back(name.joined());
    }
    return TextList::join(texts);
}

}  // namespace wherein::gazetteer
