package druppel.message;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A picture whose bytes are those of its text.
public record TextPicture(String svg) implements Picture {
    @Override
    public Optional<byte[]> png() {
        return Optional.of(svg.getBytes(StandardCharsets.UTF_8));
    }
}
