package druppel.app;

import druppel.core.calendar.Rhythm;
import druppel.core.talk.Block;
import druppel.core.talk.Card;
import druppel.core.talk.Command;
import druppel.core.talk.Parsed;
import druppel.core.talk.Phrase;
import druppel.core.talk.SettingsCards;
import druppel.core.talk.Spoken;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Changes what the newcomers of a workspace begin with. Whoever has joined keeps what they have.
final class Welcoming {
    private final Store store;

    Welcoming(Store store) {
        this.store = store;
    }

    Answer show(Moment moment) {
        Defaults defaults = store.read(rows -> rows.workspaces().defaults(workspace(moment)));
        return Answer.of(moment.settingsCards().newcomers(defaults.rhythm(), defaults.language()));
    }

    Answer change(Moment moment, Command change) {
        return changed(moment, List.of(change), Optional.empty())
                .map(saved -> Answer.of(summary(moment, saved)))
                .orElseGet(() -> tooEarly(moment));
    }

    /// Applies the form, all of it or, where a field cannot be read, nothing; the form becomes what
    /// was saved.
    Answer save(Moment moment, Map<String, String> values) {
        Map<String, String> read = new HashMap<>(values);
        boolean theirOwn = read.remove("language", SettingsCards.THEIR_OWN);
        List<Parsed> fields = SettingsForm.read(read, moment);
        Optional<Parsed.Unclear> fault = SettingsForm.faults(fields).findFirst();
        return fault.map(unclear -> unchanged(moment, unclear))
                .orElseGet(() ->
                        changed(moment, commands(fields), Optional.of(theirOwn))
                                .map(saved -> Answer.nothing().replacing(summary(moment, saved)))
                                .orElseGet(() -> tooEarly(moment)));
    }

    /// @param theirOwn whether newcomers begin in their own language, where that was asked
    /// @return what was saved; empty where the question would come before the nudge
    private Optional<Defaults> changed(
            Moment moment, List<Command> changes, Optional<Boolean> theirOwn) {
        return store.write(rows -> {
            Optional<Defaults> after =
                    Optional.of(rows.workspaces().defaults(workspace(moment)))
                            .map(old ->
                                    theirOwn.orElse(false) ? old.speaking(Optional.empty()) : old);
            for (Command change : changes) {
                after = after.flatMap(before -> applied(before, change));
            }
            after.ifPresent(saved -> rows.workspaces().begin(workspace(moment), saved));
            return after;
        });
    }

    private static Optional<Defaults> applied(Defaults before, Command change) {
        Rhythm rhythm = before.rhythm();
        return switch (change) {
            case Command.At at -> Optional.of(before.with(rhythm.at(at.time())));
            case Command.Days days -> Optional.of(before.with(rhythm.on(days.days())));
            case Command.FollowUp(Optional<LocalTime> time) ->
                    early(rhythm, time)
                            ? Optional.empty()
                            : Optional.of(before.with(rhythm.followingUp(time)));
            case Command.Speak speak -> Optional.of(before.speaking(Optional.of(speak.language())));
            default -> Optional.of(before);
        };
    }

    private static boolean early(Rhythm rhythm, Optional<LocalTime> followUp) {
        return followUp.isPresent() && !followUp.get().isAfter(rhythm.at());
    }

    private static List<Command> commands(List<Parsed> fields) {
        return fields.stream()
                .flatMap(field ->
                        field instanceof Parsed.Understood(Command command)
                                ? java.util.stream.Stream.of(command)
                                : java.util.stream.Stream.empty())
                .toList();
    }

    private static Answer unchanged(Moment moment, Parsed.Unclear fault) {
        String unchanged = moment.phrases().say(Phrase.SETTINGS_UNCHANGED);
        return Answer.of(moment.welcomeCards().unclear(fault).and(new Block.Note(unchanged)));
    }

    private Answer tooEarly(Moment moment) {
        return moment.say(Phrase.NEWCOMERS_FOLLOW_UP_EARLY);
    }

    private static Card summary(Moment moment, Defaults saved) {
        return Card.of(
                new Block.Paragraph(moment.phrases().say(Phrase.NEWCOMERS_SAVED)),
                new Block.Note(rhythm(moment, saved.rhythm())),
                new Block.Note(followUp(moment, saved.rhythm())),
                new Block.Note(language(moment, saved)));
    }

    private static String rhythm(Moment moment, Rhythm rhythm) {
        Map<String, ?> values =
                Map.of(
                        "time", Spoken.time(rhythm.at()),
                        "days", Spoken.days(rhythm.days(), moment.language()));
        return moment.phrases().say(Phrase.SETTINGS_RHYTHM, values);
    }

    private static String followUp(Moment moment, Rhythm rhythm) {
        return rhythm.followUp()
                .map(time ->
                        moment.phrases()
                                .say(Phrase.SETTINGS_FOLLOW_UP_AT, "time", Spoken.time(time)))
                .orElseGet(() -> moment.phrases().say(Phrase.NEWCOMERS_NO_FOLLOW_UP));
    }

    private static String language(Moment moment, Defaults saved) {
        String name =
                saved.language()
                        .map(chosen -> chosen.ownName())
                        .orElseGet(() -> moment.phrases().say(Phrase.NEWCOMERS_OWN_LANGUAGE));
        return moment.phrases().say(Phrase.NEWCOMERS_LANGUAGE, "language", name);
    }

    private static Workspace workspace(Moment moment) {
        return moment.member().person().at();
    }
}
