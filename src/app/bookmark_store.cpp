#include <app/bookmark_store.hpp>

#include <cmath>

#include <app/json_file.hpp>
#include <app/user_folders.hpp>
#include <nlohmann/json.hpp>

namespace wherein::app {
namespace {

using json = nlohmann::ordered_json;

json parsed(const std::filesystem::path& path) {
    json object = json::parse(read_small_file(path), nullptr, false);
    return object.is_object() ? object : json::object();
}

std::optional<document::Bookmark> to_bookmark(const json& object) {
    const auto number = [&](const char* key) {
        const auto found = object.find(key);
        return found != object.end() && found->is_number() ? found->get<double>() : std::nan("");
    };
    if (!object.is_object() || !object.contains("name") || !object["name"].is_string()) {
        return std::nullopt;
    }
    const document::Bookmark bookmark{object["name"].get<std::string>(),
                                      {number("lng_deg"), number("lat_deg")},
                                      number("m_per_px")};
    const bool is_view = std::abs(bookmark.center.lng_deg) <= 180 &&
                         std::abs(bookmark.center.lat_deg) <= 90 && bookmark.m_per_px > 0;
    return is_view ? std::optional(bookmark) : std::nullopt;
}

}  // namespace

std::filesystem::path bookmarks_path() {
    return user_state_folder() / "bookmarks.json";
}

std::string bookmark_key(const text::Article& article) {
    return article.name + " | " + article.title;
}

std::vector<document::Bookmark> read_bookmarks(const std::filesystem::path& path,
                                               const std::string& key) {
    const json all = parsed(path);
    std::vector<document::Bookmark> bookmarks;
    const auto found = all.find(key);
    if (found != all.end() && found->is_array()) {
        for (const json& entry : *found) {
            if (auto bookmark = to_bookmark(entry)) {
                bookmarks.push_back(std::move(*bookmark));
            }
        }
    }
    return bookmarks;
}

base::Status keep_bookmarks(const std::filesystem::path& path, const std::string& key,
                            const std::vector<document::Bookmark>& bookmarks) {
    json all = parsed(path);
    json list = json::array();
    for (const document::Bookmark& bookmark : bookmarks) {
        list.push_back({{"name", bookmark.name},
                        {"lng_deg", bookmark.center.lng_deg},
                        {"lat_deg", bookmark.center.lat_deg},
                        {"m_per_px", bookmark.m_per_px}});
    }
    if (list.empty()) {
        all.erase(key);
    } else {
        all[key] = std::move(list);
    }
    return write_small_file(path, all.dump(2, ' ', false, json::error_handler_t::replace) + "\n");
}

}  // namespace wherein::app
