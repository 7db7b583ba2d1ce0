#include <carto/shared_edges.hpp>

#include <bit>
#include <cmath>

namespace wherein::carto {
namespace {

using base::LngLat;

constexpr std::uint32_t empty = ~std::uint32_t{0};

std::uint64_t mixed(std::uint64_t value) {
    value = (value ^ (value >> 32U)) * 0x9E3779B97F4A7C15ULL;
    return value ^ (value >> 29U);
}

/// Open-addressed map from a 64-bit key to an index, for a number of keys known beforehand.
class KeyTable {
  public:
    explicit KeyTable(std::size_t most_keys)
        : slots_(std::bit_ceil(most_keys * 2 + 16), Slot{0, empty}) {}

    /// The index kept for the key, `next` if it is new (and then kept).
    std::uint32_t index_of(std::uint64_t key, std::uint32_t next) {
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t at = mixed(key) & mask;; at = (at + 1) & mask) {
            if (slots_[at].index == empty) {
                slots_[at] = {key, next};
                return next;
            }
            if (slots_[at].key == key) {
                return slots_[at].index;
            }
        }
    }

  private:
    struct Slot {
        std::uint64_t key;
        std::uint32_t index;
    };
    std::vector<Slot> slots_;
};

// Fine enough to keep any two vertices of the data apart (1e-7 degree, a centimetre).
std::uint64_t vertex_key(LngLat p) {
    constexpr double per_deg = 1e7;
    const auto x = static_cast<std::uint32_t>(std::llround(p.lng_deg * per_deg) & 0xFFFFFFFF);
    const auto y = static_cast<std::uint32_t>(std::llround(p.lat_deg * per_deg) & 0xFFFFFFFF);
    return (std::uint64_t{x} << 32U) | y;
}

bool is_cut(LngLat a, LngLat b) {
    const auto at_antimeridian = [](LngLat p) { return std::abs(p.lng_deg) > 179.9999; };
    const auto at_pole = [](LngLat p) { return p.lat_deg < -89.99; };
    return (at_antimeridian(a) && at_antimeridian(b)) || (at_pole(a) && at_pole(b));
}

struct EdgeRecord {
    std::uint32_t group{};
    std::uint8_t uses{};
    bool is_between{};
    bool is_visited{};
};

/// The edges of all rings, numbered; `edge_of` is parallel to the walk over the rings.
class EdgeBook {
  public:
    explicit EdgeBook(std::size_t points) : vertices_(points), edges_(points) {
        edge_of_.reserve(points);
    }

    void note(LngLat a, LngLat b, std::uint32_t group) {
        const std::uint32_t from = vertex(a);
        const std::uint32_t to = vertex(b);
        const std::uint64_t key =
            from < to ? (std::uint64_t{from} << 32U) | to : (std::uint64_t{to} << 32U) | from;
        const std::uint32_t edge =
            edges_.index_of(key, static_cast<std::uint32_t>(records_.size()));
        if (edge == records_.size()) {
            records_.push_back({group, 0, false, false});
        }
        EdgeRecord& record = records_[edge];
        record.uses = static_cast<std::uint8_t>(record.uses + 1);
        record.is_between = record.is_between || record.group != group;
        edge_of_.push_back(edge);
    }

    EdgeRecord& record_at(std::size_t step) { return records_[edge_of_[step]]; }

  private:
    std::uint32_t vertex(LngLat p) {
        const std::uint32_t index = vertices_.index_of(vertex_key(p), vertex_count_);
        vertex_count_ += index == vertex_count_ ? 1U : 0U;
        return index;
    }

    KeyTable vertices_;
    KeyTable edges_;
    std::uint32_t vertex_count_{};
    std::vector<EdgeRecord> records_;
    std::vector<std::uint32_t> edge_of_;
};

template <class Step>
void walk(std::span<const Feature* const> features, Step step) {
    for (const Feature* feature : features) {
        std::uint32_t begin = 0;
        for (const std::uint32_t end : feature->shape.ring_ends) {
            for (std::uint32_t i = begin; i + 1 < end; ++i) {
                step(*feature, feature->shape.points[i], feature->shape.points[i + 1], i == begin);
            }
            begin = end;
        }
    }
}

EdgeUse use_of(const EdgeRecord& record) {
    if (record.uses < 2) {
        return EdgeUse::outer;
    }
    return record.is_between ? EdgeUse::between_groups : EdgeUse::within_group;
}

}  // namespace

void visit_edges(std::span<const Feature* const> features,
                 const std::function<std::uint32_t(const Feature&)>& group_of,
                 const std::function<void(EdgeUse, const EdgeRun&)>& visit) {
    std::size_t points = 0;
    for (const Feature* feature : features) {
        points += feature->shape.points.size();
    }
    EdgeBook book(points);
    const Feature* last = nullptr;
    std::uint32_t group = 0;
    walk(features, [&](const Feature& feature, LngLat a, LngLat b, bool) {
        if (&feature != last) {
            group = group_of(feature);
            last = &feature;
        }
        book.note(a, b, group);
    });
    EdgeRun run;
    EdgeUse run_use = EdgeUse::outer;
    const auto finish = [&] {
        if (run.size() > 1) {
            visit(run_use, run);
        }
        run.clear();
    };
    std::size_t step = 0;
    walk(features, [&](const Feature&, LngLat a, LngLat b, bool begins_ring) {
        EdgeRecord& record = book.record_at(step++);
        const bool is_left_out = record.is_visited || is_cut(a, b);
        record.is_visited = true;
        if (is_left_out || begins_ring || use_of(record) != run_use) {
            finish();
        }
        if (is_left_out) {
            return;
        }
        if (run.empty()) {
            run_use = use_of(record);
            run.push_back(a);
        }
        run.push_back(b);
    });
    finish();
}

}  // namespace wherein::carto
