#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <document/reduce.hpp>
#include <support/catch.hpp>

/// A small world of boxes for countries, a gazetteer over it, and readings that name its places.
namespace wherein::test {

using document::PlaceIndex;
using geoparse::MentionKind;

struct Country {
    std::string code, name;
    base::LngLat point;
    base::GeoBox whole;
    std::vector<base::GeoBox> parts;
};

inline const std::vector<Country>& countries() {
    static const std::vector<Country> all{
        {"AZ", "Azerbaijan", {47.7, 40.3}, {44.8, 38.4, 50.4, 41.9}, {{44.8, 38.4, 50.4, 41.9}}},
        {"AM", "Armenia", {44.8, 40.4}, {43.4, 38.8, 46.6, 41.3}, {{43.4, 38.8, 46.6, 41.3}}},
        {"GE", "Georgia", {43.5, 42.1}, {40, 41, 46.7, 43.6}, {{40, 41, 46.7, 43.6}}},
        {"TR", "Turkey", {34.5, 39.3}, {26, 36, 44.8, 42}, {{26, 36, 44.8, 42}}},
        {"RU",
         "Russia",
         {97, 61},
         {-180, 41.2, 180, 81.8},
         {{27.3, 43, 180, 77}, {-180, 64, -169.7, 71}, {19.6, 54.3, 22.8, 55.3}}},
        {"US",
         "United States",
         {-97, 39.5},
         {-178, 18.9, -66.9, 71.4},
         {{-124.7, 25.1, -66.9, 49.4}, {-168, 55, -130, 71.4}, {-160, 18.9, -154.8, 22.2}}},
        {"FR",
         "France",
         {2.5, 46.7},
         {-61.8, -21.4, 55.8, 51.1},
         {{-4.8, 42.3, 8.2, 51.1}, {-54.6, 2.1, -51.6, 5.8}, {8.5, 41.4, 9.6, 43}}},
        {"PK", "Pakistan", {69.4, 29.9}, {60.9, 23.7, 77, 37.1}, {{60.9, 23.7, 77, 37.1}}},
        {"FJ",
         "Fiji",
         {178, -17.8},
         {176.9, -19.2, -179.2, -16},
         {{176.9, -19.2, 180, -16}, {-180, -17, -179.2, -16}}},
    };
    return all;
}

inline void add_polygon(carto::Shape& shape, const base::GeoBox& box) {
    for (const auto& [lng, lat] : {std::pair{box.west_deg, box.south_deg},
                                   {box.east_deg, box.south_deg},
                                   {box.east_deg, box.north_deg},
                                   {box.west_deg, box.north_deg},
                                   {box.west_deg, box.south_deg}}) {
        shape.points.push_back({lng, lat});
    }
    shape.ring_ends.push_back(static_cast<std::uint32_t>(shape.points.size()));
    shape.polygon_ends.push_back(static_cast<std::uint32_t>(shape.ring_ends.size()));
}

inline std::shared_ptr<const carto::Layer> country_layer(carto::LayerKind kind) {
    auto layer = std::make_shared<carto::Layer>();
    layer->kind = kind;
    for (const Country& country : countries()) {
        carto::Feature feature;
        feature.key = country.code;
        feature.country = country.code;
        feature.name = country.name;
        feature.label_point = country.point;
        feature.box = country.whole;
        for (const base::GeoBox& part : country.parts) {
            add_polygon(feature.shape, part);
        }
        layer->features.push_back(std::move(feature));
    }
    return layer;
}

inline std::shared_ptr<const gazetteer::Gazetteer> small_gazetteer() {
    gazetteer::Sources sources;
    for (const Country& country : countries()) {
        gazetteer::UnitRow row;
        row.is_country = true;
        row.code = country.code;
        row.country = country.code;
        row.name = country.name;
        row.point = country.point;
        row.box = country.whole;
        sources.units.push_back(row);
    }
    const auto town = [&](const char* id, const char* name, const char* country, base::LngLat at) {
        gazetteer::PlaceRow row;
        row.geonames_id = id;
        row.name = name;
        row.country = country;
        row.feature_code = "PPLC";
        row.point = at;
        row.population = 1'000'000;
        sources.places.push_back(row);
    };
    town("587084", "Baku", "AZ", {49.892, 40.378});
    town("616052", "Yerevan", "AM", {44.514, 40.182});
    town("586523", "Ganja", "AZ", {46.36, 40.683});
    town("2988507", "Paris", "FR", {2.349, 48.853});
    town("1850147", "Tokyo", "JP", {139.692, 35.69});
    town("3448439", "São Paulo", "BR", {-46.636, -23.548});
    town("184745", "Nairobi", "KE", {36.817, -1.283});
    town("2147714", "Sydney", "AU", {151.207, -33.868});
    town("2198148", "Suva", "FJ", {178.442, -18.142});
    auto built = gazetteer::build_gazetteer(
        std::move(sources), std::filesystem::path(WHEREIN_SOURCE_DIR) / "geodata" / "names");
    REQUIRE(built);
    return *built;
}

inline std::shared_ptr<const gazetteer::Gazetteer> shared_gazetteer() {
    static const auto built = small_gazetteer();
    return built;
}

inline PlaceIndex place(const std::string& id) {
    const auto found = shared_gazetteer()->by_id(id);
    INFO("place " << id);
    REQUIRE(found);
    return *found;
}

struct Named {
    std::string id;
    MentionKind kind{MentionKind::place};
    int times{1};
};

/// An article of one sentence per mention, "Name." each.
inline std::shared_ptr<const document::Reading> reading_of(const std::vector<Named>& named) {
    auto reading = std::make_shared<document::Reading>();
    for (const Named& one : named) {
        const PlaceIndex index = place(one.id);
        for (int i = 0; i < one.times; ++i) {
            text::Article& article = reading->article;
            const auto begin = static_cast<std::uint32_t>(article.text.size());
            article.text.append(shared_gazetteer()->place(index).name).append(". ");
            const auto end = static_cast<std::uint32_t>(article.text.size());
            geoparse::Mention mention;
            mention.span = {begin, end - 2};
            mention.sentence = static_cast<std::uint32_t>(article.sentences.size());
            mention.kind = one.kind;
            mention.place = index;
            article.sentences.push_back({{begin, end - 1}, 0});
            reading->mentions.push_back(mention);
        }
    }
    std::map<PlaceIndex, std::size_t> seen;
    for (std::uint32_t i = 0; i < reading->mentions.size(); ++i) {
        const PlaceIndex index = reading->mentions[i].place;
        if (!seen.contains(index)) {
            seen[index] = reading->places.size();
            reading->places.push_back({index, {}});
        }
        reading->places[seen[index]].mentions.push_back(i);
    }
    reading->is_geoparsed = true;
    return reading;
}

/// The same as the file of this name, "About" it.
inline std::shared_ptr<const document::Reading> file_text(const std::string& name,
                                                          const std::vector<Named>& named) {
    auto reading = std::make_shared<document::Reading>(*reading_of(named));
    reading->article.name = name;
    reading->article.title = "About " + name;
    reading->path = "/home/me/" + name;
    return reading;
}

/// What the built-in article names, in its proportions.
inline std::shared_ptr<const document::Reading> caucasus_reading() {
    return reading_of({{"past:soviet-union", MentionKind::past, 2},
                       {"iso:AZ", MentionKind::place, 14},
                       {"iso:AM", MentionKind::actor, 5},
                       {"iso:AM", MentionKind::people, 5},
                       {"geonames:587084", MentionKind::part_of_name, 1},
                       {"iso:RU", MentionKind::actor, 3},
                       {"iso:FR", MentionKind::actor, 1},
                       {"iso:US", MentionKind::actor, 1},
                       {"iso:TR", MentionKind::place, 1},
                       {"iso:PK", MentionKind::place, 1},
                       {"iso:AZ", MentionKind::people, 2}});
}

/// A state with what was asked for, as the session would keep it.
struct Desk {
    document::AppState state;
    std::vector<document::Effect> effects;

