#include <gazetteer/gazetteer.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <string>

#include <support/catch.hpp>
#include <support/gazetteer_fixture.hpp>

using namespace wherein;
using gazetteer::NameKind;

namespace {

const std::filesystem::path tables = WHEREIN_SOURCE_DIR "/tests/data/names";

/// Names that two countries bear: either may come first, the other must be among the answers.
constexpr std::array<std::string_view, 5> shared{"Congo", "Congolese", "Dominican", "Great Britain",
                                                 "Samoan"};

/// A word in capitals is looked up among abbreviations alone: "UK" is no town of that name.
bool is_first(std::span<const gazetteer::NameHit> hits, std::string_view name,
              const std::function<bool(const gazetteer::NameHit&)>& is_it) {
    const auto first = std::find_if(hits.begin(), hits.end(), [&](const auto& hit) {
        return !gazetteer::is_abbreviation(name) || hit.kind == NameKind::abbreviation;
    });
    return first != hits.end() && is_it(*first);
}

/// Whether `name` leads to the country: first of all, or at least where it is shared.
bool leads_to(std::string_view name, std::string_view iso) {
    const auto& places = tests::fixture_gazetteer();
    const auto hits = places.find(name);
    const auto is_it = [&](const gazetteer::NameHit& hit) {
        return places.place(hit.place).id == "iso:" + std::string(iso);
    };
    if (std::find(shared.begin(), shared.end(), name) != shared.end()) {
        return std::any_of(hits.begin(), hits.end(), is_it);
    }
    return is_first(hits, name, is_it);
}

void check_names(std::string_view list, std::string_view iso) {
    for (const std::string_view name : gazetteer::split_list(list)) {
        INFO(name << " should be " << iso);
        CHECK(leads_to(name, iso));
    }
}

gazetteer::Table table(const char* file, const std::vector<std::string_view>& columns) {
    auto read = gazetteer::read_table(tables / file, columns);
    REQUIRE(read.has_value());
    return std::move(*read);
}

}  // namespace

TEST_CASE("every name, long form and people of the United Nations leads to its country",
          "[gazetteer]") {
    const auto members = table("un_members.tsv", {"iso_a2", "name", "formal", "people"});
    CHECK(members.rows.size() == 193);
    for (const auto& row : members.rows) {
        const std::string_view name = row.cells[1];
        check_names(name.substr(0, name.find(" (")), row.cells[0]);
        check_names(row.cells[2], row.cells[0]);
        check_names(row.cells[3], row.cells[0]);
    }
}

TEST_CASE("short forms, former names and territories lead to their country", "[gazetteer]") {
    for (const auto& row : table("short_forms.tsv", {"iso_a2", "names"}).rows) {
        check_names(row.cells[1], row.cells[0]);
    }
}

TEST_CASE("words for people are known as such", "[gazetteer]") {
    const auto& places = tests::fixture_gazetteer();
    for (const auto& row : table("un_members.tsv", {"iso_a2", "name", "formal", "people"}).rows) {
        for (const std::string_view name : gazetteer::split_list(row.cells[3])) {
            const auto hits = places.find(name);
            INFO(name);
            CHECK((!hits.empty() && hits.front().kind == NameKind::demonym));
        }
    }
}

TEST_CASE("a country without a shape is known by a point", "[gazetteer]") {
    const auto& places = tests::fixture_gazetteer();
    const auto index = places.country_of("TK");
    REQUIRE(index.has_value());
    CHECK(places.place(*index).name == "Tokelau");
    CHECK(places.point(*index).lat_deg == -9);
}
