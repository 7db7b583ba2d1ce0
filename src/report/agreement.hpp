#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <report/checked_line.hpp>

namespace wherein::report {

/// A place our answer names.
struct AnsweredName {
    std::uint32_t start{};  ///< code points, half open
    std::uint32_t end{};
    base::LngLat point;
    std::string geonames_id;  ///< digits, empty for what has none
    double confidence{};      ///< [0, 1]
};

/// Right answers, wrong ones and what is missing.
struct Counts {
    std::size_t hits{};
    std::size_t wrong{};
    std::size_t missed{};

    double precision() const;
    double recall() const;
    double f1() const;
    Counts& operator+=(const Counts& more);
};

/// Answers of about one confidence: how many, and how many of them are right.
struct ConfidenceBin {
    std::size_t answers{};
    std::size_t right{};
    double confidence_sum{};
};

constexpr double near_km = 161;  ///< 100 miles, the usual measure of a place found
constexpr std::size_t confidence_bins = 10;

/// How well answers agree with checked documents. Counts add up over documents.
struct Agreement {
    Counts exact;                ///< same span
    Counts overlap;              ///< one to one, the longest common stretch first
    Counts near;                 ///< end to end: found, and within near_km
    Counts scaled;               ///< the same with the tolerance of large areas
    Counts pins;                 ///< distinct places on the map, names ignored
    std::size_t located{};       ///< found names whose place is checked
    std::size_t located_near{};  ///< of them within near_km
    std::size_t located_scaled{};
    std::vector<double> errors_km;
    std::array<ConfidenceBin, confidence_bins> bins{};  ///< [0, 0.1), ..., [0.9, 1]

    Agreement& operator+=(const Agreement& more);
};

/// Kilometres by which a correct answer to this name may be off: at least near_km.
using Tolerance = std::function<double(const CheckedName&)>;

/// Compare the answers to one document with what is marked in it; docs/checking.md tells how.
Agreement compare(const CheckedDocument& document, const std::vector<AnsweredName>& answers,
                  const Tolerance& tolerance);

/// The figures as a table for people.
std::string to_table(const Agreement& agreement, std::size_t documents, std::size_t names);
/// Confidence against the share of right answers.
std::string calibration_table(const Agreement& agreement);

}  // namespace wherein::report
