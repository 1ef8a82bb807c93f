package druppel.feature.admin;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.command.Command;
import druppel.command.ParseResult;
import druppel.domain.calendar.NudgeTimes;
import druppel.domain.member.NewcomerDefaults;
import druppel.domain.member.Workspace;
import druppel.feature.help.HelpCards;
import druppel.feature.settings.SettingsCards;
import druppel.feature.settings.SettingsForm;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.MemberTextKey;
import druppel.persistence.UnitOfWork;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Changes the defaults for newcomers of a workspace. Members keep the settings they have.
final class NewcomerDefaultsCommand {
    private final UnitOfWork store;

    NewcomerDefaultsCommand(UnitOfWork store) {
        this.store = store;
    }

    Reply show(RequestContext context) {
        NewcomerDefaults newcomerDefaults = defaults(context);
        Button save = AdminButton.SAVE_NEWCOMERS.primary("", context.texts().say(MemberTextKey.SETTINGS_SAVE));
        return Reply.form(new SettingsCards(context.texts())
                .newcomers(newcomerDefaults.times(), newcomerDefaults.language(), save));
    }

    Reply change(RequestContext context, Command change) {
        return changed(context, List.of(change), false)
                .map(saved -> Reply.of(summary(context, saved)))
                .orElseGet(() -> context.say(MemberTextKey.NEWCOMERS_FOLLOW_UP_EARLY));
    }

    /// Applies the form completely, or not at all if a field is invalid; a confirmation replaces the form.
    Reply save(RequestContext context, Map<String, String> values) {
        List<ParseResult> fields = fields(context, values);
        Optional<ParseResult.Unclear> fault = SettingsForm.faults(fields).findFirst();
        return fault.map(unclear -> unchanged(context, unclear))
                .orElseGet(() -> changed(context, commands(fields), theirOwn(values))
                        .map(saved -> Reply.nothing().replacing(summary(context, saved)))
                        .orElseGet(() -> context.say(MemberTextKey.NEWCOMERS_FOLLOW_UP_EARLY)));
    }

    /// Validates the form: one sentence per invalid field, by field name.
    Map<String, String> faults(RequestContext context, Map<String, String> values) {
        Map<String, String> unclear = SettingsForm.faults(readable(values), context);
        boolean early = unclear.isEmpty()
                && applied(defaults(context), commands(fields(context, values))).isEmpty();
        return early ? Map.of("followup", context.texts().say(MemberTextKey.NEWCOMERS_FOLLOW_UP_EARLY)) : unclear;
    }

    private static List<ParseResult> fields(RequestContext context, Map<String, String> values) {
        return SettingsForm.read(readable(values), context);
    }

    /// The fields that can be read as commands; “their own language” is not one.
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

    private NewcomerDefaults defaults(RequestContext context) {
        return store.read(rows -> rows.workspaces().defaults(workspace(context)));
    }

    /// Applies the changes.
    ///
    /// @param theirOwn whether newcomers start in their own language again
    /// @return the saved defaults; empty if the follow-up question would come before the nudge
    private Optional<NewcomerDefaults> changed(RequestContext context, List<Command> changes, boolean theirOwn) {
        return store.write(rows -> {
            NewcomerDefaults old = rows.workspaces().defaults(workspace(context));
            Optional<NewcomerDefaults> after = applied(theirOwn ? old.speaking(Optional.empty()) : old, changes);
            after.ifPresent(saved -> rows.workspaces().saveDefaults(workspace(context), saved));
            return after;
        });
    }

    /// The defaults after these changes; empty if the follow-up question would come before the nudge.
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
                early(times, time) ? Optional.empty() : Optional.of(before.with(times.followingUp(time)));
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
                        field instanceof ParseResult.Understood(Command command) ? Stream.of(command) : Stream.empty())
                .toList();
    }

    private static Reply unchanged(RequestContext context, ParseResult.Unclear fault) {
        String unchanged = context.texts().say(MemberTextKey.SETTINGS_UNCHANGED);
        return Reply.of(new HelpCards(context.texts()).unclear(fault).and(new Block.Note(unchanged)));
    }

    private static Card summary(RequestContext context, NewcomerDefaults saved) {
        return Card.of(
                new Block.Paragraph(context.texts().say(MemberTextKey.NEWCOMERS_SAVED)),
                new Block.Note(rhythm(context, saved.times())),
                new Block.Note(followUp(context, saved.times())),
                new Block.Note(language(context, saved)));
    }

    private static String rhythm(RequestContext context, NudgeTimes times) {
        Map<String, ?> values = Map.of(
                "time", DateFormat.time(times.at()),
                "days", DateFormat.days(times.days(), context.language()));
        return context.texts().say(MemberTextKey.SETTINGS_RHYTHM, values);
    }

    private static String followUp(RequestContext context, NudgeTimes times) {
        return times.followUp()
                .map(time -> context.texts().say(MemberTextKey.SETTINGS_FOLLOW_UP_AT, "time", DateFormat.time(time)))
                .orElseGet(() -> context.texts().say(MemberTextKey.NEWCOMERS_NO_FOLLOW_UP));
    }

    private static String language(RequestContext context, NewcomerDefaults saved) {
        String name = saved.language()
                .map(chosen -> chosen.ownName())
                .orElseGet(() -> context.texts().say(MemberTextKey.NEWCOMERS_OWN_LANGUAGE));
        return context.texts().say(MemberTextKey.NEWCOMERS_LANGUAGE, "language", name);
    }

    private static Workspace workspace(RequestContext context) {
        return context.member().user().at();
    }
}
