#pragma once
#include <memory>
#include <string>
#include <vector>

namespace wherein::platform {

/// Files that other programs drop on a window (XDND 5). SFML keeps its connection to the X server
/// for itself, so a window of ours stands in for its window: the protocol's XdndProxy. Does
/// nothing where the display cannot be opened.
/// errors  none: a program that goes away while it drops leaves nothing behind. X errors of other
///         connections go to the handler that was there before.
/// thread  main, where it is made, asked and destroyed
class FileDrop {
  public:
    /// window  its XID, the native handle of SFML's window, which should live longer
    explicit FileDrop(unsigned long window);
    ~FileDrop();
    FileDrop(const FileDrop&) = delete;
    FileDrop& operator=(const FileDrop&) = delete;

    /// Paths dropped since the last call, in the order of the drop, with none when there are none.
    /// What is no file of this machine comes as the URI it was dropped as. Never waits for another
    /// program; these wait for this call, so it should come with every look for events.
    std::vector<std::string> take();

  private:
    class Receiver;
    std::unique_ptr<Receiver> receiver_;  ///< none without a display
};

}  // namespace wherein::platform
