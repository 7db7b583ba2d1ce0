#pragma once
#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace wherein::tests {

/// A row of a checked mention table (*.mentions.tsv): offsets are code points, half open; `kinds`
/// lists the right ones with '|' between.
struct CheckedMention {
    std::uint32_t start{}, end{};
    std::string text, kinds, place;
};

inline std::vector<CheckedMention> read_mention_table(const std::string& path) {
    std::ifstream file(path);
    std::vector<CheckedMention> rows;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#' || line.rfind("start\t", 0) == 0) {
            continue;
        }
        std::istringstream fields(line);
        CheckedMention row;
        std::string start;
        std::string end;
        std::getline(fields, start, '\t');
        std::getline(fields, end, '\t');
        std::getline(fields, row.text, '\t');
        std::getline(fields, row.kinds, '\t');
        std::getline(fields, row.place, '\t');
        row.start = static_cast<std::uint32_t>(std::stoul(start));
        row.end = static_cast<std::uint32_t>(std::stoul(end));
        rows.push_back(row);
    }
    return rows;
}

}  // namespace wherein::tests
