package druppel.platform.local;

import druppel.message.Picture;
import java.util.Optional;

/// An image that was kept as SVG, and can be drawn in no other form any more.
public record StoredPicture(String svg) implements Picture {
    @Override
    public Optional<byte[]> png() {
        return Optional.empty();
    }
}
