#version 120
// Widens a polyline into a ribbon of constant pixel width. The vertex is a point of the centre line
// in metres from the mesh's anchor; the texture coordinates hold the extrusion (unit half widths,
// +y north); the colour bytes hold the distance along the line (red, green, blue as one 24 bit
// number) and the side (alpha).
uniform float u_half_px;         // half the ribbon's width, feather included
uniform float u_px_per_unit;     // pixels per unit of the distance along the line
varying float v_across_px;
varying float v_along_px;

void main() {
    vec4 px = gl_ModelViewMatrix * gl_Vertex;
    px.xy += vec2(gl_MultiTexCoord0.x, -gl_MultiTexCoord0.y) * u_half_px;
    gl_Position = gl_ProjectionMatrix * px;
    v_across_px = (gl_Color.a * 2.0 - 1.0) * u_half_px;
    vec3 bytes = floor(gl_Color.rgb * 255.0 + 0.5);
    v_along_px = dot(bytes, vec3(65536.0, 256.0, 1.0)) * u_px_per_unit;
}
