package druppel.message;

/// Picture drawn by the bot itself, which a page can show with a name of its own.
public interface PagePicture extends Picture {
    /// Renders as SVG that screen readers announce.
    ///
    /// @param title its name
    /// @param description what it shows, in words
    String svg(String title, String description);
}
