#include <platform/file_drop.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <platform/uri_list.hpp>
// Xlib's macro of this name would hide base::Status.
#undef Status

namespace wherein::platform {
namespace {

// An error on a connection of ours means that another program's window is gone. Xlib would end the
// program for it, and its handler is one for all connections.
std::vector<Display*> quiet_displays;
XErrorHandler handler_before = nullptr;

int skip_our_errors(Display* display, XErrorEvent* error) {
    const bool is_ours = std::ranges::find(quiet_displays, display) != quiet_displays.end();
    return is_ours || handler_before == nullptr ? 0 : handler_before(display, error);
}

void add_quiet(Display* display) {
    quiet_displays.push_back(display);
    const XErrorHandler before = XSetErrorHandler(skip_our_errors);
    if (before != skip_our_errors) {
        handler_before = before;
    }
}

void remove_quiet(Display* display) {
    std::erase(quiet_displays, display);
    if (!quiet_displays.empty()) {
        return;
    }
    const XErrorHandler ours = XSetErrorHandler(handler_before);
    if (ours != skip_our_errors) {
        XSetErrorHandler(ours);  // another's, who came later
    }
}

struct CloseQuietly {
    void operator()(Display* display) const {
        XCloseDisplay(display);  // which still waits for the errors
        remove_quiet(display);
    }
};
using QuietDisplay = std::unique_ptr<Display, CloseQuietly>;

QuietDisplay open_quietly() {
    QuietDisplay display(XOpenDisplay(nullptr));
    if (display) {
        add_quiet(display.get());
    }
    return display;
}

struct FreeData {
    void operator()(unsigned char* data) const { XFree(data); }
};

struct Property {
    Atom type{};  ///< 0 where there is no such property, or no such window
    int format{};
    unsigned long count{};
    bool is_whole{};
    std::unique_ptr<unsigned char, FreeData> data;
};

Property read(Display* display, Window window, Atom name) {
    constexpr long most = 1L << 20U;  // in units of 4 bytes
    Property property;
    unsigned long rest = 0;
    unsigned char* data = nullptr;
    const int failed =
        XGetWindowProperty(display, window, name, 0, most, False, AnyPropertyType, &property.type,
                           &property.format, &property.count, &rest, &data);
    property.data.reset(data);
    property.is_whole = failed == Success && data != nullptr && rest == 0;
    return failed == Success ? std::move(property) : Property{};
}

struct Atoms {
    explicit Atoms(Display* display) {
        const auto named = [&](const char* name) { return XInternAtom(display, name, False); };
        aware = named("XdndAware");
        proxy = named("XdndProxy");
        enter = named("XdndEnter");
        position = named("XdndPosition");
        status = named("XdndStatus");
        leave = named("XdndLeave");
        drop = named("XdndDrop");
        finished = named("XdndFinished");
        type_list = named("XdndTypeList");
        selection = named("XdndSelection");
        copy = named("XdndActionCopy");
        uri_list = named("text/uri-list");
        in_parts = named("INCR");
        answer = named("WHEREIN_DROPPED");
    }
    Atom aware, proxy, enter, position, status, leave, drop, finished, type_list, selection, copy,
        uri_list, in_parts, answer;
};

/// What is held over the window.
struct Drag {
    Window source{};
    bool has_files{};
};

/// What was let go there, until its source has said which files it is.
struct Drop {
    Window source{};
    Window target{};  ///< the window as its source knows it
    Time time{};
};

// Numbers in messages have 32 bits, which Xlib hands out as signed ones.
unsigned long number(const XClientMessageEvent& message, std::size_t place) {
    return static_cast<std::uint32_t>(message.data.l[place]);
}

}  // namespace

class FileDrop::Receiver {
  public:
    Receiver(QuietDisplay display, Window window);
    ~Receiver();
    Receiver(const Receiver&) = delete;
    Receiver& operator=(const Receiver&) = delete;

    std::vector<std::string> take();

  private:
    void announce(Window window) const;
    bool has_files(const XClientMessageEvent& enter) const;
    bool is_held(const XClientMessageEvent& message) const {
        return drag_ && drag_->source == number(message, 0);
    }
    void handle(const XClientMessageEvent& message);
    void handle(const XSelectionEvent& answer);
    void answer_position(const XClientMessageEvent& message) const;
    void ask_for_files(const XClientMessageEvent& message);
    std::vector<std::string> files(const XSelectionEvent& answer) const;
    void finish(const Drop& drop, bool is_taken) const;
    void send(Window to, Atom type, const std::array<unsigned long, 5>& numbers) const;

