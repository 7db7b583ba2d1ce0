// check_layering ROOT TABLES MAX_LINES
// Reads every file of ROOT/src and holds it against TABLES/allowed.tsv and TABLES/reserved.tsv;
// where ROOT has a CMakeLists.txt, holds the table against its module list too. Prints file:line
// for each offence and exits 1; exits 2 when a table or the tree cannot be read.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

using Names = std::set<std::string>;
using Edges = std::map<std::string, Names>;

struct Reserved {
    std::regex pattern;
    Names places;
    std::string why;
};

struct Tables {
    Edges edges;
    std::vector<Reserved> reserved;
};

class Offences {
  public:
    void add(const fs::path& file, std::size_t line, const std::string& what) {
        std::cout << file.generic_string() << ':' << line << ": " << what << '\n';
        ++count_;
    }
    std::size_t count() const { return count_; }

  private:
    std::size_t count_{};
};

Names words(const std::string& text) {
    std::istringstream stream(text);
    Names names;
    for (std::string word; stream >> word;) {
        names.insert(word);
    }
    return names;
}

std::vector<std::string> lines_of(const fs::path& path) {
    std::ifstream file(path);
    if (!file) {
        throw std::runtime_error("cannot read " + path.string());
    }
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        lines.push_back(line);
    }
    return lines;
}

std::vector<std::vector<std::string>> table_rows(const fs::path& path) {
    std::vector<std::vector<std::string>> rows;
    for (const std::string& line : lines_of(path)) {
        if (line.empty() || line[0] == '#') {
            continue;
        }
        std::vector<std::string> cells;
        std::istringstream stream(line);
        for (std::string cell; std::getline(stream, cell, '\t');) {
            cells.push_back(cell);
        }
        rows.push_back(cells);
    }
    return rows;
}

Tables read_tables(const fs::path& folder) {
    Tables tables;
    for (const auto& row : table_rows(folder / "allowed.tsv")) {
        tables.edges[row.at(0)] = row.size() > 1 ? words(row[1]) : Names{};
    }
    for (const auto& row : table_rows(folder / "reserved.tsv")) {
        tables.reserved.push_back({std::regex(row.at(0)), words(row.at(1)), row.at(2)});
    }
    return tables;
}

bool reaches(const Edges& edges, const std::string& from, const std::string& to) {
    if (from == to) {
        return true;
    }
    const auto next = edges.find(from);
    return next != edges.end() && std::ranges::any_of(next->second, [&](const std::string& step) {
               return reaches(edges, step, to);
           });
}

/// Blanks comments and the insides of string literals, so that prose may name what code may not.
class CodeOnly {
  public:
    std::string strip(const std::string& line) {
        std::string code;
        bool is_string = false;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const std::string pair = line.substr(i, 2);
            if (in_comment_) {
                in_comment_ = pair != "*/";
                i += in_comment_ ? 0U : 1U;
            } else if (is_string) {
                is_string = line[i] != '"';
                i += line[i] == '\\' ? 1U : 0U;
            } else if (pair == "//") {
                break;
            } else if (pair == "/*") {
                in_comment_ = true;
                ++i;
            } else {
                is_string = line[i] == '"' && (i == 0 || line[i - 1] != '\'');
                code += line[i];
            }
        }
        return code;
    }

  private:
    bool in_comment_{};
};

/// "carto" of src/carto/camera.cpp; "main" of a file directly in src/.
std::string module_of(const fs::path& inside_src) {
    return inside_src.has_parent_path() ? inside_src.begin()->string() : "main";
}

void check_length(const fs::path& shown, const std::vector<std::string>& lines, std::size_t limit,
                  Offences& offences) {
    constexpr std::size_t head_lines = 5;
    const auto head_end =
        lines.begin() + static_cast<std::ptrdiff_t>(std::min(head_lines, lines.size()));
    const bool has_reason = std::any_of(lines.begin(), head_end, [](const std::string& line) {
        return line.find("over 400 lines because") != std::string::npos;
    });
    if (lines.size() > limit && !has_reason) {
        offences.add(shown, lines.size(),
                     "more than " + std::to_string(limit) +
                         " lines; split it by idea, or say at its top: over 400 lines because ...");
    }
}

void check_include(const fs::path& shown, std::size_t number, const std::string& line,
                   const std::string& module, const Edges& edges, Offences& offences) {
    static const std::regex own_include(R"(^\s*#\s*include\s*[<"]([a-z0-9_]+)/[^>"]+[>"])");
    std::smatch match;
    if (std::regex_search(line, match, own_include) && edges.contains(match[1].str()) &&
        !reaches(edges, module, match[1].str())) {
        offences.add(shown, number, module + " may not include " + match[1].str());
    }
}

void check_file(const fs::path& root, const fs::path& file, const Tables& tables, std::size_t limit,
                Offences& offences) {
    const fs::path inside_src = fs::relative(file, root / "src");
    const fs::path shown = fs::relative(file, root);
    const std::string module = module_of(inside_src);
    const std::vector<std::string> lines = lines_of(file);
    if (!tables.edges.contains(module)) {
        offences.add(shown, 1, "module " + module + " is not in allowed.tsv");
    }
    check_length(shown, lines, limit, offences);
    CodeOnly code_only;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string code = code_only.strip(lines[i]);
        check_include(shown, i + 1, lines[i], module, tables.edges, offences);
        for (const Reserved& reserved : tables.reserved) {
            std::smatch match;
            if (!reserved.places.contains(module) &&
                !reserved.places.contains(inside_src.generic_string()) &&
                std::regex_search(code, match, reserved.pattern)) {
                offences.add(shown, i + 1,
                             "'" + match[0].str() + "' does not belong here: " + reserved.why);
            }
        }
    }
}

/// The table must say what the build does.
void check_module_list(const fs::path& cmake_lists, const Edges& edges, Offences& offences) {
    static const std::regex call(R"(^wherein_module\((\w+)\s*(.*)\)\s*$)");
    static const std::regex depends(R"(DEPENDS\s+([a-z_ ]+?)\s*(EXTERNAL.*)?$)");
    const std::vector<std::string> lines = lines_of(cmake_lists);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::smatch module;
        if (!std::regex_match(lines[i], module, call)) {
            continue;
        }
        const std::string arguments = module[2].str();
        std::smatch list;
        const Names built =
            std::regex_search(arguments, list, depends) ? words(list[1].str()) : Names{};
        const auto allowed = edges.find(module[1].str());
        if (allowed == edges.end() || allowed->second != built) {
            offences.add(cmake_lists.filename(), i + 1,
                         "allowed.tsv and DEPENDS differ for " + module[1].str());
        }
    }
}

std::size_t check(const fs::path& root, const fs::path& tables_folder, std::size_t limit) {
    const Tables tables = read_tables(tables_folder);
    Offences offences;
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(root / "src")) {
        if (entry.is_regular_file() &&
            Names{".cpp", ".hpp"}.contains(entry.path().extension().string())) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    for (const fs::path& file : files) {
        check_file(root, file, tables, limit, offences);
    }
    if (fs::exists(root / "CMakeLists.txt")) {
        check_module_list(root / "CMakeLists.txt", tables.edges, offences);
    }
    std::cout << files.size() << " files read, " << offences.count() << " offences\n";
    return files.empty() ? 1 : offences.count();
}

}  // namespace

int main(int argc, char** argv) {
    try {
        if (argc != 4) {
            throw std::runtime_error("usage: check_layering ROOT TABLES MAX_LINES");
        }
        return check(argv[1], argv[2], std::stoul(argv[3])) == 0 ? 0 : 1;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 2;
    }
}
