#version 120
// Fills an area with one colour.
uniform vec4 u_color;

void main() {
    gl_FragColor = u_color;
}
