package druppel.feature.admin;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.command.Command;
import druppel.domain.Language;
import druppel.domain.calendar.NudgeTimes;
import druppel.domain.member.NewcomerDefaults;
import druppel.domain.member.Workspace;
import druppel.domain.workspace.AdminAct;
import druppel.feature.settings.SettingsCards;
import druppel.feature.settings.SettingsForm;
import druppel.message.AdminTextKey;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.MemberTextKey;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Changes the defaults for newcomers of a workspace. Members keep the settings they have.
final class NewcomerDefaultsCommand {
    private final UnitOfWork store;

    NewcomerDefaultsCommand(UnitOfWork store) {
        this.store = store;
    }

    Reply show(RequestContext context) {
        NewcomerDefaults newcomerDefaults = defaults(context);
        Button save = AdminButton.SAVE_NEWCOMERS.primary("", context.text(MemberTextKey.SETTINGS_SAVE));
        return Reply.form(new SettingsCards(context.texts())
                .newcomers(newcomerDefaults.times(), newcomerDefaults.language(), save));
    }

    Reply change(RequestContext context, Command change) {
        return changed(context, List.of(change), false, saved -> Reply.of(summary(context, saved)));
    }

    /// Applies the form completely, or not at all if a field is invalid; a confirmation replaces the form.
    Reply save(RequestContext context, Map<String, String> values) {
        SettingsForm form = form(context, values);
        return form.refusal()
                .orElseGet(() -> changed(
                        context,
                        form.commands(),
                        theirOwn(values),
                        saved -> Reply.nothing().replacing(summary(context, saved))));
    }

    /// Validates the form: one sentence per invalid field, by field name.
    Map<String, String> faults(RequestContext context, Map<String, String> values) {
        SettingsForm form = form(context, values);
        Map<String, String> unclear = form.faults();
        boolean early = unclear.isEmpty()
                && SettingsForm.applied(defaults(context).times(), form.commands())
                        .isEmpty();
        return early ? Map.of("followup", context.text(AdminTextKey.NEWCOMERS_FOLLOW_UP_EARLY)) : unclear;
    }

    /// The form without “their own language”, which cannot be read as a command.
    private static SettingsForm form(RequestContext context, Map<String, String> values) {
        Map<String, String> readable = new HashMap<>(values);
        readable.remove("language", SettingsCards.THEIR_OWN);
        return SettingsForm.of(context, readable);
    }

    private static boolean theirOwn(Map<String, String> values) {
        return SettingsCards.THEIR_OWN.equals(values.get("language"));
    }

    private NewcomerDefaults defaults(RequestContext context) {
        return store.read(rows -> rows.workspaces().defaults(workspace(context)));
    }

    /// Applies the changes, unless the follow-up question would come before the nudge.
    ///
    /// @param theirOwn whether newcomers start in their own language again
    /// @param answer what to say about the saved defaults
    private Reply changed(
            RequestContext context, List<Command> changes, boolean theirOwn, Function<NewcomerDefaults, Reply> answer) {
        return context.act(store, rows -> {
            NewcomerDefaults old = rows.workspaces().defaults(workspace(context));
            Optional<NewcomerDefaults> after = applied(theirOwn ? old.speaking(Optional.empty()) : old, changes);
            after.ifPresent(saved -> save(rows, context, saved));
            return after.map(answer).orElseGet(() -> context.say(AdminTextKey.NEWCOMERS_FOLLOW_UP_EARLY));
        });
    }

    private static void save(Repositories rows, RequestContext context, NewcomerDefaults saved) {
        rows.workspaces().saveDefaults(workspace(context), saved);
        AdminLog.add(rows, context, AdminAct.Kind.DEFAULTS_CHANGED, inShort(saved));
    }

    /// The defaults in a form for every language: *Mon–Fri 9:00, 16:00, nl*.
    private static String inShort(NewcomerDefaults saved) {
        NudgeTimes times = saved.times();
        return DateFormat.days(times.days(), Language.EN)
                + " "
                + DateFormat.time(times.at())
                + times.followUp().map(time -> ", " + DateFormat.time(time)).orElse("")
                + saved.language().map(language -> ", " + language.tag()).orElse("");
    }

    /// The defaults after these changes; empty if the follow-up question would come before the nudge.
    private static Optional<NewcomerDefaults> applied(NewcomerDefaults before, List<Command> changes) {
        Optional<Language> language = changes.stream()
                .flatMap(
                        change -> change instanceof Command.SetLanguage(Language one) ? Stream.of(one) : Stream.empty())
                .findFirst();
        NewcomerDefaults speaking =
                language.map(one -> before.speaking(Optional.of(one))).orElse(before);
        return SettingsForm.applied(before.times(), changes).map(speaking::with);
    }

    private static Card summary(RequestContext context, NewcomerDefaults saved) {
        return Card.of(
                new Block.Paragraph(context.text(AdminTextKey.NEWCOMERS_SAVED)),
                new Block.Note(new SettingsCards(context.texts()).inWords(saved.times())),
                new Block.Note(followUp(context, saved.times())),
                new Block.Note(language(context, saved)));
    }

    private static String followUp(RequestContext context, NudgeTimes times) {
        return times.followUp()
                .map(time -> context.text(MemberTextKey.SETTINGS_FOLLOW_UP_AT, "time", DateFormat.time(time)))
                .orElseGet(() -> context.text(AdminTextKey.NEWCOMERS_NO_FOLLOW_UP));
    }

    private static String language(RequestContext context, NewcomerDefaults saved) {
        String name = saved.language()
                .map(chosen -> chosen.ownName())
                .orElseGet(() -> context.text(AdminTextKey.NEWCOMERS_OWN_LANGUAGE));
        return context.text(AdminTextKey.NEWCOMERS_LANGUAGE, "language", name);
    }

    private static Workspace workspace(RequestContext context) {
        return context.workspace();
    }
}
