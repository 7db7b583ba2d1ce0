#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>

#include <base/result.hpp>

namespace wherein::gazetteer {

/// Where what does not fit into memory waits; without a folder everything stays in memory.
struct SpoolPlace {
    std::filesystem::path folder;
    std::size_t buffer_bytes{std::size_t{1} << 20};  ///< of each of about 80 buffers
};

/// Takes bytes on; false stops the giver.
using ByteSink = std::function<bool(std::string_view)>;

/// Bytes written once from front to back and read once. Without a folder they stay in memory; with
/// one, what does not fit the buffer goes to a nameless file there. A failed write is remembered
/// and told by copy_to().
class Spool {
  public:
    Spool() = default;
    explicit Spool(SpoolPlace place) : place_(std::move(place)) {}
    Spool(Spool&& other) noexcept;
    Spool& operator=(Spool&& other) noexcept;
    ~Spool();

    void append(std::string_view bytes);
    template <class Value>
    requires std::is_trivially_copyable_v<Value>
    void put(const Value& value) { append({reinterpret_cast<const char*>(&value), sizeof value}); }
    std::size_t size() const { return size_; }

    /// Give everything to the sink, in order.
    /// errors  work_failed: the disk is full or cannot be read back, or the sink said no
    base::Status copy_to(const ByteSink& sink);

  private:
    void write_out(std::string_view bytes);
    bool copy_file(const ByteSink& sink) const;

    SpoolPlace place_;
    std::string buffer_;
    std::size_t size_{};
    int file_{-1};
    int failure_{};  ///< errno of the first write that failed
};

}  // namespace wherein::gazetteer
