package druppel.command;

import druppel.domain.Language;
import druppel.domain.calendar.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Parser of countries and regions: "NL", "Nederland", "Germany", "de-by", "United Kingdom".
final class RegionParser {
    private static final Synonyms<String> OTHER_NAMES = Synonyms.of(
            List.of("NL", "GB", "US", "CZ", "TR", "CI"),
            "holland the_netherlands",
            "uk great_britain england engeland groot_brittannie",
            "usa america amerika",
            "czech_republic tsjechie",
            "turkey turkije",
            "ivory_coast ivoorkust");
    private static final Map<String, Region> COUNTRIES = countries();

    private RegionParser() {}

    static Optional<Region> read(String words) {
        Optional<Region> country = Optional.ofNullable(COUNTRIES.get(plainer(words)));
        return country.or(() -> Region.of(words).filter(RegionParser::exists));
    }

    /// The name of the country that is closest to the words.
    static Optional<String> nearest(String words) {
        String wanted = plainer(words);
        return SpellingSuggestion.of(
                wanted,
                COUNTRIES.keySet().stream()
                        .filter(name -> name.length() > 3)
                        .sorted()
                        .toList(),
                wanted.length() < 6 ? 1 : 2);
    }

    private static boolean exists(Region region) {
        return COUNTRIES.containsKey(region.country().toLowerCase(Locale.ROOT));
    }

    private static Map<String, Region> countries() {
        Map<String, Region> countries = new HashMap<>();
        OTHER_NAMES.meanings().forEach((name, code) -> countries.put(name, new Region(code)));
        for (String code : Locale.getISOCountries()) {
            Region country = new Region(code);
            countries.put(code.toLowerCase(Locale.ROOT), country);
            for (Language language : Language.values()) {
                countries.putIfAbsent(plainer(Tokens.of(country.name(language)).joined()), country);
            }
        }
        return Map.copyOf(countries);
    }

    private static String plainer(String words) {
        return words.replace('-', ' ');
    }
}
