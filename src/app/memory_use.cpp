#include <app/memory_use.hpp>

#include <fstream>
#include <string>

namespace wherein::app {

MemoryUse memory_use(pid_t process) {
    constexpr double kib_per_mib = 1024;
    MemoryUse use;
    std::ifstream file("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("VmRSS:")) {
            use.resident_mib = std::stod(line.substr(6)) / kib_per_mib;
        } else if (line.starts_with("VmHWM:")) {
            use.peak_mib = std::stod(line.substr(6)) / kib_per_mib;
        }
    }
    return use;
}

}  // namespace wherein::app
