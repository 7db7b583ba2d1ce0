#pragma once
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace wherein::base {

/// What kind of thing went wrong; the command line turns it into an exit code.
enum class ErrorCode { work_failed, bad_usage, unreadable, no_display };

/// A failure in the world (file, data, display), told so that a reader can act on it.
/// what: one clause; where: path, line or place; hint: what to do next (may be empty).
struct Error {
    ErrorCode code{ErrorCode::work_failed};
    std::string what;
    std::string where;
    std::string hint;

    friend bool operator==(const Error&, const Error&) = default;
};

/// One sentence for people: "<what>: <where>. <hint>".
std::string to_sentence(const Error& error);

/// The documented exit code: 1 work failed, 2 wrong command line, 3 not readable, 4 no display.
int exit_code(ErrorCode code);

/// Either a value or an Error. Ask has_value() (or test as bool) before value().
template <class T>
class Result {
  public:
    Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : content_(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return content_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    const T& value() const& { return std::get<0>(content_); }
    T& value() & { return std::get<0>(content_); }
    T&& value() && { return std::get<0>(std::move(content_)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const Error& error() const { return std::get<1>(content_); }

  private:
    std::variant<T, Error> content_;
};

/// The Result of work that gives nothing back.
using Status = std::optional<Error>;

}  // namespace wherein::base
