#version 120
// Colours a dashed line. Like line.frag, and the same along the line for each dash. It is a program
// of its own because software drivers run both sides of a branch.
uniform vec4 u_color;
uniform float u_edge_px;  // half the line's width
uniform vec2 u_dash_px;   // length of a dash, and of dash and gap together
varying float v_across_px;
varying float v_along_px;

float covered(float distance_px, float edge_px) {
    return clamp(edge_px + 0.5 - distance_px, 0.0, min(1.0, 2.0 * edge_px));
}

void main() {
    // Distance to the middle of the nearest dash; a line begins in the middle of one.
    float beside_px = mod(v_along_px, u_dash_px.y);
    beside_px = min(beside_px, u_dash_px.y - beside_px);
    float cover = covered(abs(v_across_px), u_edge_px) * covered(beside_px, 0.5 * u_dash_px.x);
    gl_FragColor = vec4(u_color.rgb, u_color.a * cover);
}
