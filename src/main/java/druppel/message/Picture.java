package druppel.message;

import java.util.Optional;

/// What a picture shows, in each of the forms that platforms take; nobody draws what nobody asks
/// for.
///
/// Two are equal where they show the same.
public interface Picture {
    /// As SVG that stands inside a page, right on light and dark.
    String svg();

    /// The bytes of a PNG file with a clear background; empty where it cannot be drawn so.
    Optional<byte[]> png();
}
