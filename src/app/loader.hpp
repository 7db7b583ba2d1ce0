#pragma once
#include <array>
#include <atomic>
#include <filesystem>
#include <functional>
#include <thread>

#include <app/inbox.hpp>

namespace wherein::app {

/// Reads geodata/ on three threads and posts what it finds: the layers one after the other, two at
/// a time, and the gazetteer. A layer that fails is told and left out.
class Loader {
  public:
    Loader(std::filesystem::path data_root, Inbox& inbox);

    /// Begins; call once. `own` takes the place of the built-in gazetteer.
    void start(std::shared_ptr<const gazetteer::Gazetteer> own);
    /// Reads the finest units too, which few views need; the first call begins, others do nothing.
    void want_finest();
    bool is_done() const { return running_threads_ == 0; }

  private:
    void run(std::jthread& thread, std::function<void(std::stop_token)> work);
    void read_layers(std::stop_token stop);
    void read_layer(carto::LayerKind kind, std::stop_token stop);
    void read_gazetteer(std::shared_ptr<const gazetteer::Gazetteer> own, std::stop_token stop);
    void tell_progress(std::size_t part, double ratio);
    void tell(const base::Error& error);

    std::filesystem::path data_root_;
    Inbox& inbox_;
    std::atomic<int> running_threads_{0};
    std::atomic<std::size_t> next_layer_{0};
    std::atomic<std::size_t> layers_done_{0};
    bool wants_finest_{};
    std::mutex progress_mutex_;
    std::array<double, 2> progress_{};
    // Last, so that the threads end before what they use.
    std::array<std::jthread, 2> layer_threads_;
    std::jthread gazetteer_thread_;
    std::jthread finest_thread_;
};

}  // namespace wherein::app