    void apply(const document::Command& command) {
        document::Step step = document::reduce(std::move(state), command);
        state = std::move(step.state);
        effects.insert(effects.end(), step.effects.begin(), step.effects.end());
    }
    /// The last projection ordered; none when nothing was.
    std::optional<carto::Projection> ordered() const {
        std::optional<carto::Projection> last;
        for (const document::Effect& effect : effects) {
            if (const auto* build = std::get_if<document::BuildMap>(&effect)) {
                last = build->projection;
            }
        }
        return last;
    }
    /// The last effect of this kind; null where there was none.
    template <class Effect>
    const Effect* asked() const {
        for (auto effect = effects.rbegin(); effect != effects.rend(); ++effect) {
            if (const auto* found = std::get_if<Effect>(&*effect)) {
                return found;
            }
        }
        return nullptr;
    }
    void deliver(const carto::Projection& projection) {
        auto map = std::make_shared<carto::MapGeometry>();
        map->projection = projection;
        map->levels.fill(std::make_shared<const carto::MapLevel>());
        apply(document::MapReady{map});
    }
    /// Delivers what is ordered and flies on until all is at rest.
    void settle() {
        for (int i = 0; i < 200; ++i) {
            if (state.view.asked_projection) {
                deliver(*state.view.asked_projection);
            } else if (state.view.flight) {
                apply(document::Tick{0.05});
            } else {
                return;
            }
        }
        FAIL("the view does not come to rest");
    }
    base::LngLat center() const {
        REQUIRE(state.view.camera);
        const auto at =
            carto::unproject(state.view.camera->projection, state.view.camera->center_m);
        REQUIRE(at);
        return *at;
    }
    bool keeps_invariant() const {
        const auto& map = state.resources.map;
        return !map || !state.view.camera || map->projection == state.view.camera->projection;
    }
};

/// A desk with the small world and this article, framed and at rest.
inline Desk desk_with(std::shared_ptr<const document::Reading> reading) {
    Desk desk;
    desk.apply(document::Resize{{900, 700}, 1});
    for (const auto kind : {carto::LayerKind::countries_low, carto::LayerKind::countries_mid}) {
        desk.apply(document::LayerRead{kind, country_layer(kind)});
    }
    desk.apply(document::GazetteerReady{shared_gazetteer()});
    desk.apply(document::ArticleRead{std::move(reading)});
    desk.settle();
    return desk;
}

}  // namespace wherein::test
