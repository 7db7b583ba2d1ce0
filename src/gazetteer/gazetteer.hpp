#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <base/result.hpp>
#include <gazetteer/place.hpp>

namespace wherein::gazetteer {

/// Index of a place in Gazetteer::places().
using PlaceIndex = std::uint32_t;

/// How a name belongs to a place; better kinds come first in a look-up.
enum class NameKind : std::uint8_t {
    main,
    current,
    english,
    official,
    abbreviation,
    alternate,
    demonym
};

struct NameHit {
    PlaceIndex place{};
    NameKind kind{NameKind::main};
};

/// A town as maps choose it. One that shows the towns whose isolation is at least so many pixels is
/// evenly filled, the same wherever it is dragged, and only gains towns when closer.
struct Town {
    PlaceIndex place{};
    float weight{};           ///< population, seats of government counting for more
    float isolation_m{};      ///< distance to the nearest weightier town
    std::uint32_t capital{};  ///< 1 or 0
    bool is_capital() const { return capital != 0; }
};

/// Fold a name for comparison: NFKD, marks dropped, case folded, curly quotes and dashes made
/// plain, inner white space single ("Şuşa" -> "susa", "Xankəndi" -> "xankendi").
std::string fold(std::string_view name);

/// A row of places.csv.gz, of a GeoNames dump or of a reader's own list.
struct PlaceRow {
    std::string geonames_id;  ///< digits; for a list of the reader's own the whole id, "user:7"
    std::string name, name_en, name_now, feature_code, country;
    std::string admin_code;  ///< "AZ.65" or "US.GA.121": the smallest unit known to hold it
    base::LngLat point;
    std::int64_t population{};
    std::vector<TaggedName> alternates;
    PlaceType type{PlaceType::populated};
};

/// A row of the countries or first-level units layer, as the geodata layer gives it.
struct UnitRow {
    bool is_country{};
    std::string code;  ///< ISO 3166-1 alpha-2, or GeoNames admin-1 code "AZ.65"
    std::string name, name_alt, name_local, country;
    std::string type;    ///< "District", "State", ... (units)
    std::string region;  ///< the wider unit the source names, else empty
    base::LngLat point;
    base::GeoBox box;
};

/// A row of units.csv.gz: a county, district or the like, known by a point.
struct SecondUnitRow {
    std::string code;  ///< GeoNames admin-2 code "US.GA.121"
    std::string name;
    std::vector<std::string> other_names;
    base::LngLat point;
    std::string first_unit;  ///< code of the first-level unit that is the same area, else empty
};

/// A row of the disputed areas layer, as the geodata layer gives it.
struct DisputedRow {
    std::string name, kind, parties, source;
    std::optional<int> year_from, year_to;
    base::LngLat point;
    base::GeoBox box;
    std::string key{};  ///< members of regions name an area by its key or its name
};

/// Everything the gazetteer is made from besides the tables in geodata/names/.
struct Sources {
    std::vector<PlaceRow> places;
    std::vector<UnitRow> units;
    std::vector<SecondUnitRow> second_units;
    std::vector<DisputedRow> disputed;
};

/// All known places and the index of their names, read in place from a mapped file or from memory.
/// Immutable; read from any thread.
class Gazetteer {
  public:
    /// Map an index file.
    /// errors  unreadable: missing, no index, made by another version or on another kind of
    /// machine,
    ///         cut short
    static base::Result<std::shared_ptr<const Gazetteer>> open(const std::filesystem::path& path);
    /// The same from bytes in memory.
    static base::Result<std::shared_ptr<const Gazetteer>> from_bytes(std::string bytes);

    /// The places of `base`, numbered as there, and behind them these: what a reader adds while
    /// reading. They have no names to be found by in a text, only ids; towns() leaves them out.
    static std::shared_ptr<const Gazetteer> with_added(const Gazetteer& base,
                                                       std::vector<PlaceEntry> added);

    Gazetteer(const Gazetteer&) = delete;
    Gazetteer& operator=(const Gazetteer&) = delete;
    ~Gazetteer();

    /// Places are numbered from 0; areas (countries, units, regions, ...) come before all others.
    PlaceIndex size() const;
    PlaceIndex area_count() const;
    Place place(PlaceIndex index) const;
    /// The part of it that is at hand without its texts.
    PlaceFacts facts(PlaceIndex index) const;
    base::LngLat point(PlaceIndex index) const;
    /// Towns, weightiest first; towns without people only where they are seats.
    std::span<const Town> towns() const;
    /// The first of them: those of at least this weight.
    std::span<const Town> towns_down_to(double weight) const;
    /// Of the sources the index was made from; see fingerprint.hpp.
    std::uint64_t fingerprint() const;

    /// Places with this name, best name kind first, then larger population. Folds the name itself.
    std::span<const NameHit> find(std::string_view name) const;
    /// The same for a name already folded.
    std::span<const NameHit> find_folded(std::string_view folded) const;
    /// Longest name in the index, in words; bounds a matcher's look-ahead.
    std::uint32_t longest_name_words() const;
    /// The same for names that begin with the folded word of this hash_name(); at least 1, rarely
    /// too large.
    std::uint32_t longest_name_words_after(std::uint64_t first_word_hash) const;
    std::optional<PlaceIndex> by_id(std::string_view id) const;
    /// Population of the known towns inside a country or unit; of a town its own.
    std::int64_t population_within(PlaceIndex index) const;
    /// Places to offer for what a reader has typed: added ones whose name begins so, those of that
    /// name as find() orders them, but a town before its unit where a quarter of the people live in
    /// it, a tenth where it is the seat; then those with a name that begins so, larger ones first.
    /// At most `most`.
    std::vector<PlaceIndex> search(std::string_view typed, std::size_t most) const;
    /// The country with this ISO 3166-1 alpha-2 code.
    std::optional<PlaceIndex> country_of(std::string_view code) const;
    /// The first- or second-level unit with this code ("AZ.65", "US.GA.121").
    std::optional<PlaceIndex> unit_of(std::string_view admin_code) const;

    /// Gives back memory that a text took while its names were looked up. Nothing else changes.
    void rest() const;

  private:
    struct View;
    explicit Gazetteer(std::unique_ptr<const View> view);
    void put_towns_before_units(std::vector<PlaceIndex>& namesakes) const;
    std::unique_ptr<const View> view_;
};

/// Build from the layers' rows and the tables in `names_folder` (regions.tsv, demonyms_en.tsv,
/// territory_names.tsv, aliases.tsv, ...).
/// errors  unreadable: a table missing or a row malformed (file and line named)
/// thread  any
base::Result<std::shared_ptr<const Gazetteer>> build_gazetteer(
    const Sources& sources, const std::filesystem::path& names_folder);

/// The same into a file that Gazetteer::open() reads. The file is whole or not there at all.
/// errors  as above; work_failed: the file cannot be written
base::Status write_gazetteer(const std::filesystem::path& path, std::uint64_t fingerprint,
                             const Sources& sources, const std::filesystem::path& names_folder);

}  // namespace wherein::gazetteer
