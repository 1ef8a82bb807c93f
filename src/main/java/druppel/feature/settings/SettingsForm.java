package druppel.feature.settings;

import druppel.chat.RequestContext;
import druppel.command.Command;
import druppel.command.CommandParser;
import druppel.command.ParseResult;
import druppel.domain.calendar.NudgeFrequency;
import druppel.domain.calendar.NudgeTimes;
import druppel.domain.calendar.Region;
import druppel.domain.member.MemberSettings;
import druppel.feature.help.HelpCards;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Parser of the settings form: each field is read as the command that it corresponds to, so that forms
/// accept the same input as messages. A missing field changes nothing.
public final class SettingsForm {
    private static final List<String> FIELDS =
            List.of("at", "days", "often", "followup", "language", "zone", "holidays", "programme");

    private static final Set<String> EMPTY_MEANS_OFF = Set.of("followup", "holidays");

    private SettingsForm() {}

    public static List<ParseResult> read(Map<String, String> values, RequestContext context) {
        return FIELDS.stream()
                .filter(values::containsKey)
                .filter(field -> !isUnnamedZone(field, values))
                .map(field -> command(field, values.getOrDefault(field, "")))
                .map(command -> CommandParser.asked(command, context.language(), context.today()))
                .toList();
    }

    /// Members without a time zone may leave its field empty.
    private static boolean isUnnamedZone(String field, Map<String, String> values) {
        return field.equals("zone") && values.getOrDefault(field, "").isBlank();
    }

    /// Validates the form: one sentence per invalid field, by field name.
    public static Map<String, String> faults(Map<String, String> values, RequestContext context) {
        Map<String, String> faults = new LinkedHashMap<>();
        values.forEach((field, value) -> faults(read(Map.of(field, value), context))
                .findFirst()
                .map(new HelpCards(context.texts())::problem)
                .ifPresent(sentence -> faults.put(field, sentence)));
        return faults;
    }

    /// The fields that could not be parsed.
    public static Stream<ParseResult.Unclear> faults(List<ParseResult> fields) {
        return fields.stream().filter(ParseResult.Unclear.class::isInstance).map(ParseResult.Unclear.class::cast);
    }

    /// A region among the fields whose holidays are unknown; the member's current one is accepted.
    static Optional<Region> unknown(RequestContext context, List<ParseResult> fields) {
        return fields.stream()
                .flatMap(field -> field instanceof ParseResult.Understood(Command.Observe(Optional<Region> region))
                        ? region.stream()
                        : Stream.empty())
                .filter(region ->
                        !context.member().settings().holidayPreference().knows(region))
                .filter(region -> !context.member().settings().region().equals(Optional.of(region)))
                .findFirst();
    }

    /// The nudge times with the other fields applied, if the follow-up would come too early.
    static Optional<NudgeTimes> early(RequestContext context, List<ParseResult> fields) {
        Predicate<ParseResult> followUp = field -> field instanceof ParseResult.Understood(Command.FollowUp _);
        List<ParseResult> others = fields.stream().filter(followUp.negate()).toList();
        NudgeTimes times = applied(context, context.member().settings(), others).times();
        return fields.stream()
                        .anyMatch(field ->
                                field instanceof ParseResult.Understood(Command.FollowUp(Optional<LocalTime> time))
                                        && early(times, time))
                ? Optional.of(times)
                : Optional.empty();
    }

    /// Applies the fields to these settings, in order.
    static MemberSettings applied(RequestContext context, MemberSettings settings, List<ParseResult> fields) {
        MemberSettings changed = settings;
        for (ParseResult field : fields) {
            if (field instanceof ParseResult.Understood(Command command)) {
                changed = applied(context, changed, command);
            }
        }
        return changed;
    }

    /// Unchanged fields for time zone, language and holidays keep their defaults.
    private static MemberSettings applied(RequestContext context, MemberSettings settings, Command command) {
        NudgeTimes times = settings.times();
        return switch (command) {
            case Command.At at -> settings.with(times.at(at.time()));
            case Command.Days days -> settings.with(times.on(days.days()));
            case Command.FollowUp followUp -> settings.with(times.followingUp(followUp.time()));
            case Command.Speak speak ->
                speak.language() == settings.language() ? settings : settings.speaking(speak.language());
            case Command.Zone zone ->
                Optional.of(zone.zone()).equals(settings.zone()) ? settings : settings.in(zone.zone());
            case Command.Observe observe -> HolidaySettings.filledIn(context, settings, observe.region());
            default -> settings;
        };
    }

    /// Whether the follow-up would not come after the nudge.
    static boolean early(NudgeTimes times, Optional<LocalTime> followUp) {
        return followUp.isPresent() && !followUp.get().isAfter(times.at());
    }

    /// The nudge frequency in a field, if it is one.
    static Stream<NudgeFrequency> tempo(ParseResult field) {
        return field instanceof ParseResult.Understood(Command.Often(NudgeFrequency nudgeFrequency))
                ? Stream.of(nudgeFrequency)
                : Stream.empty();
    }

    /// The command that corresponds to a field.
    private static String command(String field, String given) {
        return "nudge " + (field.equals("often") ? given : field + " " + value(field, given));
    }

    private static String value(String field, String given) {
        return EMPTY_MEANS_OFF.contains(field) && given.isBlank() ? "off" : given;
    }
}
