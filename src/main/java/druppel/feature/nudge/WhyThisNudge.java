package druppel.feature.nudge;

import druppel.chat.RequestContext;
import druppel.domain.delivery.Delivery;
import druppel.domain.habit.KeptAct;
import druppel.domain.habit.KeptActs;
import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeChoice.Reason;
import druppel.domain.library.Practice;
import druppel.domain.library.Programme.Place;
import druppel.domain.member.Member;
import druppel.feature.selection.NudgeSelector;
import druppel.message.DateFormat;
import druppel.message.HabitTextKey;
import druppel.message.MemberTextKey;
import druppel.message.Texts;
import druppel.persistence.Repositories;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Explains in a sentence why a nudge was chosen, from the data that was available before its date.
public record WhyThisNudge(NudgeSelector selector) {

    String why(Repositories rows, RequestContext context, Delivery delivery, Nudge nudge) {
        Member member = context.member();
        KeptActs acts = rows.keptActs().of(member.id());
        Optional<String> kept = acts.of(nudge.id()).flatMap(act -> kept(context, act, delivery.date()));
        if (kept.isPresent()) {
            return kept.get();
        }
        int nudgeDays = member.programmeProgress().day() - (NudgeSelector.movedOn(member, delivery, acts) ? 1 : 0);
        String name = selector.practice(nudge).name(context.language());
        if (nudgeDays < 0) {
            return context.text(MemberTextKey.WHY_EARLIER, "practice", name);
        }
        Place place = selector.programme(member).placeOf(nudgeDays, acts.practices());
        if (place.returned() && place.practice().equals(nudge.practice())) {
            return context.text(MemberTextKey.WHY_RETURNED, "practice", name);
        }
        return place.practice().equals(nudge.practice())
                ? chosen(rows, context, place, nudge)
                : context.text(MemberTextKey.WHY_CHOSEN, "practice", name);
    }

    /// The sentence about an act that the member keeps, or kept, and whose booster this is.
    private static Optional<String> kept(RequestContext context, KeptAct act, LocalDate date) {
        Map<String, ?> values = Map.of("date", DateFormat.date(act.keptOn(), context.language()));
        if (act.isKeptOn(date)) {
            return Optional.of(context.text(HabitTextKey.WHY_KEPT, values));
        }
        return act.isBoosterOn(date) ? Optional.of(context.text(HabitTextKey.WHY_BOOSTER, values)) : Optional.empty();
    }

    private String chosen(Repositories rows, RequestContext context, Place place, Nudge nudge) {
        LocalDate today = context.today();
        boolean seen = rows.nudgeHistory().shownBefore(context.memberId(), nudge.id(), today);
        return text(
                context.texts(),
                selector.practice(nudge),
                place,
                seen ? Reason.RESTED : unseen(nudge),
                selector.preferences(rows, context.member(), today).likes(nudge));
    }

    private static Reason unseen(Nudge nudge) {
        return nudge.first() ? Reason.FIRST : Reason.NEW;
    }

    /// The sentence about a nudge of the programme's practice.
    ///
    /// @param liked the attribute of the nudge that the member prefers, if any
    public static String text(
            Texts texts, Practice practice, Place place, Reason reason, Optional<Nudge.Attribute> liked) {
        boolean seen = reason == Reason.RESTED;
        Map<String, Object> values = new HashMap<>();
        values.put("practice", practice.name(texts.language()));
        values.put("day", place.day());
        values.put("days", place.days());
        liked.ifPresent(attribute -> values.put("liked", liking(texts, attribute)));
        if (reason == Reason.FIRST && liked.isEmpty()) {
            return texts.say(HabitTextKey.WHY_FIRST, values);
        }
        return liked.isPresent()
                ? texts.say(seen ? MemberTextKey.WHY_SEEN_LIKED : MemberTextKey.WHY_NEW_LIKED, values)
                : texts.say(seen ? MemberTextKey.WHY_SEEN : MemberTextKey.WHY_NEW, values);
    }

    private static String liking(Texts texts, Nudge.Attribute attribute) {
        return texts.say(MemberTextKey.WHY_LIKED, "aspect", attribute.name().toLowerCase(Locale.ROOT));
    }
}
