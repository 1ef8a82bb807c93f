package druppel.feature.settings;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.calendar.Pause;
import druppel.domain.calendar.Pauses;
import druppel.domain.calendar.ScheduledMessage;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.MemberTextKey;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Adds and ends the pauses of a member. The answers name the days that are stored, and when the next nudge comes.
public final class PauseService {
    private final UnitOfWork store;

    public PauseService(UnitOfWork store) {
        this.store = store;
    }

    /// Adds a pause; the answer names it together with those that it overlaps or touches.
    public Reply pause(RequestContext context, Pause added) {
        return context.act(store, rows -> pause(rows, context, added));
    }

    private static Reply pause(Repositories rows, RequestContext context, Pause added) {
        RequestContext after = change(rows, context, old -> old.with(added));
        excuse(rows, context, added);
        Pause stored = after.settings().pauses().on(added.from()).orElseThrow();
        boolean isNew = !context.settings().pauses().inOrder().contains(stored);
        List<Block> blocks = new ArrayList<>();
        blocks.add(sentence(after, isNew ? MemberTextKey.PAUSED : MemberTextKey.PAUSED_ALREADY, stored));
        others(after, stored).ifPresent(blocks::add);
        blocks.addAll(nextNudges(after, stored));
        buttons(after).ifPresent(blocks::add);
        return Reply.of(new Card(blocks));
    }

    /// A nudge that came before its day became one of the pause is excused with it.
    private static void excuse(Repositories rows, RequestContext context, Pause added) {
        if (!added.from().isAfter(context.today())) {
            rows.deliveries().unschedule(context.memberId(), added.from(), context.today());
        }
    }

    /// Ends the running pause, or takes back the next one if none is running.
    public Reply resume(RequestContext context) {
        return notOver(context)
                .findFirst()
                .map(ended -> context.act(store, rows -> end(rows, context, ended)))
                .orElseGet(() -> context.returning() ? Reply.nothing() : context.say(MemberTextKey.NOT_PAUSED));
    }

    /// Ends the pause that begins on a date, or takes it back if it has not begun, with an answer in the place of its
    /// card; empty if there is none.
    Optional<Reply> end(RequestContext context, LocalDate from) {
        return notOver(context)
                .filter(pause -> pause.from().equals(from))
                .findFirst()
                .map(ended ->
                        context.act(store, rows -> end(rows, context, ended).inPlace()));
    }

    private static Reply end(Repositories rows, RequestContext context, Pause ended) {
        RequestContext after = change(rows, context, old -> old.without(ended, context.today()));
        boolean running = ended.covers(context.today());
        List<Block> blocks = new ArrayList<>();
        blocks.add(sentence(after, running ? MemberTextKey.RESUMED : MemberTextKey.PAUSE_CANCELLED, ended));
        others(after, ended).ifPresent(blocks::add);
        blocks.add(new Block.Note(after.nextNudge()));
        buttons(after).ifPresent(blocks::add);
        return Reply.of(new Card(blocks));
    }

    private static Stream<Pause> notOver(RequestContext context) {
        return context.settings().pauses().notOver(context.today()).stream();
    }

    /// A button for each pause that is not over, which ends it or takes it back.
    private static Optional<Block> buttons(RequestContext context) {
        List<Button> buttons = notOver(context)
                .map(pause -> PauseButton.END.plain(
                        pause.from().toString(),
                        context.text(
                                pause.covers(context.today()) ? MemberTextKey.PAUSE_END : MemberTextKey.PAUSE_CANCEL,
                                "days",
                                DateFormat.days(pause, context.today(), context.language()))))
                .toList();
        return buttons.isEmpty() ? Optional.empty() : Optional.of(new Block.Buttons(buttons));
    }

    private static RequestContext change(Repositories rows, RequestContext context, UnaryOperator<Pauses> change) {
        return context.with(rows.members()
                .change(
                        context.memberId(),
                        old -> old.with(old.settings()
                                        .pausing(change.apply(
                                                old.settings().pauses().withoutOld(context.today()))))
                                .rescheduled(context.now())));
    }

    private static Block sentence(RequestContext context, MemberTextKey key, Pause pause) {
        return new Block.Paragraph(context.text(key, "days", days(context, pause)));
    }

    /// The pauses that are not over, except this one.
    private static Optional<Block> others(RequestContext context, Pause except) {
        String days = notOver(context)
                .filter(pause -> !pause.equals(except))
                .map(pause -> days(context, pause))
                .collect(Collectors.joining("; "));
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Note(context.text(MemberTextKey.PAUSES_OTHERS, "days", days)));
    }

    /// The next nudge and, if it comes before the pause, the first one after it.
    private static List<Block> nextNudges(RequestContext context, Pause pause) {
        Optional<Block> later = context.member()
                .nextNudge()
                .filter(nudge -> nudge.date().isBefore(pause.from()))
                .flatMap(_ -> context.member().nextNudge(pause.backOn()))
                .map(nudge -> afterPause(context, nudge));
        return Stream.concat(Stream.of(new Block.Note(context.nextNudge())), later.stream())
                .toList();
    }

    private static Block afterPause(RequestContext context, ScheduledMessage nudge) {
        return new Block.Note(context.texts()
                .say(MemberTextKey.PAUSE_NEXT, "date", context.date(nudge.date()), "time", context.time(nudge.at())));
    }

    private static String days(RequestContext context, Pause pause) {
        return DateFormat.sentence(pause, context.today(), context.language());
    }
}
