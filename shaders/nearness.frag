#version 120
// How near a pixel lies to a line: 1 on it, 0 at the rim of the ribbon, in every channel.
uniform float u_reach_px;  // where the rim lies
varying float v_across_px;

void main() {
    gl_FragColor = vec4(clamp(1.0 - abs(v_across_px) / u_reach_px, 0.0, 1.0));
}
