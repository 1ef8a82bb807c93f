package druppel.core.talk;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// An image that was never drawn: its bytes are those of its text.
public record Sketch(String svg) implements Image {
    @Override
    public Optional<byte[]> png() {
        return Optional.of(svg.getBytes(StandardCharsets.UTF_8));
    }
}
