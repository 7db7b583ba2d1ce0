#version 120
// Fills land with its colour, darker in the shade and lighter in the light of its relief.
uniform vec4 u_color;
uniform vec4 u_shadow;
uniform vec4 u_light;
uniform sampler2D u_relief;  // red: light, 128 on flat ground
varying vec2 v_patch;

void main() {
    float light = texture2D(u_relief, v_patch).r * 2.0 - 256.0 / 255.0;
    vec3 color = mix(u_color.rgb, u_shadow.rgb, max(-light, 0.0) * u_shadow.a);
    gl_FragColor = vec4(mix(color, u_light.rgb, max(light, 0.0) * u_light.a), u_color.a);
}
