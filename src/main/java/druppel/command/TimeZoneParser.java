package druppel.command;

import druppel.domain.calendar.TimeZones;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Parser of time zones: "europe/amsterdam", "new york", "Curaçao", "nederland", "UTC".
final class TimeZoneParser {
    private static final Pattern CONTINENT =
            Pattern.compile("(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*");
    private static final Pattern SPACE = Pattern.compile("[ _-]+");
    private static final Pattern FILLER = Pattern.compile("^(?:(?:in|to|naar|the|is|de|het) ){1,3}");
    private static final Synonyms<String> COUNTRIES = Synonyms.of(
            List.of(
                    "Europe/Amsterdam",
                    "Europe/Brussels",
                    "Europe/Berlin",
                    "Europe/London",
                    "Europe/Dublin",
                    "Europe/Paris",
                    "Europe/Luxembourg",
                    "Europe/Zurich",
                    "Europe/Vienna",
                    "Europe/Rome",
                    "Europe/Copenhagen",
                    "Europe/Stockholm",
                    "Europe/Oslo",
                    "Europe/Warsaw",
                    "Europe/Lisbon",
                    "America/Paramaribo",
                    "Asia/Kolkata"),
            "netherlands nederland holland den_haag the_hague rotterdam utrecht",
            "belgium belgie brussel antwerpen antwerp gent ghent",
            "germany duitsland berlijn",
            "uk united_kingdom great_britain england scotland wales verenigd_koninkrijk engeland londen",
            "ireland ierland",
            "france frankrijk parijs",
            "luxemburg",
            "switzerland zwitserland",
            "austria oostenrijk wenen",
            "italy italie",
            "denmark denemarken kopenhagen",
            "sweden zweden",
            "norway noorwegen",
            "poland polen warschau",
            "lissabon",
            "suriname",
            "india");
    private static final Map<String, ZoneId> ZONES = zones();

    private TimeZoneParser() {}

    static Optional<ZoneId> read(String words) {
        return Optional.ofNullable(ZONES.get(plainer(words)));
    }

    /// The id of the zone that is closest to the words.
    static Optional<String> nearest(String words) {
        String wanted = plainer(words);
        return SpellingSuggestion.of(wanted, ZONES.keySet().stream().sorted().toList(), wanted.length() < 6 ? 1 : 2)
                .map(ZONES::get)
                .map(ZoneId::getId);
    }

    private static String plainer(String words) {
        return SPACE.matcher(FILLER.matcher(words).replaceFirst("")).replaceAll(" ");
    }

    // a full id takes precedence over a country, a country over a city, and of two cities the one with the shorter
    // id wins
    private static Map<String, ZoneId> zones() {
        List<String> ids = TimeZones.ids().stream()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<String, ZoneId> zones = new HashMap<>();
        ids.forEach(id -> zones.putIfAbsent(name(id), ZoneId.of(id)));
        COUNTRIES.meanings().forEach((name, id) -> zones.putIfAbsent(name, ZoneId.of(id)));
        ids.stream()
                .filter(id -> CONTINENT.matcher(id).matches())
                .forEach(id -> zones.putIfAbsent(name(id.substring(id.lastIndexOf('/') + 1)), ZoneId.of(id)));
        return Map.copyOf(zones);
    }

    private static String name(String id) {
        return Tokens.of(id.replace('_', ' ')).joined().replace('-', ' ');
    }
}
