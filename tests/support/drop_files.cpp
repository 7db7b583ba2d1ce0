// drop_files WINDOW X Y PATH...: drops files on a window as a file manager would, by XDND 5.
// WINDOW is its name or its number; X and Y are pixels from its top left. A PATH with "://" goes as
// it is, any other as the URI of a file. Exit status: 0 taken, 1 not taken (a sentence on stderr
// says why), 2 no answer within 5 s.
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <poll.h>

namespace {

using Clock = std::chrono::steady_clock;

struct Refused : std::runtime_error {
    using std::runtime_error::runtime_error;
};
struct Timeout : std::runtime_error {
    using std::runtime_error::runtime_error;
};

Display* display = nullptr;
Window source = 0;
Time held_since = CurrentTime;

Atom atom(const char* name) {
    return XInternAtom(display, name, False);
}

/// A property's bytes; the numbers of one of format 32 are longs. Empty where there is none.
std::string property(Window window, const char* name) {
    Atom type = 0;
    int format = 0;
    unsigned long count = 0;
    unsigned long rest = 0;
    unsigned char* data = nullptr;
    if (XGetWindowProperty(display, window, atom(name), 0, 4096, False, AnyPropertyType, &type,
                           &format, &count, &rest, &data) != Success ||
        data == nullptr) {
        return {};
    }
    const std::size_t size = format == 32 ? sizeof(long) : static_cast<std::size_t>(format) / 8;
    const std::string bytes(reinterpret_cast<const char*>(data), count * size);
    XFree(data);
    return bytes;
}

unsigned long number_property(Window window, const char* name) {
    const std::string bytes = property(window, name);
    return bytes.size() == sizeof(long) ? *reinterpret_cast<const unsigned long*>(bytes.data()) : 0;
}

/// A window of this name at or below another one, 0 if there is none.
Window named_window(Window top, const std::string& name) {
    if (property(top, "_NET_WM_NAME") == name || property(top, "WM_NAME") == name) {
        return top;
    }
    Window root = 0;
    Window parent = 0;
    Window* children = nullptr;
    unsigned count = 0;
    if (XQueryTree(display, top, &root, &parent, &children, &count) == 0) {
        return 0;
    }
    Window found = 0;
    for (unsigned i = 0; i < count && found == 0; ++i) {
        found = named_window(children[i], name);
    }
    if (children != nullptr) {
        XFree(children);
    }
    return found;
}

Window find_window(const std::string& name) {
    char* end = nullptr;
    Window window = std::strtoul(name.c_str(), &end, 0);
    if (name.empty() || *end != '\0') {
        window = named_window(DefaultRootWindow(display), name);
    }
    if (window == 0) {
        throw Refused("There is no window \"" + name + "\".");
    }
    return window;
}

/// Where the messages for a window go: to its proxy, where a living one is named.
Window receiver_of(Window window) {
    const Window proxy = number_property(window, "XdndProxy");
    const bool is_alive = proxy != 0 && number_property(proxy, "XdndProxy") == proxy;
    const Window receiver = is_alive ? proxy : window;
    if (number_property(receiver, "XdndAware") < 3) {
        throw Refused("The window takes no drops.");
    }
    return receiver;
}

std::string uri_of(const std::string& path) {
    if (path.find("://") != std::string::npos) {
        return path;
    }
    constexpr std::string_view plain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    std::string uri = "file://";
    for (const char byte : std::filesystem::absolute(path).string()) {
        if (plain.find(byte) != std::string_view::npos) {
            uri += byte;
        } else {
            std::array<char, 4> code{};
            std::snprintf(code.data(), code.size(), "%%%02X", static_cast<unsigned char>(byte));
            uri += code.data();
        }
    }
    return uri;
}

std::string uri_list(int count, char** paths) {
    std::string list;
    for (int i = 0; i < count; ++i) {
        list += uri_of(paths[i]) + "\r\n";
    }
    return list;
}

/// The next event for which `is_wanted` says yes; it sees each one.
XEvent wait_for(const char* what, const std::function<bool(XEvent&)>& is_wanted) {
    const auto end = Clock::now() + std::chrono::seconds(5);
    while (true) {
        while (XPending(display) > 0) {
            XEvent event;
            XNextEvent(display, &event);
            if (is_wanted(event)) {
                return event;
            }
        }
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now());
        pollfd connection{ConnectionNumber(display), POLLIN, 0};
        if (left.count() <= 0 || poll(&connection, 1, static_cast<int>(left.count())) == 0) {
            throw Timeout(std::string("No ") + what + " came within 5 s.");
        }
    }
}

