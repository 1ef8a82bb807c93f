package druppel.platform.local;

import druppel.message.Picture;
import java.util.Optional;

/// An image stored as SVG, which cannot be rendered in another format.
public record StoredPicture(String svg) implements Picture {
    @Override
    public Optional<byte[]> png() {
        return Optional.empty();
    }
}
