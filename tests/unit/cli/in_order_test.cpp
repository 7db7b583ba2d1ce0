#include <cli/in_order.hpp>

#include <array>
#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

#include <support/catch.hpp>

using namespace wherein;
using cli::Answer;
using cli::InOrder;

TEST_CASE("answers come in the order the work was added, whatever it takes", "[cli]") {
    std::string taken;
    std::string expected;
    {
        std::array<std::atomic<bool>, 200> is_done{};
        InOrder in_order(4, [&taken](const Answer& answer) { taken += answer.text; });
        for (int i = 0; i < 200; ++i) {
            expected += std::to_string(i) + ' ';
            // Every eighth piece waits for the one after it, on another thread.
            in_order.add(
                [i, &is_done] {
                    const auto number = static_cast<std::size_t>(i);
                    while (i % 8 == 0 && !is_done[number + 1]) {
                        std::this_thread::yield();
                    }
                    is_done[number] = true;
                    return Answer{std::to_string(i) + ' ', {}};
                },
                1);
        }
    }
    CHECK(taken == expected);
}

TEST_CASE("an answer is handed on as soon as it is there", "[cli]") {
    std::promise<std::string> first;
    InOrder in_order(2, [&first](const Answer& answer) { first.set_value(answer.text); });
    in_order.add([] { return Answer{"now", {}}; }, 1);
    // Nothing else is added, and nothing ends, before the answer is there.
    CHECK(first.get_future().get() == "now");
}

TEST_CASE("what is under way stays bounded", "[cli]") {
    std::atomic<int> under_way{0};
    std::atomic<int> most{0};
    {
        InOrder in_order(2, [&under_way](const Answer&) { --under_way; });
        for (int i = 0; i < 2000; ++i) {
            in_order.add([] { return Answer{}; }, 1000);
            most = std::max(most.load(), ++under_way);
        }
    }
    CHECK(most <= 2 * 8 + 1);
    CHECK(under_way == 0);
}

TEST_CASE("large pieces wait for each other", "[cli]") {
    constexpr std::size_t large = std::size_t{40} << 20;
    std::atomic<int> at_once{0};
    std::atomic<bool> was_alone{true};
    {
        InOrder in_order(4, [](const Answer&) {});
        for (int i = 0; i < 20; ++i) {
            in_order.add(
                [&] {
                    was_alone = was_alone && ++at_once == 1;
                    --at_once;
                    return Answer{};
                },
                large);
        }
    }
    CHECK(was_alone);
}

TEST_CASE("work that throws costs its own answer only", "[cli]") {
    std::vector<std::string> taken;
    {
        InOrder in_order(2, [&taken](const Answer& answer) {
            taken.push_back(answer.error ? answer.error->where : answer.text);
        });
        in_order.add([]() -> Answer { throw std::runtime_error("too bad"); }, 1);
        in_order.add([] { return Answer{"fine", {}}; }, 1);
    }
    CHECK(taken == std::vector<std::string>{"too bad", "fine"});
}
