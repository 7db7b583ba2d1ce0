#version 120
// Colours a glow: strongest on the centre line, gone at the rim of the ribbon.
uniform vec4 u_color;
uniform float u_fade_px;  // where it is gone
varying float v_across_px;

void main() {
    float nearness = clamp(1.0 - abs(v_across_px) / u_fade_px, 0.0, 1.0);
    gl_FragColor = vec4(u_color.rgb, u_color.a * nearness * nearness);
}
