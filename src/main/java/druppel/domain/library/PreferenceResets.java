package druppel.domain.library;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Dates from which a member's responses count for their preferences, where they have reset what was learned.
///
/// @param everything the date for all attributes
/// @param attributes the later dates for single ones
public record PreferenceResets(Optional<LocalDate> everything, Map<Nudge.Attribute, LocalDate> attributes) {
    public static final PreferenceResets NONE = new PreferenceResets(Optional.empty(), Map.of());

    public PreferenceResets {
        LocalDate first = everything.orElse(LocalDate.MIN);
        attributes = attributes.entrySet().stream()
                .filter(reset -> reset.getValue().isAfter(first))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
