package druppel.app;

import druppel.command.Command;
import druppel.command.ParseResult;
import druppel.core.talk.HelpCards;
import druppel.core.talk.SettingsCards;
import druppel.domain.calendar.NudgeTimes;
import druppel.domain.member.NewcomerDefaults;
import druppel.domain.member.Workspace;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.MemberTextKey;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Changes what the newcomers of a workspace begin with. Whoever has joined keeps what they have.
final class Welcoming {
    private final Store store;

    Welcoming(Store store) {
        this.store = store;
    }

    Answer show(Moment moment) {
        NewcomerDefaults newcomerDefaults = defaults(moment);
        return Answer.form(
                new SettingsCards(moment.texts()).newcomers(newcomerDefaults.times(), newcomerDefaults.language()));
    }

    Answer change(Moment moment, Command change) {
        return changed(moment, List.of(change), false)
                .map(saved -> Answer.of(summary(moment, saved)))
                .orElseGet(() -> moment.say(MemberTextKey.NEWCOMERS_FOLLOW_UP_EARLY));
    }

    /// Applies the form, all of it or, where a field cannot be read, nothing; the form becomes what
    /// was saved.
    Answer save(Moment moment, Map<String, String> values) {
        List<ParseResult> fields = fields(moment, values);
        Optional<ParseResult.Unclear> fault = SettingsForm.faults(fields).findFirst();
        return fault.map(unclear -> unchanged(moment, unclear))
                .orElseGet(() ->
                        changed(moment, commands(fields), theirOwn(values))
                                .map(saved -> Answer.nothing().replacing(summary(moment, saved)))
                                .orElseGet(() -> moment.say(MemberTextKey.NEWCOMERS_FOLLOW_UP_EARLY)));
    }

    /// What of the form cannot be taken, in a sentence by the name of its field.
    Map<String, String> faults(Moment moment, Map<String, String> values) {
        Map<String, String> unclear = SettingsForm.faults(readable(values), moment);
        boolean early =
                unclear.isEmpty()
                        && applied(defaults(moment), commands(fields(moment, values))).isEmpty();
        return early
                ? Map.of("followup", moment.texts().say(MemberTextKey.NEWCOMERS_FOLLOW_UP_EARLY))
                : unclear;
    }

    private static List<ParseResult> fields(Moment moment, Map<String, String> values) {
        return SettingsForm.read(readable(values), moment);
    }

    /// The fields that stand for commands; a language of their own is none.
    private static Map<String, String> readable(Map<String, String> values) {
        Map<String, String> readable = new HashMap<>(values);
        if (theirOwn(values)) {
            readable.remove("language");
        }
        return readable;
    }

    private static boolean theirOwn(Map<String, String> values) {
        return SettingsCards.THEIR_OWN.equals(values.get("language"));
    }

    private NewcomerDefaults defaults(Moment moment) {
        return store.read(rows -> rows.workspaces().defaults(workspace(moment)));
    }

    /// @param theirOwn whether newcomers begin in their own language again
    /// @return what was saved; empty where the question would come before the nudge
    private Optional<NewcomerDefaults> changed(Moment moment, List<Command> changes, boolean theirOwn) {
        return store.write(rows -> {
            NewcomerDefaults old = rows.workspaces().defaults(workspace(moment));
            Optional<NewcomerDefaults> after =
                    applied(theirOwn ? old.speaking(Optional.empty()) : old, changes);
            after.ifPresent(saved -> rows.workspaces().begin(workspace(moment), saved));
            return after;
        });
    }

    /// Empty where the question would come before the nudge.
    private static Optional<NewcomerDefaults> applied(NewcomerDefaults before, List<Command> changes) {
        Optional<NewcomerDefaults> after = Optional.of(before);
        for (Command change : changes) {
            after = after.flatMap(newcomerDefaults -> applied(newcomerDefaults, change));
        }
        return after;
    }

    private static Optional<NewcomerDefaults> applied(NewcomerDefaults before, Command change) {
        NudgeTimes times = before.times();
        return switch (change) {
            case Command.At at -> Optional.of(before.with(times.at(at.time())));
            case Command.Days days -> Optional.of(before.with(times.on(days.days())));
            case Command.FollowUp(Optional<LocalTime> time) ->
                    early(times, time)
                            ? Optional.empty()
                            : Optional.of(before.with(times.followingUp(time)));
            case Command.Speak speak -> Optional.of(before.speaking(Optional.of(speak.language())));
            default -> Optional.of(before);
        };
    }

    private static boolean early(NudgeTimes times, Optional<LocalTime> followUp) {
        return followUp.isPresent() && !followUp.get().isAfter(times.at());
    }

    private static List<Command> commands(List<ParseResult> fields) {
        return fields.stream()
                .flatMap(field ->
                        field instanceof ParseResult.Understood(Command command)
                                ? Stream.of(command)
                                : Stream.empty())
                .toList();
    }

    private static Answer unchanged(Moment moment, ParseResult.Unclear fault) {
        String unchanged = moment.texts().say(MemberTextKey.SETTINGS_UNCHANGED);
        return Answer.of(new HelpCards(moment.texts()).unclear(fault).and(new Block.Note(unchanged)));
    }

    private static Card summary(Moment moment, NewcomerDefaults saved) {
        return Card.of(
                new Block.Paragraph(moment.texts().say(MemberTextKey.NEWCOMERS_SAVED)),
                new Block.Note(rhythm(moment, saved.times())),
                new Block.Note(followUp(moment, saved.times())),
                new Block.Note(language(moment, saved)));
    }

    private static String rhythm(Moment moment, NudgeTimes times) {
        Map<String, ?> values =
                Map.of(
                        "time", DateFormat.time(times.at()),
                        "days", DateFormat.days(times.days(), moment.language()));
        return moment.texts().say(MemberTextKey.SETTINGS_RHYTHM, values);
    }

    private static String followUp(Moment moment, NudgeTimes times) {
        return times.followUp()
                .map(time ->
                        moment.texts()
                                .say(MemberTextKey.SETTINGS_FOLLOW_UP_AT, "time", DateFormat.time(time)))
                .orElseGet(() -> moment.texts().say(MemberTextKey.NEWCOMERS_NO_FOLLOW_UP));
    }

    private static String language(Moment moment, NewcomerDefaults saved) {
        String name =
                saved.language()
                        .map(chosen -> chosen.ownName())
                        .orElseGet(() -> moment.texts().say(MemberTextKey.NEWCOMERS_OWN_LANGUAGE));
        return moment.texts().say(MemberTextKey.NEWCOMERS_LANGUAGE, "language", name);
    }

    private static Workspace workspace(Moment moment) {
        return moment.member().user().at();
    }
}
