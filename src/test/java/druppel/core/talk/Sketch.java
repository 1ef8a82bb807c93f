package druppel.core.talk;

import java.nio.charset.StandardCharsets;

/// An image that was never drawn: its bytes are those of its text.
public record Sketch(String svg) implements Image {
    @Override
    public byte[] png() {
        return svg.getBytes(StandardCharsets.UTF_8);
    }
}
