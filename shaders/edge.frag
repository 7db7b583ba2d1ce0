#version 120
// Fills an area with one colour that changes towards its outline: to another, so that its edge
// glows inwards, or, where nobody knows where it ends, to that one and then to nothing.
uniform vec4 u_color;
uniform vec4 u_edge_color;
uniform float u_softness;  // 0: the outline is known, 1: it is not
uniform sampler2D u_nearness;
uniform vec4 u_channel;  // which of the picture's numbers is this area's
varying vec2 v_patch;

void main() {
    vec2 is_inside = step(abs(v_patch - 0.5), vec2(0.5));
    float nearness = dot(texture2D(u_nearness, v_patch), u_channel) * is_inside.x * is_inside.y;
    // The picture is too coarse to be at 1 all along a line.
    float glow = min(1.2 * nearness, 1.0);
    float kept = 1.0 - u_softness * smoothstep(0.25, 0.9, nearness);
    vec4 color = mix(u_color, u_edge_color, glow * glow);
    gl_FragColor = vec4(color.rgb, color.a * kept);
}
