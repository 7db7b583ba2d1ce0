#pragma once
#include <sys/types.h>

namespace wherein::app {

struct MemoryUse {
    double resident_mib{};
    double peak_mib{};
};

/// What a process has in memory, as Linux counts it; zeros when it cannot be read.
MemoryUse memory_use(pid_t process);

/// Return to the system what the C library keeps of freed memory; loading and building leave a good
/// deal. Takes some milliseconds.
/// thread  any
void give_back_memory();

}  // namespace wherein::app
