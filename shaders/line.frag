#version 120
// Colours a solid line: each pixel by the part of it that the line covers, measured across the
// line, so that edges are smooth without multisampling and hairlines keep their weight.
uniform vec4 u_color;
uniform float u_edge_px;  // half the line's width
varying float v_across_px;

void main() {
    float cover = clamp(u_edge_px + 0.5 - abs(v_across_px), 0.0, min(1.0, 2.0 * u_edge_px));
    gl_FragColor = vec4(u_color.rgb, u_color.a * cover);
}
