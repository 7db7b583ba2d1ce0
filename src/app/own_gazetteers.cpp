#include <app/own_gazetteers.hpp>

#include <app/user_folders.hpp>

namespace wherein::app {
std::filesystem::path own_gazetteer_path(const std::string& name) {
    if (name.find('/') != std::string::npos || name.find('.') != std::string::npos) {
        return name;
    }
    return user_data_folder() / "gazetteers" / (name + ".index");
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
