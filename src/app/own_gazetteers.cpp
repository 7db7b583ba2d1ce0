#include <app/own_gazetteers.hpp>

#include <cstdlib>

namespace wherein::app {
namespace {

std::filesystem::path data_home() {
    if (const char* chosen = std::getenv("XDG_DATA_HOME"); chosen != nullptr && chosen[0] == '/') {
        return chosen;
    }
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home != nullptr ? home : ".") / ".local" / "share";
}

}  // namespace

std::filesystem::path own_gazetteer_path(const std::string& name) {
    if (name.find('/') != std::string::npos || name.find('.') != std::string::npos) {
        return name;
    }
    return data_home() / "wherein" / "gazetteers" / (name + ".index");
}

base::Result<std::shared_ptr<const gazetteer::Gazetteer>> open_own_gazetteer(
    const std::string& name) {
    if (name.empty()) {
        return std::shared_ptr<const gazetteer::Gazetteer>();
    }
    auto opened = gazetteer::Gazetteer::open(own_gazetteer_path(name));
    if (!opened && opened.error().hint.empty()) {
        base::Error error = opened.error();
        error.hint = "Make it with `wherein gazetteer import FILE -o " + name + "`.";
        return error;
    }
    return opened;
}

}  // namespace wherein::app
