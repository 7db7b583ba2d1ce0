#pragma once
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <optional>
#include <thread>

#include <app/inbox.hpp>

namespace wherein::app {

/// The relief of a picture's view in full detail: `ready` where that will do, else made at once.
/// Null where none is drawn or the heights cannot be read.
/// thread  any
std::shared_ptr<const carto::ReliefPatch> relief_of_picture(
    const std::filesystem::path& data_root, const carto::Camera& view, carto::ScreenSize size,
    std::shared_ptr<const carto::ReliefPatch> ready);

/// Makes the relief of a view on a thread of its own and posts ReliefReady. A new order takes the
/// place of one that has not begun. Without the file of heights it tells so once and rests.
class ReliefBuilder {
  public:
    ReliefBuilder(std::filesystem::path data_root, Inbox& inbox);

    /// Order the relief of a view unless the one last ordered will do. With `is_for_one_view`
    /// nothing around it and in full detail.
    void follow(const carto::Camera& view, carto::ScreenSize size, bool is_for_one_view);
    bool is_idle() const;

  private:
    /// What a patch is made for.
    struct Order {
        carto::Camera camera;  ///< of the patch
        carto::ScreenSize size;
    };
    void run(std::stop_token stop);
    void build(const Order& order);

    std::filesystem::path data_root_;
    Inbox& inbox_;
    std::optional<Order> last_;  ///< of the main thread
    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    std::optional<Order> next_;
    bool is_busy_{};
    bool has_failed_{};
    std::jthread thread_;
};

}  // namespace wherein::app
