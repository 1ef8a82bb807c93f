package druppel.adapter.pages.rhythm;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import druppel.domain.Language;
import druppel.domain.calendar.TimeZones;
import druppel.message.Block;
import druppel.message.RhythmPageTextKey;
import druppel.message.Texts;
import java.text.Collator;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Time zones to choose from, by part of the world, with the name of the place that each has in a language. Those with
/// other names for one zone are left out. Thread-safe; the lists are made once for each language.
final class ZoneOptions {
    private static final Map<String, RhythmPageTextKey> WORLD = Map.of(
            "Africa", RhythmPageTextKey.RHYTHM_AFRICA,
            "America", RhythmPageTextKey.RHYTHM_AMERICA,
            "Antarctica", RhythmPageTextKey.RHYTHM_ANTARCTICA,
            "Arctic", RhythmPageTextKey.RHYTHM_EUROPE,
            "Asia", RhythmPageTextKey.RHYTHM_ASIA,
            "Atlantic", RhythmPageTextKey.RHYTHM_ATLANTIC,
            "Australia", RhythmPageTextKey.RHYTHM_AUSTRALIA,
            "Europe", RhythmPageTextKey.RHYTHM_EUROPE,
            "Indian", RhythmPageTextKey.RHYTHM_INDIAN,
            "Pacific", RhythmPageTextKey.RHYTHM_PACIFIC);

    private final Map<Language, List<OptionGroup>> lists = new ConcurrentHashMap<>();

    /// The list, with the current zone in it.
    List<OptionGroup> of(Texts texts, Optional<ZoneId> current) {
        List<OptionGroup> known = lists.computeIfAbsent(texts.language(), _ -> groups(texts));
        Optional<String> other = current.map(ZoneId::getId)
                .filter(id -> known.stream()
                        .flatMap(group -> group.options().stream())
                        .noneMatch(option -> option.value().equals(id)));
        List<OptionGroup> all = new ArrayList<>(known);
        other.ifPresent(id -> all.addFirst(
                new OptionGroup(texts.say(RhythmPageTextKey.RHYTHM_ZONE_CURRENT), List.of(new Block.Option(id, id)))));
        return all;
    }

    private static List<OptionGroup> groups(Texts texts) {
        TimeZoneNames names =
                TimeZoneNames.getInstance(ULocale.forLocale(texts.language().locale()));
        Collator order = Collator.getInstance(texts.language().locale());
        Map<String, List<Block.Option>> groups =
                TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
                        .map(ZoneOptions::stored)
                        .filter(id -> WORLD.containsKey(part(id))
                                && TimeZones.named(id).isPresent())
                        .distinct()
                        .map(id -> new Block.Option(id, name(names, id)))
                        .sorted(Comparator.comparing(Block.Option::label, order))
                        .collect(Collectors.groupingBy(
                                option -> texts.say(world(part(option.value()))),
                                () -> new TreeMap<>(order),
                                Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new OptionGroup(group.getKey(), group.getValue()))
                .toList();
    }

    private static RhythmPageTextKey world(String part) {
        return WORLD.getOrDefault(part, RhythmPageTextKey.RHYTHM_EUROPE);
    }

    /// ICU keeps some zones under old names, such as Asia/Calcutta.
    private static String stored(String id) {
        String iana = TimeZone.getIanaID(id);
        return TimeZones.named(iana).isPresent() ? iana : id;
    }

    private static String name(TimeZoneNames names, String id) {
        return Optional.ofNullable(names.getExemplarLocationName(TimeZone.getCanonicalID(id)))
                .orElseGet(() -> id.substring(id.lastIndexOf('/') + 1).replace('_', ' '));
    }

    private static String part(String id) {
        return id.substring(0, Math.max(0, id.indexOf('/')));
    }
}
