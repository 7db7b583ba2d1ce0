#include <atomic>
#include <fstream>
#include <thread>

#include <app/file_watch.hpp>
#include <app/folder_list.hpp>
#include <app/named_file.hpp>
#include <app/recent_files.hpp>
#include <support/catch.hpp>
#include <support/temporary_folder.hpp>

using namespace wherein;
using namespace wherein::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

void write(const std::filesystem::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

/// Waits for what must come; the limit is for a machine that is very busy.
bool comes(const std::function<bool()>& condition) {
    for (int tenth = 0; tenth < 300; ++tenth) {
        if (condition()) {
            return true;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return false;
}

}  // namespace

TEST_CASE("a folder lists folders first, tells texts from other files, hides hidden ones",
          "[app]") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() / "zebra");
    write(folder.path() / "b.TXT", "Baku");
    write(folder.path() / "a.png", "x");
    write(folder.path() / ".hidden.txt", "x");
    const auto listing = app::list_folder(folder.path().string() + "/");
    CHECK(listing.folder == folder.path().string());
    CHECK(listing.trouble.empty());
    REQUIRE(listing.entries.size() == 3);
    CHECK(listing.entries[0].name == "zebra");
    CHECK(listing.entries[0].is_folder);
    CHECK(listing.entries[1].name == "a.png");
    CHECK_FALSE(listing.entries[1].is_readable);
    CHECK(listing.entries[2].is_readable);
    CHECK(listing.entries[2].bytes == 4);
    CHECK(listing.entries[2].changed_s > 1'600'000'000);
    CHECK(app::list_folder((folder.path() / "b.TXT").string()).folder == folder.path().string());
    CHECK(app::list_folder((folder.path() / "zebra" / "..").string()).folder ==
          folder.path().string());
}

TEST_CASE("a folder that cannot be read says so", "[app]") {
    const auto listing = app::list_folder("/nowhere/at/all");
    CHECK(listing.entries.empty());
    CHECK_THAT(listing.trouble, ContainsSubstring("cannot be read"));
}

TEST_CASE("what was opened last is kept, newest first, without what is gone", "[app]") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "state" / "recent.json";
    for (int i = 0; i < 12; ++i) {
        const auto path = folder.path() / ("t" + std::to_string(i) + ".txt");
        write(path, "x");
        app::add_recent(file, path.string());
    }
    const auto again = app::add_recent(file, (folder.path() / "t5.txt").string());
    CHECK(again.paths.size() == 10);
    CHECK(again.paths.front() == (folder.path() / "t5.txt").string());
    CHECK(again.paths[1] == (folder.path() / "t11.txt").string());
    std::filesystem::remove(folder.path() / "t11.txt");
    app::add_recent(file, (folder.path() / "t5.txt").string());
    const auto kept = app::read_recent(file);
    CHECK(kept.paths[1] == (folder.path() / "t10.txt").string());
    CHECK(kept.folder == folder.path().string());
}

TEST_CASE("a damaged or missing list of recent texts is an empty one", "[app]") {
    const TemporaryFolder folder;
    CHECK(app::read_recent(folder.path() / "none.json").paths.empty());
    for (const char* text : {"", "{", "[]", "{\"texts\": 3, \"folder\": []}", "\x80"}) {
        write(folder.path() / "recent.json", text);
        CHECK(app::read_recent(folder.path() / "recent.json").paths.empty());
    }
    // Where nothing can be written the list of now is still there.
    CHECK(app::add_recent("/proc/nowhere/recent.json", "/a.txt").paths.size() == 1);
}

TEST_CASE("pasted words are told from a pasted path", "[app]") {
    CHECK(app::named_file(" /home/me/a.txt\n") == "/home/me/a.txt");
    CHECK(app::named_file("file:///home/me/a%20%C5%9F.txt\r\n") == "/home/me/a ş.txt");
    CHECK(app::named_file("file://host/home/a.txt") == "/home/a.txt");
    CHECK(app::named_file("Rain fell on Baku.").empty());
    CHECK(app::named_file("/one\n/two").empty());
    CHECK(app::plain_file("/").empty());
    CHECK(app::plain_file("").empty());
}

TEST_CASE("a watched file tells when it has changed and when it is gone", "[app]") {
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.txt";
    const auto other = folder.path() / "b.txt";
    write(path, "one");
    write(other, "stays as it is");
    std::atomic<int> changes{0};
    std::atomic<int> losses{0};
    app::FileWatch watch(
        [&](const std::string& told, bool is_gone) {
            CHECK(told == path.string());
            ++(is_gone ? losses : changes);
        },
        std::chrono::milliseconds(20));
    watch.watch({path.string(), other.string()});
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    CHECK(changes == 0);
    write(path, "two and more");
    CHECK(comes([&] { return changes == 1; }));
    std::filesystem::remove(path);
    CHECK(comes([&] { return losses == 1; }));
    write(path, "back again");
    CHECK(comes([&] { return changes == 2; }));
    watch.watch({});
    write(path, "nobody looks");
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    CHECK(changes == 2);
}
