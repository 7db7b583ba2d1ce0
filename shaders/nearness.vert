#version 120
// Widens a polyline into a ribbon like line.vert, but no further where it bends: the corners of a
// broad ribbon along a ragged line would lie far off it.
uniform float u_half_px;
varying float v_across_px;

void main() {
    vec2 extrusion = gl_MultiTexCoord0.xy / max(length(gl_MultiTexCoord0.xy), 1.0);
    vec4 px = gl_ModelViewMatrix * gl_Vertex;
    px.xy += vec2(extrusion.x, -extrusion.y) * u_half_px;
    gl_Position = gl_ProjectionMatrix * px;
    v_across_px = (gl_Color.a * 2.0 - 1.0) * u_half_px;
}
