#include <cli/line_source.hpp>
#include <cli/output.hpp>

#include <csignal>
#include <cstdio>
#include <sstream>
#include <string>
#include <vector>

#include <unistd.h>

#include <support/catch.hpp>

using namespace wherein;
using namespace wherein::cli;

namespace {

std::vector<std::string> lines_of(const std::string& text, std::size_t max_bytes = 1'000'000) {
    std::istringstream stream(text);
    LineSource source(stream, max_bytes);
    std::vector<std::string> lines;
    while (const auto line = source.next()) {
        CHECK(line->number == lines.size() + 1);
        lines.push_back(line->is_too_long ? "(too long)" : line->text);
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lines come one by one, the last one with or without its end", "[cli]") {
    CHECK(lines_of("a\n\nb\n") == Lines{"a", "", "b"});
    CHECK(lines_of("a\nb") == Lines{"a", "b"});
    CHECK(lines_of("").empty());
    CHECK(lines_of("\n") == Lines{""});
}

TEST_CASE("long lines are whole, whatever their length is beside a buffer's", "[cli]") {
    for (std::size_t size = 65'530; size < 65'541; ++size) {
        for (const char* end : {"\n", ""}) {
            INFO(size);
            const std::string line(size, 'x');
            const Lines lines = lines_of(line + "\n" + line + line + end);
            REQUIRE(lines.size() == 2);
            REQUIRE(lines[0] == line);
            REQUIRE(lines[1] == line + line);
        }
    }
}

TEST_CASE("a line over the limit costs only itself", "[cli]") {
    CHECK(lines_of("ab\n" + std::string(200'000, 'x') + "\ncd\n", 1000) ==
          Lines{"ab", "(too long)", "cd"});
}

TEST_CASE("a line put back comes again", "[cli]") {
    std::istringstream stream("a\nb\n");
    LineSource source(stream, 100);
    source.put_back(*source.next());
    CHECK(source.next()->text == "a");
    CHECK(source.next()->text == "b");
}

TEST_CASE("a reader that went away ends the output quietly", "[cli]") {
    std::signal(SIGPIPE, SIG_IGN);
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    std::FILE* stream = fdopen(ends[1], "w");
    REQUIRE(stream != nullptr);
    Output output(stream);
    output.write("heard\n");
    CHECK(output.is_open());
    close(ends[0]);
    output.write("unheard\n");
    CHECK_FALSE(output.is_open());
    CHECK_FALSE(output.status().has_value());
    std::fclose(stream);
}

TEST_CASE("a full disk is an error", "[cli]") {
    std::FILE* stream = std::fopen("/dev/full", "w");
    if (stream == nullptr) {
        return;
    }
    Output output(stream);
    output.write("lost\n");
    REQUIRE(output.status().has_value());
    CHECK(output.status()->code == base::ErrorCode::work_failed);
    std::fclose(stream);
}
