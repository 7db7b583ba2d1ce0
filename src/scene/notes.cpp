#include <cmath>

#include <document/viewpoint.hpp>
#include <scene/draft.hpp>
#include <scene/facts.hpp>
#include <scene/label_names.hpp>

namespace wherein::scene {
namespace {

// Nothing is said of areas too small to be seen.
constexpr double least_side_px = 4;

}  // namespace

MapFacts facts_of(const Draft& draft) {
    MapFacts facts;
    facts.view = draft.view;
    facts.viewpoint_name = document::viewpoint_name(draft.input.state);
    facts.day_is = draft.input.state.view.as_of.kind;
    const bool shows_disputed = draft.shows(document::MapLayer::disputed);
    for (std::size_t i = 0; shows_disputed && i < draft.shown_disputed.size(); ++i) {
        const carto::Feature& area = draft.atlas().disputed_areas->features[i];
        const double side_px = std::sqrt(area.area_km2) * 1000 / draft.input.camera.m_per_px;
        const bool is_hatched = draft.is_hatched(i) || draft.is_disputed_place(i);
        if (is_hatched && side_px > draft.px(least_side_px) && overlaps(area.box, draft.view_deg)) {
            facts.disputed.push_back(&area);
        }
    }
    for (const ShownPlace& place : draft.places) {
        if (place.role == Role::past && place.footprint &&
            overlaps(place.footprint->box, draft.view_deg)) {
            facts.past.push_back(place_label_text(place.record));
        }
    }
    facts.has_lakes = draft.shows(document::MapLayer::lakes) && !draft.level->lakes.empty();
    facts.projection = carto::describe(draft.input.camera.projection);
    if (const auto& reading = draft.input.state.reading; reading && reading->comparison) {
        facts.compared = {document::title_of(reading->comparison->a->article),
                          document::title_of(reading->comparison->b->article)};
    }
    for (const auto& layer : draft.input.state.resources.user_layers) {
        facts.user_layers.push_back(layer->title);
    }
    return facts;
}

void add_notes(Draft& draft) {
    draft.scene.notes = map_notes(facts_of(draft));
}

}  // namespace wherein::scene
