#include "learner.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace wherein::training {
namespace {

using geoparse::name_class_count;
using geoparse::Tagger;

using Weights = std::array<std::int64_t, name_class_count>;

constexpr std::int64_t strongest = 127;
constexpr std::size_t clipped_one_in = 1000;  ///< of the weights, the largest are cut off

/// A fixed shuffle: the same for every run and machine.
class Order {
  public:
    Order(std::size_t count, std::uint64_t seed) : indices_(count), state_(seed) {
        std::iota(indices_.begin(), indices_.end(), std::size_t{0});
    }
    const std::vector<std::size_t>& next() {
        for (std::size_t i = indices_.size(); i > 1; --i) {
            state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
            std::swap(indices_[i - 1], indices_[(state_ >> 33) % i]);
        }
        return indices_;
    }

  private:
    std::vector<std::size_t> indices_;
    std::uint64_t state_;
};

class Perceptron {
  public:
    explicit Perceptron(int margin)
        : margin_(margin), now_(Tagger::slot_count), late_(Tagger::slot_count) {}

    void see(const Example& example) {
        ++step_;
        const auto right = static_cast<std::size_t>(example.name_class);
        Weights scores{};
        for (const std::uint32_t fact : example.features.facts()) {
            const Weights& weights = now_[Tagger::slot_of(fact)];
            for (std::size_t c = 0; c < name_class_count; ++c) {
                scores[c] += weights[c];
            }
        }
        std::size_t rival = right == 0 ? 1 : 0;
        for (std::size_t c = 0; c < name_class_count; ++c) {
            rival = c != right && scores[c] > scores[rival] ? c : rival;
        }
        if (scores[right] - scores[rival] < margin_) {
            update(example, right, 1);
            update(example, rival, -1);
        }
    }

    /// Add the mean over all steps, times the number of steps.
    void add_sums(std::vector<Weights>& sums) const {
        for (std::size_t i = 0; i < now_.size(); ++i) {
            for (std::size_t c = 0; c < name_class_count; ++c) {
                sums[i][c] += now_[i][c] * (step_ + 1) - late_[i][c];
            }
        }
    }
    std::int64_t steps() const { return step_; }

  private:
    void update(const Example& example, std::size_t name_class, std::int64_t by) {
        for (const std::uint32_t fact : example.features.facts()) {
            now_[Tagger::slot_of(fact)][name_class] += by;
            late_[Tagger::slot_of(fact)][name_class] += by * step_;
        }
    }

    std::int64_t margin_;
    std::int64_t step_{};
    std::vector<Weights> now_;
    std::vector<Weights> late_;  ///< updates times the step they were made at
};

/// The size of weight that becomes the strongest a slot can hold.
std::int64_t clip_size(const std::vector<Weights>& sums) {
    std::vector<std::int64_t> sizes;
    for (const Weights& weights : sums) {
        for (const std::int64_t weight : weights) {
            if (weight != 0) {
                sizes.push_back(std::abs(weight));
            }
        }
    }
    std::sort(sizes.begin(), sizes.end());
    return sizes.empty() ? 1 : sizes[sizes.size() - 1 - sizes.size() / clipped_one_in];
}

std::int64_t divide_rounded(std::int64_t a, std::int64_t b) {
    return a >= 0 ? (a + b / 2) / b : -((-a + b / 2) / b);
}

}  // namespace

geoparse::Tagger learn(std::span<const Example* const> examples, const LearnerSettings& settings) {
    std::vector<Weights> sums(Tagger::slot_count);
    std::int64_t steps = 0;
    for (int run = 0; run < settings.runs; ++run) {
        Perceptron perceptron(settings.margin);
        Order order(examples.size(), static_cast<std::uint64_t>(run));
        for (int round = 0; round < settings.rounds; ++round) {
            for (const std::size_t i : order.next()) {
                perceptron.see(*examples[i]);
            }
        }
        perceptron.add_sums(sums);
        steps += perceptron.steps();
    }
    const std::int64_t size = clip_size(sums);
    std::vector<Tagger::Slot> slots(sums.size());
    for (std::size_t i = 0; i < sums.size(); ++i) {
        for (std::size_t c = 0; c < name_class_count; ++c) {
            const std::int64_t weight = divide_rounded(sums[i][c] * strongest, size);
            slots[i][c] = static_cast<std::int8_t>(std::clamp(weight, -strongest, strongest));
        }
    }
    const std::int64_t per_point =
        divide_rounded(settings.lead_per_point * steps * strongest, size);
    return {std::move(slots), static_cast<std::int32_t>(per_point)};
}

}  // namespace wherein::training
