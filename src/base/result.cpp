#include <base/result.hpp>

namespace wherein::base {

std::string to_sentence(const Error& error) {
    std::string sentence = error.what;
    if (!error.where.empty()) {
        sentence += ": " + error.where;
    }
    if (!sentence.empty() && sentence.back() != '.') {
        sentence += '.';
    }
    if (!error.hint.empty()) {
        sentence += ' ' + error.hint;
    }
    return sentence;
}

int exit_code(ErrorCode code) {
    switch (code) {
        case ErrorCode::work_failed:
            return 1;
        case ErrorCode::bad_usage:
            return 2;
        case ErrorCode::unreadable:
            return 3;
        case ErrorCode::no_display:
            return 4;
    }
    return 1;
}

}  // namespace wherein::base
