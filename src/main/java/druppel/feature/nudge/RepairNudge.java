package druppel.feature.nudge;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.library.Nudge;
import druppel.feature.reflection.ReflectionService;
import druppel.feature.selection.NudgeSelector;
import druppel.feature.streak.HabitStatus;
import druppel.message.MemberTextKey;
import druppel.persistence.ReflectionRepository.RepairOffer;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.util.Optional;

/// Offers the bold nudge that repairs a broken streak, and records that it was done: a brave one, or the boldest for a
/// member who wants no brave ones.
public record RepairNudge(UnitOfWork store, NudgeSelector selector, ReflectionService reflections) {

    public Reply offer(RequestContext context) {
        return context.act(
                store,
                rows -> HabitStatus.of(rows, context.member(), context.today())
                        .repair()
                        .map(open -> selector.boldest(rows, context.member(), context.today()))
                        .map(nudge -> offered(rows, context, nudge))
                        .map(nudge ->
                                Reply.of(new NudgeCards(context.texts(), selector.practice(nudge), nudge).repair()))
                        .orElseGet(() -> context.say(MemberTextKey.REPAIR_OVER)));
    }

    /// Whether this nudge is the last one that was offered; one that is not brave repairs a streak only then.
    private boolean isOffered(RequestContext context, Nudge nudge) {
        return store.read(rows -> rows.reflections().repairOffer(context.memberId()))
                .map(RepairOffer::nudge)
                .equals(Optional.of(nudge.id()));
    }

    /// Records the offer, so that the member's next words are an answer to it.
    private static Nudge offered(Repositories rows, RequestContext context, Nudge nudge) {
        rows.reflections().saveRepairOffer(context.memberId(), new RepairOffer(nudge.id(), context.now()));
        return nudge;
    }

    /// Records that the nudge was done.
    ///
    /// @param nudge the id of the nudge, as its button carries it
    /// @param words the member's text, possibly blank
    Reply done(RequestContext context, String nudge, String words) {
        Optional<String> text = Optional.of(words).filter(written -> !written.isBlank());
        return text.flatMap(written -> reflections.refusal(context, written))
                .orElseGet(() -> kept(context, nudge, text));
    }

    private Reply kept(RequestContext context, String nudge, Optional<String> text) {
        return selector.catalogue()
                .nudge(nudge)
                .filter(bold -> bold.brave() || isOffered(context, bold))
                .map(bold -> reflections.repairStreak(context, bold, text))
                .orElseGet(() -> context.say(MemberTextKey.REPAIR_OVER).inPlace());
    }
}
