package druppel.message;

import java.util.Optional;

/// Picture in each of the formats that platforms take; rendered only on request.
///
/// Two pictures are equal if they show the same.
public interface Picture {
    /// Renders as SVG for embedding in a page, readable on light and dark backgrounds.
    String svg();

    /// Renders as a PNG file with a transparent background; empty if that is not possible.
    Optional<byte[]> png();
}
