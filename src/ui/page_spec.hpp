#pragma once
#include <ui/look.hpp>
#include <ui/text_layout.hpp>

namespace wherein::ui {

/// The face a role is set in at a text scale; a narrow column has a smaller title.
TypeFace page_face(const Look& look, TextRole role, float column_width, double text_scale);

/// The measures of the page at a text scale, for a column of this width.
PageSpec page_spec(const Look& look, float column_width, double text_scale);

/// Width of a line of about 70 characters of the body.
float full_measure(const Look& look, double text_scale);

}  // namespace wherein::ui
