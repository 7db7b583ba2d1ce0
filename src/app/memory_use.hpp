#pragma once
#include <sys/types.h>

namespace wherein::app {

struct MemoryUse {
    double resident_mib{};
    double peak_mib{};
};

/// What a process has in memory, as Linux counts it; zeros when it cannot be read.
MemoryUse memory_use(pid_t process);

}  // namespace wherein::app
