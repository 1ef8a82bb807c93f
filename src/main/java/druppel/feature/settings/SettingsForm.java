package druppel.feature.settings;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.command.Command;
import druppel.command.CommandParser;
import druppel.command.ParseResult;
import druppel.domain.calendar.NudgeTimes;
import druppel.feature.help.HelpCards;
import druppel.message.Block;
import druppel.message.MemberTextKey;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A filled in settings form: each field is read as the command that it corresponds to, so that forms accept the same
/// input as messages. A missing field changes nothing.
///
/// @param fields the commands, by field name
public record SettingsForm(RequestContext context, Map<String, ParseResult> fields) {
    private static final List<String> FIELDS =
            List.of("at", "days", "often", "followup", "language", "zone", "holidays", "programme", "brave");

    private static final Set<String> EMPTY_MEANS_OFF = Set.of("followup", "holidays");

    /// The settings that change by themselves, with the profile on the platform or with the time zone.
    private static final List<String> FOLLOWING = List.of("language", "zone", "holidays");

    public static SettingsForm of(RequestContext context, Map<String, String> values) {
        Map<String, ParseResult> fields = new LinkedHashMap<>();
        FIELDS.stream()
                .filter(values::containsKey)
                .filter(field -> !isUnnamedZone(field, values))
                .map(field -> Map.entry(field, command(field, values.getOrDefault(field, ""))))
                .forEach(field -> fields.put(
                        field.getKey(), CommandParser.asked(field.getValue(), context.language(), context.today())));
        return new SettingsForm(context, fields);
    }

    /// The form without the fields that are as they were shown, so that a form that was opened long ago does not undo
    /// what has changed by itself since.
    ///
    /// @param shown what the form showed, as its button carries it; blank if it does not
    static SettingsForm of(RequestContext context, Map<String, String> values, String shown) {
        String[] before = shown.split(":", -1);
        Map<String, String> changed = new HashMap<>(values);
        for (int place = 0; place < FOLLOWING.size() && before.length == FOLLOWING.size(); place++) {
            changed.remove(FOLLOWING.get(place), before[place]);
        }
        return of(context, changed);
    }

    /// What the button of a form carries.
    static String shown(String language, String zone, String holidays) {
        return String.join(":", language, zone, holidays);
    }

    /// One sentence per field that cannot be read, by field name.
    public Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        fields.forEach((field, read) -> {
            if (read instanceof ParseResult.Unclear unclear) {
                faults.put(field, fault(field, unclear));
            }
        });
        return faults;
    }

    private String fault(String field, ParseResult.Unclear unclear) {
        return field.equals("days") && unclear.given().isBlank()
                ? context.text(MemberTextKey.SETTINGS_DAYS_MISSING)
                : new HelpCards(context.texts()).problem(unclear);
    }

    /// The reply to a form with a field that cannot be read: nothing of it is applied.
    public Optional<Reply> refusal() {
        return fields.values().stream()
                .flatMap(read -> read instanceof ParseResult.Unclear unclear ? Stream.of(unclear) : Stream.empty())
                .findFirst()
                .map(unclear -> new HelpCards(context.texts()).unclear(unclear))
                .map(card -> card.and(new Block.Note(context.text(MemberTextKey.SETTINGS_UNCHANGED))))
                .map(Reply::of);
    }

    /// The commands of the fields that can be read, in their order.
    public List<Command> commands() {
        return fields.values().stream()
                .flatMap(read ->
                        read instanceof ParseResult.Understood(Command command) ? Stream.of(command) : Stream.empty())
                .toList();
    }

    /// The time of the nudge, if the form sets it.
    Optional<LocalTime> at() {
        return fields.get("at") instanceof ParseResult.Understood(Command.At(LocalTime time))
                ? Optional.of(time)
                : Optional.empty();
    }

    /// The nudge times after these commands; empty if a follow-up is wished for that does not come after the nudge.
    ///
    /// A form shows when the follow-up comes now. Left as it was, that is no new wish.
    public static Optional<NudgeTimes> applied(NudgeTimes before, List<Command> commands) {
        Optional<NudgeTimes> times = Optional.of(before);
        for (Command command : commands) {
            if (!command.equals(new Command.FollowUp(before.followUp()))) {
                times = times.flatMap(changed -> applied(changed, command));
            }
        }
        return times;
    }

    private static Optional<NudgeTimes> applied(NudgeTimes times, Command command) {
        return switch (command) {
            case Command.At(LocalTime time) -> Optional.of(times.at(time));
            case Command.Days days -> Optional.of(times.on(days.days()));
            case Command.FollowUp(Optional<LocalTime> time) ->
                Optional.of(time)
                        .filter(wanted ->
                                wanted.filter(at -> !at.isAfter(times.at())).isEmpty())
                        .map(times::followingUp);
            default -> Optional.of(times);
        };
    }

    /// Members without a time zone may leave its field empty.
    private static boolean isUnnamedZone(String field, Map<String, String> values) {
        return field.equals("zone") && values.getOrDefault(field, "").isBlank();
    }

    private static String command(String field, String given) {
        String value = EMPTY_MEANS_OFF.contains(field) && given.isBlank() ? "off" : given;
        return "nudge " + (field.equals("often") ? value : field + " " + value);
    }
}
