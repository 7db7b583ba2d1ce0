#version 120
// Hatches an area with thin lines that rise to the right at 45 degrees, transparent between them.
// u_phase_px shifts the pattern along x so that it stays with the map while it is dragged.
uniform vec4 u_color;
uniform float u_pitch_px;  // distance from line to line along x
uniform float u_width_px;  // thickness of a line, across it
uniform float u_phase_px;
varying vec2 v_px;

const float half_root_2 = 0.70710678;

void main() {
    float along_x = mod(v_px.x + v_px.y + u_phase_px, u_pitch_px) - 0.5 * u_pitch_px;
    float across = along_x * half_root_2;
    float edge = 0.5 * u_width_px;
    float cover = max(0.0, min(edge, across + 0.5) - max(-edge, across - 0.5));
    gl_FragColor = vec4(u_color.rgb, u_color.a * cover);
}
