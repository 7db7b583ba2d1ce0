#include <gazetteer/index_view.hpp>

#include <bit>
#include <cstring>
#include <limits>

namespace wherein::gazetteer {
namespace {

constexpr std::uint8_t long_text = std::numeric_limits<std::uint8_t>::max();

base::Error refused(std::string why) {
    return {base::ErrorCode::unreadable,
            "The place index cannot be used: " + std::move(why),
            {},
            "Make it again with `wherein gazetteer import`, or build the program again if it is "
            "its own."};
}

std::optional<std::string> fault_of(const format::Header& header, std::size_t bytes) {
    if (header.magic_bytes != format::magic) {
        return "it is not an index of places";
    }
    if (header.byte_order != format::byte_order_mark) {
        return "it was made on another kind of machine";
    }
    if (header.version_number != format::version) {
        return "it was made by another version of the program";
    }
    if (header.file_bytes != bytes) {
        return "it is not complete";
    }
    for (const format::Range& range : header.sections) {
        if (range.offset % 8 != 0 || range.offset > bytes ||
            range.size_bytes > bytes - range.offset) {
            return "it is damaged";
        }
    }
    return std::nullopt;
}

template <class Value>
std::span<const Value> section(std::span<const std::byte> bytes, const format::Header& header,
                               format::Section which) {
    const format::Range& range = header.sections[which];
    return {reinterpret_cast<const Value*>(bytes.data() + range.offset),
            range.size_bytes / sizeof(Value)};
}

std::string_view text_section(std::span<const std::byte> bytes, const format::Header& header,
                              format::Section which) {
    const auto text = section<char>(bytes, header, which);
    return {text.data(), text.size()};
}

}  // namespace

std::string_view IndexView::text_at(std::uint32_t& offset) const {
    if (offset >= texts.size()) {
        return {};
    }
    std::size_t length = static_cast<std::uint8_t>(texts[offset]);
    std::size_t begin = offset + std::size_t{1};
    if (length == long_text && begin + sizeof(std::uint32_t) <= texts.size()) {
        std::uint32_t long_length = 0;
        std::memcpy(&long_length, texts.data() + begin, sizeof long_length);
        length = long_length;
        begin += sizeof long_length;
    }
    if (length > texts.size() - begin) {
        return {};
    }
    offset = static_cast<std::uint32_t>(begin + length);
    return texts.substr(begin, length);
}

std::string_view IndexView::admin(std::uint32_t index) const {
    if (index >= admins.size()) {
        return {};
    }
    std::uint32_t offset = admins[index];
    return text_at(offset);
}

const format::Extra* IndexView::extra(const format::Record& record) const {
    return record.extra > 0 && record.extra <= extras.size() ? &extras[record.extra - 1] : nullptr;
}

base::Result<IndexView> view_index(std::span<const std::byte> bytes) {
    IndexView view;
    if (bytes.size() < sizeof view.header) {
        return refused("it is not an index of places");
    }
    std::memcpy(&view.header, bytes.data(), sizeof view.header);
    const format::Header& header = view.header;
    if (const auto fault = fault_of(header, bytes.size())) {
        return refused(*fault);
    }
    view.records = section<format::Record>(bytes, header, format::records);
    view.extras = section<format::Extra>(bytes, header, format::extras);
    view.texts = text_section(bytes, header, format::texts);
    view.admins = section<std::uint32_t>(bytes, header, format::admins);
    view.towns = section<Town>(bytes, header, format::towns);
    view.id_slots = section<std::uint32_t>(bytes, header, format::id_slots);
    view.buckets = section<std::uint32_t>(bytes, header, format::buckets);
    view.groups = section<format::Group>(bytes, header, format::groups);
    view.hits = section<NameHit>(bytes, header, format::hits);
    view.names = text_section(bytes, header, format::names);
    view.first_words = section<std::uint8_t>(bytes, header, format::first_words);
    for (std::uint32_t offset : section<std::uint32_t>(bytes, header, format::codes)) {
        view.codes.push_back(view.text_at(offset));
    }
    const std::size_t bucket_count = view.buckets.empty() ? 0 : view.buckets.size() - 1;
    if (!std::has_single_bit(bucket_count) || !std::has_single_bit(view.id_slots.size()) ||
        header.area_count > view.records.size() || view.codes.empty() != view.records.empty()) {
        return refused("it is damaged");
    }
    view.bucket_bits = std::countr_zero(bucket_count);
    return view;
}

}  // namespace wherein::gazetteer
