package druppel.web.session;

import java.util.Optional;
import java.util.regex.Pattern;

/// The page to which signing in leads: one of this application, whatever a link says.
///
/// @param path begins with one slash, without the path of the base URL
public record NextPage(String path) {
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]{0,500}");
    private static final String OWN = "/me";

    /// The page that a request names; the member's own page if it names none, or one elsewhere.
    public static NextPage of(Optional<String> named) {
        return new NextPage(named.filter(path -> OURS.matcher(path).matches())
                .filter(NextPage::leads)
                .orElse(OWN));
    }

    /// Signing in leads neither back to itself nor out again.
    private static boolean leads(String path) {
        return !path.startsWith("/sign") && !path.startsWith("/invite");
    }
}
