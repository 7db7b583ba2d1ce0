#version 120
// Shows a finished frame as another eye sees it; the numbers are in style/sight.cpp.
uniform sampler2D u_frame;
uniform mat3 u_sight;  // linear RGB to linear RGB

vec3 to_linear(vec3 s) {
    return mix(s / 12.92, pow((s + 0.055) / 1.055, vec3(2.4)), step(0.04045, s));
}

vec3 to_srgb(vec3 l) {
    return mix(12.92 * l, 1.055 * pow(l, vec3(1.0 / 2.4)) - 0.055, step(0.0031308, l));
}

void main() {
    vec3 linear = to_linear(texture2D(u_frame, gl_TexCoord[0].xy).rgb);
    gl_FragColor = vec4(to_srgb(clamp(u_sight * linear, 0.0, 1.0)), 1.0);
}
