#version 120
// Places a fill mesh like fill.vert, and finds its place in a picture that is laid over the map.
uniform vec4 u_patch;  // from canvas pixels to the picture: offset and scale
varying vec2 v_patch;

void main() {
    vec4 px = gl_ModelViewMatrix * gl_Vertex;
    v_patch = u_patch.xy + px.xy * u_patch.zw;
    gl_Position = gl_ProjectionMatrix * px;
}
