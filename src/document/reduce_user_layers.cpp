#include <algorithm>

#include <document/change.hpp>
#include <document/moves.hpp>

namespace wherein::document {
namespace {

using Layers = std::vector<std::shared_ptr<const carto::UserLayer>>;

std::string worded(const carto::UserLayer& layer) {
    std::string text = "Layer " + layer.title + ": ";
    if (layer.raster) {
        return text + "a picture of " + std::to_string(layer.raster->width_px) + " by " +
               std::to_string(layer.raster->height_px) + " pixels.";
    }
    const std::size_t count = layer.features.size();
    text += std::to_string(count) + (count == 1 ? " feature" : " features");
    if (!layer.name_field.empty()) {
        text += ", named by its field " + layer.name_field;
    }
    if (layer.left_out > 0) {
        text += "; " + std::to_string(layer.left_out) + " without a shape left out";
    }
    return text + ".";
}

Layers::iterator find_layer(Layers& layers, const std::string& name) {
    if (name.empty()) {
        return layers.empty() ? layers.end() : std::prev(layers.end());
    }
    return std::find_if(layers.begin(), layers.end(), [&](const auto& layer) {
        return layer->title == name || layer->path == name;
    });
}

void rebuild(Change& change) {
    const ViewState& view = change.state.view;
    if (view.camera) {
        change.effects.emplace_back(
            BuildMap{view.asked_projection.value_or(view.camera->projection), false});
    }
}

}  // namespace

void apply(Change& change, const AddLayer& command) {
    FileState& files = change.state.view.files;
    if (files.dialog && files.dialog->purpose == DialogFor::layer) {
        files.dialog.reset();
    }
    if (const std::size_t slash = command.path.rfind('/'); slash != std::string::npos) {
        files.layer_folder = command.path.substr(0, slash + 1);
    }
    change.effects.emplace_back(LoadUserLayer{command.path, command.name_field});
}

void apply(Change& change, const RemoveLayer& command) {
    Layers& layers = change.state.resources.user_layers;
    const auto found = find_layer(layers, command.name);
    if (found == layers.end()) {
        change.state.notice = Notice{
            command.name.empty() ? "There is no layer of your own to remove."
                                 : "There is no layer of your own called " + command.name + ".",
            true};
        return;
    }
    change.state.notice = Notice{"Removed the layer " + (*found)->title + ".", false};
    layers.erase(found);
    change.state.view.hover_feature.reset();
    rebuild(change);
}

void apply(Change& change, const HoverFeature& command) {
    change.state.view.hover_feature = command.feature;
}

void apply(Change& change, const UserLayerRead& command) {
    if (!command.layer) {
        return;
    }
    // The same file once more takes its old place: it may have changed, or another field is wanted.
    Layers& layers = change.state.resources.user_layers;
    const auto same = std::find_if(layers.begin(), layers.end(), [&](const auto& layer) {
        return layer->path == command.layer->path;
    });
    if (same == layers.end()) {
        layers.push_back(command.layer);
    } else {
        *same = command.layer;
    }
    change.state.view.hover_feature.reset();
    change.state.notice = Notice{worded(*command.layer), false};
    rebuild(change);
}

}  // namespace wherein::document
