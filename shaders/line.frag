#version 120
// Colours a ribbon: the part of each pixel that the line covers, so its edges are smooth without
// multisampling; optionally dashed, or as a glow that fades out from the centre line.
uniform vec4 u_color;
uniform float u_edge_px;    // half the line's width
uniform vec2 u_dash_px;     // length of a dash, and of dash and gap together; 0 for a solid line
uniform float u_glow_px;    // reach of the glow; 0 for a line
varying float v_across_px;
varying float v_along_px;

float covered(float offset, float edge) {
    return max(0.0, min(edge, offset + 0.5) - max(-edge, offset - 0.5));
}

void main() {
    float cover;
    if (u_glow_px > 0.0) {
        float nearness = clamp(1.0 - abs(v_across_px) / u_glow_px, 0.0, 1.0);
        cover = nearness * nearness;
    } else {
        cover = covered(v_across_px, u_edge_px);
        if (u_dash_px.y > 0.0) {
            // A line begins in the middle of a dash.
            float offset = mod(v_along_px, u_dash_px.y);
            cover *= max(covered(offset, 0.5 * u_dash_px.x),
                         covered(offset - u_dash_px.y, 0.5 * u_dash_px.x));
        }
    }
    gl_FragColor = vec4(u_color.rgb, u_color.a * cover);
}
