#include <gazetteer/index_file.hpp>

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

namespace wherein::gazetteer {
namespace fs = std::filesystem;
namespace {

base::Error not_written(const fs::path& path, int reason) {
    return {base::ErrorCode::work_failed,
            "The index could not be written (" + std::generic_category().message(reason) + ")",
            path.string(), "Choose a folder you may write to that has room."};
}

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

base::Status write_index(const fs::path& path, GazetteerBuilder& builder,
                         std::uint64_t fingerprint) {
    const fs::path part = path.string() + ".part" + std::to_string(::getpid());
    std::unique_ptr<std::FILE, CloseFile> file(std::fopen(part.c_str(), "wbe"));
    if (!file) {
        return not_written(path, errno);
    }
    const auto give_up = [&](const base::Error& error) {
        std::error_code ignored;
        fs::remove(part, ignored);
        return error;
    };
    if (auto failed = builder.finish(fingerprint, [&file](std::string_view bytes) {
            return std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
        })) {
        return give_up(*failed);
    }
    if (std::fclose(file.release()) != 0) {
        return give_up(not_written(path, errno));
    }
    std::error_code failure;
    fs::rename(part, path, failure);
    return failure ? base::Status(give_up(not_written(path, failure.value()))) : std::nullopt;
}

}  // namespace wherein::gazetteer
