package druppel.chat;

import druppel.domain.Language;
import druppel.domain.calendar.Region;
import druppel.domain.calendar.TimeZones;
import druppel.message.Block;
import java.text.Collator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The values that an input field suggests; any other text can still be typed.
public final class EntryOptions {
    private static final Pattern PLACE =
            Pattern.compile("(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*");
    private static final List<String> ZONES =
            TimeZones.ids().stream().filter(PLACE.asMatchPredicate()).sorted().toList();
    private static final Map<Language, List<String>> COUNTRIES = Arrays.stream(Language.values())
            .collect(Collectors.toUnmodifiableMap(language -> language, EntryOptions::countries));

    private EntryOptions() {}

    /// The suggestions of a field, in order; empty if there are none.
    public static List<String> of(Block.Entry entry, Language language) {
        return switch (entry) {
            case ZONE -> ZONES;
            case REGION -> COUNTRIES.getOrDefault(language, List.of());
            case LINE, LINES, TIME -> List.of();
        };
    }

    private static List<String> countries(Language language) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Region(code).name(language))
                .sorted(Collator.getInstance(language.locale()))
                .toList();
    }
}
