#version 120
// Places a fill mesh: metres from its anchor to canvas pixels by the model view matrix.
// v_px is the canvas position, for patterns that are laid out in pixels.
varying vec2 v_px;

void main() {
    vec4 px = gl_ModelViewMatrix * gl_Vertex;
    v_px = px.xy;
    gl_Position = gl_ProjectionMatrix * px;
}
