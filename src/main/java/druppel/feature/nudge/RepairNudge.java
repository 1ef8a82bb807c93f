package druppel.feature.nudge;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.library.Nudge;
import druppel.feature.reflection.ReflectionService;
import druppel.feature.selection.NudgeSelector;
import druppel.feature.streak.HabitStatus;
import druppel.message.MemberTextKey;
import druppel.persistence.UnitOfWork;
import java.util.Optional;

/// The brave nudge that repairs a broken streak: offers it, and keeps that it was done.
public record RepairNudge(UnitOfWork store, NudgeSelector selector, ReflectionService reflections) {

    public Reply offer(RequestContext context) {
        return store.read(rows -> HabitStatus.of(rows, context.member(), context.today())
                .repair()
                .map(open -> selector.brave(rows, context.member(), context.today()))
                .map(nudge -> Reply.of(new NudgeCards(context.texts()).repair(selector.practice(nudge), nudge)))
                .orElseGet(() -> context.say(MemberTextKey.REPAIR_OVER)));
    }

    /// @param nudge the id of the nudge, as its button has it
    /// @param words of the member's own, or blank
    Reply done(RequestContext context, String nudge, String words) {
        Optional<String> text = Optional.of(words).filter(written -> !written.isBlank());
        return text.flatMap(written -> reflections.refusal(context, written))
                .orElseGet(() -> kept(context, nudge, text));
    }

    private Reply kept(RequestContext context, String nudge, Optional<String> text) {
        return selector.catalogue()
                .nudge(nudge)
                .filter(Nudge::brave)
                .flatMap(brave -> reflections.brave(context, brave, text))
                .map(Reply::inPlace)
                .orElseGet(() -> context.say(MemberTextKey.REPAIR_OVER));
    }
}
