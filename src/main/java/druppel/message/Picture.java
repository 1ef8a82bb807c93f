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

    /// Picture that a page can show with a name of its own.
    interface Described extends Picture {
        /// Renders as SVG that screen readers announce.
        ///
        /// @param title its name
        /// @param description what it shows, in words
        String svg(String title, String description);
    }
}
