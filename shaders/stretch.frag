#version 120
// Lays a picture over the canvas as it is. SFML's own way also multiplies it by a colour, which
// costs a software driver a fifth of a frame.
uniform sampler2D u_picture;

void main() {
    gl_FragColor = texture2D(u_picture, gl_TexCoord[0].xy);
}
