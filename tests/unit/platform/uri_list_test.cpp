#include <platform/uri_list.hpp>

#include <array>

#include <support/catch.hpp>
#include <unistd.h>

using wherein::platform::paths_of;

namespace {
using Paths = std::vector<std::string>;
}

TEST_CASE("every line of a list of files is a path, in the list's order", "[platform]") {
    CHECK(paths_of("file:///b.txt\r\nfile:///home/me/a.txt\r\n") ==
          Paths{"/b.txt", "/home/me/a.txt"});
    CHECK(paths_of("file:///a.txt\nfile:///b.txt") == Paths{"/a.txt", "/b.txt"});
    CHECK(paths_of("file:///twice.txt\r\nfile:///twice.txt\r\n").size() == 2);
}

TEST_CASE("comments and empty lines of a list of files name nothing", "[platform]") {
    CHECK(paths_of("# from a file manager\r\nfile:///a.txt\r\n\r\n#file:///b.txt\r\n") ==
          Paths{"/a.txt"});
    CHECK(paths_of("").empty());
    CHECK(paths_of("\r\n \r\n").empty());
    CHECK(paths_of(std::string_view("file:///a.txt\r\n\0", 16)) == Paths{"/a.txt"});
    CHECK(paths_of(std::string_view("file:///a.txt\0", 14)) == Paths{"/a.txt"});
}

TEST_CASE("percent codes of a dropped file become its bytes", "[platform]") {
    CHECK(paths_of("file:///a%20b.txt") == Paths{"/a b.txt"});
    CHECK(paths_of("file:///K%C3%B6ln/%d0%9a.txt") == Paths{"/Köln/К.txt"});
    CHECK(paths_of("file:///100%25.txt") == Paths{"/100%.txt"});
    CHECK(paths_of("file:///%2520.txt") == Paths{"/%20.txt"});
    CHECK(paths_of("file:///a%23b%3F.txt") == Paths{"/a#b?.txt"});
    CHECK(paths_of("file:///two%0Alines.txt") == Paths{"/two\nlines.txt"});
}

TEST_CASE("a dropped file that was not encoded keeps its letters", "[platform]") {
    CHECK(paths_of("file:///a b/Köln#1.txt") == Paths{"/a b/Köln#1.txt"});
    CHECK(paths_of("file:///100%") == Paths{"/100%"});
    CHECK(paths_of("file:///100%2") == Paths{"/100%2"});
    CHECK(paths_of("file:///%zz%+1%-1% 1") == Paths{"/%zz%+1%-1% 1"});
}

TEST_CASE("a file on this machine may be written with its host or without slashes", "[platform]") {
    CHECK(paths_of("file://localhost/a.txt") == Paths{"/a.txt"});
    CHECK(paths_of("FILE://LocalHost/A.txt") == Paths{"/A.txt"});
    CHECK(paths_of("file:/a.txt") == Paths{"/a.txt"});
    std::array<char, 256> host{};
    REQUIRE(gethostname(host.data(), host.size() - 1) == 0);
    CHECK(paths_of("file://" + std::string(host.data()) + "/a.txt") == Paths{"/a.txt"});
}

TEST_CASE("what is no file of this machine comes as it is written", "[platform]") {
    for (const std::string uri :
         {"https://example.org/a%20b.txt", "file://no-such-machine.invalid/a%20b.txt", "file://",
          "file:", "file:a%20b.txt", "/home/me/a%20b.txt", "smb://server/a.txt", "file:///a%00.txt",
          "words"}) {
        CHECK(paths_of(uri) == Paths{uri});
    }
}
