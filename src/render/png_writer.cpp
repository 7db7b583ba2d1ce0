#include <render/renderer.hpp>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <thread>

#include <fcntl.h>
#include <png.h>
#include <render/pixel_stream.hpp>
#include <unistd.h>

namespace wherein::render {
namespace {

using Texts = std::vector<std::pair<std::string, std::string>>;
using Bytes = std::vector<std::uint8_t>;

base::Error failure(std::string what, const std::filesystem::path& path, std::string hint) {
    return {base::ErrorCode::work_failed, std::move(what), path.string(), std::move(hint)};
}

bool is_latin(const std::string& text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

extern "C" {
void append_to_bytes(png_structp png, png_bytep data, png_size_t length) {
    auto& bytes = *static_cast<Bytes*>(png_get_io_ptr(png));
    bytes.insert(bytes.end(), data, data + length);
}
void flush_nothing(png_structp) {}
void keep_quiet(png_structp, png_const_charp) {}
}

std::vector<png_text> text_chunks(Texts& texts) {
    std::vector<png_text> chunks;
    for (auto& [key, words] : texts) {
        png_text chunk{};
        chunk.compression = is_latin(words) ? PNG_TEXT_COMPRESSION_NONE : PNG_ITXT_COMPRESSION_NONE;
        chunk.key = key.data();
        chunk.text = words.data();
        chunk.text_length = words.size();
        chunks.push_back(chunk);
    }
    return chunks;
}

// libpng reports errors by a jump, so nothing with a destructor may live in this function.
bool encode(png_structp png, png_infop info, const Picture& picture, const Bytes& pixels,
            std::vector<png_text>& chunks) {
    if (setjmp(png_jmpbuf(png)) != 0) {
        return false;
    }
    png_set_IHDR(png, info, static_cast<png_uint_32>(picture.width_px),
                 static_cast<png_uint_32>(picture.height_px), 8, PNG_COLOR_TYPE_RGB,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    if (!chunks.empty()) {
        png_set_text(png, info, chunks.data(), static_cast<int>(chunks.size()));
    }
    png_write_info(png, info);
    // libpng would pack them on one thread.
    png_write_chunk(png, reinterpret_cast<png_const_bytep>("IDAT"), pixels.data(), pixels.size());
    png_write_chunk(png, reinterpret_cast<png_const_bytep>("IEND"), nullptr, 0);
    return true;
}

Bytes to_png(const Picture& picture, Texts texts) {
    const Bytes pixels =
        pixel_stream(picture, static_cast<int>(std::thread::hardware_concurrency()));
    if (pixels.empty()) {
        return {};
    }
    Bytes bytes;
    bytes.reserve(pixels.size() + 4096);
    std::vector<png_text> chunks = text_chunks(texts);
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, keep_quiet);
    png_infop info = png ? png_create_info_struct(png) : nullptr;
    if (info) {
        png_set_write_fn(png, &bytes, append_to_bytes, flush_nothing);
        if (!encode(png, info, picture, pixels, chunks)) {
            bytes.clear();
        }
    }
    png_destroy_write_struct(&png, &info);
    return bytes;
}

/// errno, 0 when all is written.
int write_bytes(const std::filesystem::path& path, const Bytes& bytes) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file < 0) {
        return errno;
    }
    int problem = 0;
    for (std::size_t done = 0; done < bytes.size() && problem == 0;) {
        const ssize_t count = ::write(file, bytes.data() + done, bytes.size() - done);
        if (count >= 0) {
            done += static_cast<std::size_t>(count);
        } else if (errno != EINTR) {
            problem = errno;
        }
    }
    if (::close(file) != 0 && problem == 0) {
        problem = errno;
    }
    return problem;
}

std::string hint_for(int problem) {
    switch (problem) {
        case EACCES:
        case EPERM:
        case EROFS:
            return "Choose a folder you may write to.";
        case ENOSPC:
        case EDQUOT:
            return "Free some space, or choose another disk.";
        case EISDIR:
            return "That is a folder; give a file name.";
        default:
            return "";
    }
}

}  // namespace

base::Status write_png(const std::filesystem::path& path, const Picture& picture,
                       const Texts& texts) {
    const std::size_t pixels = static_cast<std::size_t>(std::max(0, picture.width_px)) *
                               static_cast<std::size_t>(std::max(0, picture.height_px));
    if (pixels == 0 || picture.rgb.size() != pixels * 3) {
        return failure("The picture is empty", path, "");
    }
    std::error_code ignored;
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    if (!std::filesystem::is_directory(folder, ignored)) {
        return failure("The picture's folder does not exist", folder,
                       "Create it, or choose another.");
    }
    if (std::filesystem::is_directory(path, ignored)) {
        return failure("The picture cannot be written", path, hint_for(EISDIR));
    }
    const Bytes bytes = to_png(picture, texts);
    if (bytes.empty()) {
        return failure("The picture cannot be encoded as PNG", path, "");
    }
    std::filesystem::path unfinished = path;
    unfinished += ".part-" + std::to_string(::getpid());
    int problem = write_bytes(unfinished, bytes);
    if (problem == 0 && ::rename(unfinished.c_str(), path.c_str()) != 0) {
        problem = errno;
    }
    if (problem != 0) {
        std::filesystem::remove(unfinished, ignored);
        return failure(
            std::string("The picture cannot be written (") + std::strerror(problem) + ")", path,
            hint_for(problem));
    }
    return std::nullopt;
}

}  // namespace wherein::render
