#include <scene/text_wrap.hpp>

#include <sstream>

namespace wherein::scene {

std::vector<std::string> wrapped(std::string_view text, double most_px,
                                 const std::function<double(std::string_view)>& width_px) {
    std::vector<std::string> lines;
    std::istringstream words{std::string(text)};
    for (std::string word; words >> word;) {
        if (!lines.empty() && width_px(lines.back() + " " + word) <= most_px) {
            lines.back() += " " + word;
        } else {
            lines.push_back(word);
        }
    }
    return lines;
}

}  // namespace wherein::scene
