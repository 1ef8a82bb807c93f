package druppel.adapter.pages.frame;

import druppel.message.TextKey;
import java.util.Map;
import java.util.Optional;

/// A page to show: its template, which gets the `Frame` as `frame` and these values.
///
/// @param status the HTTP status, such as 422 for a form that is shown again with what is wrong
public record View(
        int status, TextKey title, Optional<Frame.Place> place, String template, Map<String, Object> values) {
    public View {
        values = Map.copyOf(values);
    }

    /// A page of the navigation, with one value for its template, named `view`.
    public static View of(Frame.Place place, String template, Object view) {
        return new View(200, place.label(), Optional.of(place), template, Map.of("view", view));
    }

    /// The same page for a form that was not accepted.
    public View refused() {
        return new View(422, title, place, template, values);
    }
}
