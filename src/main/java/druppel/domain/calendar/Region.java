package druppel.domain.calendar;

import druppel.domain.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Country, or a part of one with its own holidays, by ISO 3166 code: `NL`, `DE-BY`.
public record Region(String code) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,4}){0,3}");

    public Region {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("a region has a code such as NL or DE-BY");
        }
    }

    /// Parses a code in upper or lower case; empty if it is not a region.
    public static Optional<Region> of(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(upper).matches() ? Optional.of(new Region(upper)) : Optional.empty();
    }

    /// The code of the country: `DE` for `DE-BY`.
    public String country() {
        return code.substring(0, 2);
    }

    /// The display name: *Germany*, or *Germany (DE-BY)* for a part of it.
    public String name(Language language) {
        String country = Locale.of("", country()).getDisplayCountry(language.locale());
        return code.length() == 2 ? country : country + " (" + code + ")";
    }

    /// The text that a member types to choose it: the country's name, or the code of a part.
    public String typed(Language language) {
        return code.length() == 2 ? name(language) : code;
    }
}