    QuietDisplay display_;
    Atoms atoms_;
    Window window_;
    Window proxy_;
    std::optional<Drag> drag_;
    std::optional<Drop> drop_;
    std::vector<std::string> paths_;
};

FileDrop::Receiver::Receiver(QuietDisplay display, Window window)
    : display_(std::move(display)), atoms_(display_.get()), window_(window) {
    Display* x = display_.get();
    proxy_ = XCreateWindow(x, DefaultRootWindow(x), 0, 0, 1, 1, 0, CopyFromParent, InputOnly,
                           CopyFromParent, 0, nullptr);
    // The proxy first: sources trust it only when it names itself, as a proof that it still lives.
    announce(proxy_);
    announce(window_);
    XFlush(x);
}

FileDrop::Receiver::~Receiver() {
    XDeleteProperty(display_.get(), window_, atoms_.aware);
    XDeleteProperty(display_.get(), window_, atoms_.proxy);
}

void FileDrop::Receiver::announce(Window window) const {
    const auto set = [&](Atom name, Atom type, const unsigned long& value) {
        XChangeProperty(display_.get(), window, name, type, 32, PropModeReplace,
                        reinterpret_cast<const unsigned char*>(&value), 1);
    };
    set(atoms_.proxy, XA_WINDOW, proxy_);
    set(atoms_.aware, XA_ATOM, 5);
}

std::vector<std::string> FileDrop::Receiver::take() {
    while (XPending(display_.get()) > 0) {
        XEvent event;
        XNextEvent(display_.get(), &event);
        if (event.type == ClientMessage && event.xclient.format == 32) {
            handle(event.xclient);
        } else if (event.type == SelectionNotify) {
            handle(event.xselection);
        }
    }
    return std::exchange(paths_, {});
}

void FileDrop::Receiver::handle(const XClientMessageEvent& message) {
    const Atom type = message.message_type;
    if (type == atoms_.enter) {
        drag_ = Drag{number(message, 0), has_files(message)};
    } else if (!is_held(message)) {
        return;
    } else if (type == atoms_.position) {
        answer_position(message);
    } else if (type == atoms_.leave) {
        drag_.reset();
    } else if (type == atoms_.drop) {
        ask_for_files(message);
    }
}

bool FileDrop::Receiver::has_files(const XClientMessageEvent& enter) const {
    const bool has_more_than_three = (number(enter, 1) & 1U) != 0;
    if (!has_more_than_three) {
        return std::ranges::any_of(std::array{2U, 3U, 4U}, [&](std::size_t place) {
            return number(enter, place) == atoms_.uri_list;
        });
    }
    const Property types = read(display_.get(), number(enter, 0), atoms_.type_list);
    if (types.format != 32 || types.data == nullptr) {
        return false;
    }
    const auto* begin = reinterpret_cast<const Atom*>(types.data.get());
    const auto* end = begin + types.count;
    return std::find(begin, end, atoms_.uri_list) != end;
}

void FileDrop::Receiver::answer_position(const XClientMessageEvent& message) const {
    // The rectangle in which the answer would stay the same is left empty: the window may move.
    const bool accepts = drag_->has_files;
    send(drag_->source, atoms_.status,
         {message.window, accepts ? 1UL : 0UL, 0, 0, accepts ? atoms_.copy : 0});
}

void FileDrop::Receiver::ask_for_files(const XClientMessageEvent& message) {
    const Drop drop{drag_->source, message.window, number(message, 2)};
    const bool accepts = drag_->has_files;
    drag_.reset();
    if (!accepts) {
        finish(drop, false);
        return;
    }
    // One whose source has died without an answer is forgotten here.
    drop_ = drop;
    XConvertSelection(display_.get(), atoms_.selection, atoms_.uri_list, atoms_.answer, proxy_,
                      drop.time);
}

void FileDrop::Receiver::handle(const XSelectionEvent& answer) {
    // An answer that comes late, for an earlier drop, has that one's time.
    if (!drop_ || (answer.time != CurrentTime && answer.time < drop_->time)) {
        return;
    }
    std::vector<std::string> dropped = files(answer);
    finish(*drop_, !dropped.empty());
    drop_.reset();
    std::ranges::move(dropped, std::back_inserter(paths_));
}

std::vector<std::string> FileDrop::Receiver::files(const XSelectionEvent& answer) const {
    if (answer.property != atoms_.answer) {
        return {};  // the source cannot say which files
    }
    const Property list = read(display_.get(), proxy_, atoms_.answer);
    // Lists of thousands of files come in parts. To delete the property would ask for the first.
    if (list.type == atoms_.in_parts) {
        return {};
    }
    XDeleteProperty(display_.get(), proxy_, atoms_.answer);
    if (list.format != 8 || !list.is_whole) {
        return {};
    }
    return paths_of({reinterpret_cast<const char*>(list.data.get()), list.count});
}

void FileDrop::Receiver::finish(const Drop& drop, bool is_taken) const {
    send(drop.source, atoms_.finished,
         {drop.target, is_taken ? 1UL : 0UL, is_taken ? atoms_.copy : 0, 0, 0});
}

void FileDrop::Receiver::send(Window to, Atom type,
                              const std::array<unsigned long, 5>& numbers) const {
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = to;
    event.xclient.message_type = type;
    event.xclient.format = 32;
    std::ranges::transform(numbers, std::begin(event.xclient.data.l),
                           [](unsigned long value) { return static_cast<long>(value); });
    XSendEvent(display_.get(), to, False, NoEventMask, &event);
}

FileDrop::FileDrop(unsigned long window) {
    if (QuietDisplay display = open_quietly()) {
        receiver_ = std::make_unique<Receiver>(std::move(display), window);
    }
}

FileDrop::~FileDrop() = default;

std::vector<std::string> FileDrop::take() {
    return receiver_ ? receiver_->take() : std::vector<std::string>{};
}

}  // namespace wherein::platform
