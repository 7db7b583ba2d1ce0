// Corrections on the disk: beside the text, kept after a crash, merged, never half.
#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <app/corrections_store.hpp>
#include <app/recovery.hpp>
#include <base/whole_file.hpp>
#include <support/catch.hpp>
#include <support/temporary_folder.hpp>

using namespace wherein;
using Catch::Matchers::ContainsSubstring;
using document::Correction;
using document::Corrections;
using document::CorrectionsPtr;
namespace fs = std::filesystem;

namespace {

/// A folder of texts and of the reader's own files.
struct Home {
    tests::TemporaryFolder folder;
    Home() {
        ::setenv("XDG_DATA_HOME", (folder.path() / "data").c_str(), 1);
        ::setenv("XDG_STATE_HOME", (folder.path() / "state").c_str(), 1);
    }
    fs::path text_path() const { return folder.path() / "roads.txt"; }
    fs::path file_path() const { return folder.path() / "roads.txt.wherein.json"; }
    fs::path kept_path() const { return app::recovery_path(file_path()); }

    std::shared_ptr<const document::Reading> reading(
        const std::string& text = "Baku is far from Ganja. Yerevan is nearer.") const {
        auto reading = std::make_shared<document::Reading>();
        auto article = text::read_article(text, "roads.txt");
        REQUIRE(article);
        reading->article = *article;
        reading->path = text_path().string();
        return reading;
    }
};

CorrectionsPtr no_place_at(std::initializer_list<base::ByteSpan> spans) {
    auto corrections = std::make_shared<Corrections>();
    for (const base::ByteSpan span : spans) {
        corrections->push_back(std::make_shared<const Correction>(Correction{span, {}, {}}));
    }
    return corrections;
}

constexpr base::ByteSpan baku{0, 4};
constexpr base::ByteSpan ganja{17, 22};
constexpr base::ByteSpan yerevan{24, 31};

std::string content(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("what is saved beside the text is there at the next opening", "[app]") {
    const Home home;
    const auto reading = home.reading();
    app::CorrectionsStore store;
    store.load({1, reading}, true);
    const auto saved = store.save({1, reading, no_place_at({baku, yerevan})});
    REQUIRE(saved.saved);
    CHECK_FALSE(saved.notice.is_error);
    CHECK_THAT(saved.notice.text, ContainsSubstring("roads.txt.wherein.json"));
    const auto loaded = app::CorrectionsStore().load({2, reading}, true);
    CHECK(loaded.id == 2);
    CHECK(document::is_same(*loaded.saved, *no_place_at({baku, yerevan})));
    CHECK(loaded.corrections == loaded.saved);
    CHECK_FALSE(loaded.notice);
}

TEST_CASE("what was not saved comes back after a crash, and is told", "[app]") {
    const Home home;
    const auto reading = home.reading();
    app::CorrectionsStore store;
    store.load({1, reading}, true);
    store.save({1, reading, no_place_at({baku})});
    REQUIRE_FALSE(store.keep({1, reading, no_place_at({baku, ganja})}));
    REQUIRE(fs::exists(home.kept_path()));

    app::CorrectionsStore next;
    const auto loaded = next.load({2, reading}, true);
    CHECK(document::is_same(*loaded.saved, *no_place_at({baku})));
    CHECK(document::is_same(*loaded.corrections, *no_place_at({baku, ganja})));
    REQUIRE(loaded.notice);
    CHECK_THAT(loaded.notice->text, ContainsSubstring("Ctrl+S"));
    CHECK(app::CorrectionsStore().load({3, reading}, false).corrections->size() == 1);
    INFO("saving ends it");
    next.save({2, reading, loaded.corrections});
    CHECK_FALSE(fs::exists(home.kept_path()));
    REQUIRE_FALSE(next.keep({2, reading, loaded.corrections}));
    CHECK_FALSE(fs::exists(home.kept_path()));
}

TEST_CASE("two windows on one text keep what is unsaved apart, and all of it comes back", "[app]") {
    const Home home;
    const auto reading = home.reading();
    std::array<int, 2> pipe_ends{};
    REQUIRE(::pipe(pipe_ends.data()) == 0);
    const pid_t other = ::fork();
    REQUIRE(other >= 0);
    if (other == 0) {
        app::CorrectionsStore().keep({1, reading, no_place_at({baku})});
        const bool is_told = ::write(pipe_ends[1], "k", 1) == 1;
        is_told ? static_cast<void>(::pause()) : ::_exit(1);
    }
    char told = 0;
    REQUIRE(::read(pipe_ends[0], &told, 1) == 1);
    REQUIRE_FALSE(app::CorrectionsStore().keep({1, reading, no_place_at({yerevan})}));
    INFO("the other window is still there and has its own");
    CHECK(app::CorrectionsStore().load({2, reading}, true).corrections->size() == 1);
    ::kill(other, SIGKILL);
    ::waitpid(other, nullptr, 0);
    app::CorrectionsStore next;
    const auto back = next.load({3, reading}, true);
    CHECK(back.corrections->size() == 2);
    next.save({3, reading, back.corrections});
    CHECK(fs::is_empty(home.kept_path().parent_path()));
}

TEST_CASE("a file changed by another program meanwhile is merged, not overwritten", "[app]") {
    const Home home;
    const auto reading = home.reading();
    app::CorrectionsStore mine;
    app::CorrectionsStore other;
    mine.load({1, reading}, true);
    other.load({1, reading}, true);
    other.save({1, reading, no_place_at({ganja})});
    const auto saved = mine.save({1, reading, no_place_at({baku})});
    REQUIRE(saved.saved);
    CHECK(document::is_same(*saved.saved, *no_place_at({baku, ganja})));
    CHECK_THAT(saved.notice.text, ContainsSubstring("1 change"));
    INFO("what the other side took back stays away");
    other.load({1, reading}, true);
    other.save({1, reading, no_place_at({baku})});
    const auto again = mine.save({1, reading, no_place_at({baku, ganja, yerevan})});
    CHECK(document::is_same(*again.saved, *no_place_at({baku, yerevan})));
}

TEST_CASE("a damaged file is told, moved aside when saving, and never lost", "[app]") {
    const Home home;
    const auto reading = home.reading();
    std::ofstream(home.file_path()) << "{ \"items\": [";
    app::CorrectionsStore store;
    const auto loaded = store.load({1, reading}, true);
    REQUIRE(loaded.notice);
    CHECK(loaded.notice->is_error);
    CHECK(loaded.saved->empty());
    const auto saved = store.save({1, reading, no_place_at({baku})});
    REQUIRE(saved.saved);
    CHECK_THAT(saved.notice.text, ContainsSubstring("roads.txt.wherein.json.damaged"));
    CHECK(content(home.file_path().string() + ".damaged") == "{ \"items\": [");
    CHECK(app::CorrectionsStore().load({1, reading}, true).saved->size() == 1);
}

TEST_CASE("where nothing can be written the corrections are kept and the reason is told", "[app]") {
    const Home home;
    const auto reading = home.reading();
    fs::create_directory(home.file_path());
    app::CorrectionsStore store;
    store.load({1, reading}, true);
    const auto saved = store.save({1, reading, no_place_at({baku})});
    CHECK_FALSE(saved.saved);
    CHECK(saved.notice.is_error);
    CHECK_THAT(saved.notice.text, ContainsSubstring("kept"));
    CHECK(fs::exists(home.kept_path()));
    fs::remove(home.file_path());
    CHECK(app::CorrectionsStore().load({1, reading}, true).corrections->size() == 1);
}

TEST_CASE("lost corrections stay in the file and are told once", "[app]") {
    const Home home;
    app::CorrectionsStore store;
    store.load({1, home.reading()}, true);
    store.save({1, home.reading(), no_place_at({baku, ganja})});
    const auto shorter = home.reading("Baku is far from everything. Yerevan is nearer.");
    const auto loaded = store.load({2, shorter}, true);
    REQUIRE(loaded.notice);
    CHECK_THAT(loaded.notice->text, ContainsSubstring("1 correction no longer finds its words"));
    store.save({2, shorter, no_place_at({{29, 36}})});
    CHECK_THAT(content(home.file_path()), ContainsSubstring("\"Ganja\""));
}

TEST_CASE("texts without a file keep their corrections in the reader's data folder", "[app]") {
    const Home home;
    auto pasted = std::make_shared<document::Reading>(*home.reading());
    pasted->path.clear();
    pasted->article.name = "pasted/text";
    const fs::path path = app::corrections_path(pasted->path, pasted->article);
    CHECK_THAT(path.string(), ContainsSubstring("data/wherein/corrections/pasted-text-"));
    app::CorrectionsStore store;
    store.load({1, pasted}, true);
    CHECK(store.save({1, pasted, no_place_at({baku})}).saved);
    CHECK(fs::exists(path));
}

TEST_CASE("a program killed while saving leaves the old file or the new one, whole", "[app]") {
    const tests::TemporaryFolder folder;
    const fs::path path = folder.path() / "file";
    const std::string old_bytes(200'000, 'o');
    const std::string new_bytes(300'000, 'n');
    for (int round = 0; round < 12; ++round) {
        REQUIRE_FALSE(base::write_whole_file(path, old_bytes));
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            for (;;) {
                base::write_whole_file(path, new_bytes);
                base::write_whole_file(path, old_bytes);
            }
        }
        ::usleep(static_cast<useconds_t>(500 * (round + 1)));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const std::string now = content(path);
        const bool is_whole = now == old_bytes || now == new_bytes;
        CHECK(is_whole);
    }
}

TEST_CASE("a file keeps its permissions, and a link its file", "[app]") {
    const tests::TemporaryFolder folder;
    const fs::path path = folder.path() / "file";
    REQUIRE_FALSE(base::write_whole_file(path, "a"));
    ::chmod(path.c_str(), 0640);
    const fs::path link = folder.path() / "link";
    fs::create_symlink(path, link);
    REQUIRE_FALSE(base::write_whole_file(link, "b"));
    CHECK(fs::is_symlink(link));
    CHECK(content(path) == "b");
    struct stat facts {};
    REQUIRE(::stat(path.c_str(), &facts) == 0);
    CHECK((facts.st_mode & 0777U) == 0640U);
    const auto failed = base::write_whole_file(folder.path() / "none" / "file", "x");
    REQUIRE(failed);
    CHECK_THAT(base::to_sentence(*failed), ContainsSubstring("folder is not there"));
}
