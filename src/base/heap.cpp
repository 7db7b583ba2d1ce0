#include <base/heap.hpp>

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#endif

namespace wherein::base {

#ifdef __GLIBC__
namespace {

constexpr int step_bytes = 32 << 20;
constexpr int reserve_bytes = 512 << 20;  // of addresses; memory is taken when it is written to
constexpr std::uintptr_t page_bytes = 2 << 20;

/// Lets the heap grow once by a lot and asks for large pages there. Where the system refuses, the
/// heap is as it was.
void reserve() {
    const auto begin = reinterpret_cast<std::uintptr_t>(sbrk(0)) / page_bytes * page_bytes;
    mallopt(M_TOP_PAD, reserve_bytes);
    void* volatile block = std::malloc(step_bytes / 2);  // volatile: or the compiler leaves it out
    std::free(block);
    mallopt(M_TOP_PAD, step_bytes);
    madvise(reinterpret_cast<void*>(begin + page_bytes), reserve_bytes, MADV_HUGEPAGE);
}

}  // namespace

void use_large_pages() {
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_MMAP_THRESHOLD, step_bytes);
    mallopt(M_TRIM_THRESHOLD, 2 * reserve_bytes - 1);
    reserve();
}

void trim_heap() {
    malloc_trim(0);
    reserve();
}
#else
void use_large_pages() {}
void trim_heap() {}
#endif

}  // namespace wherein::base
