package druppel.feature.nudge;

import druppel.chat.RequestContext;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeChoice.Reason;
import druppel.domain.library.Programme.Place;
import druppel.domain.member.Member;
import druppel.feature.selection.NudgeSelector;
import druppel.message.MemberTextKey;
import druppel.persistence.Repositories;
import java.time.LocalDate;
import java.util.Optional;

/// Explains in a sentence why a nudge was chosen, from the data that was available before its date.
record WhyThisNudge(NudgeSelector selector) {

    String why(Repositories rows, RequestContext context, Delivery delivery, Nudge nudge) {
        Member member = context.member();
        int nudgeDays = member.programmeProgress().day() - (movedOn(member, delivery) ? 1 : 0);
        String name = selector.practice(nudge).name(context.language());
        if (nudgeDays < 0) {
            return context.texts().say(MemberTextKey.WHY_EARLIER, "practice", name);
        }
        Place place = selector.programme(member).placeOf(nudgeDays);
        if (place.returned() && place.practice().equals(nudge.practice())) {
            return context.texts().say(MemberTextKey.WHY_RETURNED, "practice", name);
        }
        return place.practice().equals(nudge.practice())
                ? chosen(rows, context, place, nudge)
                : context.texts().say(MemberTextKey.WHY_CHOSEN, "practice", name);
    }

    private String chosen(Repositories rows, RequestContext context, Place place, Nudge nudge) {
        LocalDate today = context.today();
        boolean seen = rows.nudgeHistory().shownBefore(context.member().id(), nudge.id(), today);
        return new NudgeCards(context.texts())
                .why(
                        selector.practice(nudge),
                        place,
                        seen ? Reason.RESTED : Reason.NEW,
                        selector.taste(rows, context.member(), today).likes(nudge));
    }

    /// Whether this delivery advanced the programme by a day: only scheduled ones that were sent do.
    private static boolean movedOn(Member member, Delivery delivery) {
        return delivery.scheduled() && member.programmeProgress().lastNudged().equals(Optional.of(delivery.date()));
    }
}
