#version 120
// Lays the depth of the sea over it.
uniform vec4 u_deep;
uniform sampler2D u_relief;  // green: depth
varying vec2 v_patch;

void main() {
    gl_FragColor = vec4(u_deep.rgb, texture2D(u_relief, v_patch).g * u_deep.a);
}