/// Sources must say when the drag began, by the server's clock, which comes with a property.
Time server_time() {
    XSelectInput(display, source, PropertyChangeMask);
    XChangeProperty(display, source, atom("DROP_FILES_TIME"), XA_STRING, 8, PropModeReplace,
                    nullptr, 0);
    return wait_for("time", [](XEvent& event) { return event.type == PropertyNotify; })
        .xproperty.time;
}

void send(Window receiver, Window window, const char* type, std::array<unsigned long, 4> numbers) {
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = window;
    event.xclient.message_type = atom(type);
    event.xclient.format = 32;
    event.xclient.data.l[0] = static_cast<long>(source);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        event.xclient.data.l[i + 1] = static_cast<long>(numbers[i]);
    }
    XSendEvent(display, receiver, False, NoEventMask, &event);
}

void serve(const XSelectionRequestEvent& request, const std::string& list) {
    XEvent answer{};
    answer.xselection.type = SelectionNotify;
    answer.xselection.requestor = request.requestor;
    answer.xselection.selection = request.selection;
    answer.xselection.target = request.target;
    answer.xselection.time = request.time;
    if (request.target == atom("text/uri-list") && request.property != None) {
        XChangeProperty(display, request.requestor, request.property, request.target, 8,
                        PropModeReplace, reinterpret_cast<const unsigned char*>(list.data()),
                        static_cast<int>(list.size()));
        answer.xselection.property = request.property;
    }
    XSendEvent(display, request.requestor, False, NoEventMask, &answer);
}

/// Whether the target says yes in its message of this type; serves it the list until then.
bool is_yes(const char* type, Window window, const std::string& list) {
    const XEvent answer = wait_for(type, [&](XEvent& event) {
        if (event.type == SelectionRequest) {
            serve(event.xselectionrequest, list);
        }
        return event.type == ClientMessage && event.xclient.message_type == atom(type) &&
               static_cast<Window>(event.xclient.data.l[0]) == window;
    });
    return (answer.xclient.data.l[1] & 1) != 0;
}

/// A point on the screen as messages have it.
unsigned long packed(Window window, int x, int y) {
    int root_x = 0;
    int root_y = 0;
    Window child = 0;
    XTranslateCoordinates(display, window, DefaultRootWindow(display), x, y, &root_x, &root_y,
                          &child);
    return static_cast<unsigned long>(static_cast<std::uint16_t>(root_x)) << 16U |
           static_cast<std::uint16_t>(root_y);
}

void drop(const std::string& name, int x, int y, const std::string& list) {
    const Window window = find_window(name);
    const Window receiver = receiver_of(window);
    source = XCreateSimpleWindow(display, DefaultRootWindow(display), 0, 0, 1, 1, 0, 0, 0);
    held_since = server_time();
    XSetSelectionOwner(display, atom("XdndSelection"), source, held_since);

    constexpr unsigned long version = 5UL << 24U;
    send(receiver, window, "XdndEnter", {version, atom("text/uri-list"), 0, 0});
    send(receiver, window, "XdndPosition",
         {0, packed(window, x, y), held_since, atom("XdndActionCopy")});
    if (!is_yes("XdndStatus", window, list)) {
        send(receiver, window, "XdndLeave", {});
        throw Refused("The window does not want files there.");
    }
    send(receiver, window, "XdndDrop", {0, held_since, 0, 0});
    if (!is_yes("XdndFinished", window, list)) {
        throw Refused("The window has not taken the files.");
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 5) {
        std::fprintf(stderr, "usage: drop_files WINDOW X Y PATH...\n");
        return 1;
    }
    display = XOpenDisplay(nullptr);
    if (display == nullptr) {
        std::fprintf(stderr, "drop_files: The display cannot be opened.\n");
        return 1;
    }
    // A window that is gone shows as one that takes no drops, or does not answer.
    XSetErrorHandler([](Display*, XErrorEvent*) { return 0; });
    int status = 0;
    try {
        drop(argv[1], std::atoi(argv[2]), std::atoi(argv[3]), uri_list(argc - 4, argv + 4));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "drop_files: %s\n", error.what());
        status = dynamic_cast<const Timeout*>(&error) != nullptr ? 2 : 1;
    }
    XCloseDisplay(display);
    return status;
}
