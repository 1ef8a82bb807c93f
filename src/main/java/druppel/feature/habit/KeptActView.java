package druppel.feature.habit;

import druppel.domain.delivery.Delivery;
import druppel.domain.habit.KeptAct;
import druppel.domain.habit.KeptActs;
import druppel.domain.member.Member;
import druppel.message.DateFormat;
import druppel.message.HabitTextKey;
import druppel.message.Texts;
import java.time.LocalDate;
import java.util.Optional;

/// What is different about a nudge that is the act a member keeps: their plan comes first, and each day has another
/// light question or angle, in an order of its own for each member.
///
/// @param plan the member's own plan for it
/// @param above a line above the plan, on the day of a booster
/// @param angle a line below the nudge
/// @param question a follow-up question in the place of the nudge's own one
public record KeptActView(
        Optional<String> plan, Optional<String> above, Optional<String> angle, Optional<String> question) {
    static final int ANGLES = 12;
    static final int QUESTIONS = 9;

    /// The view of a delivery's nudge; empty if it is an ordinary one.
    public static Optional<KeptActView> of(Texts texts, KeptActs acts, Member member, Delivery delivery) {
        return delivery.nudge().flatMap(acts::of).flatMap(act -> {
            if (act.isBoosterOn(delivery.date())) {
                return Optional.of(booster(texts, act));
            }
            return act.isKeptOn(delivery.date())
                    ? Optional.of(daily(texts, act, member, delivery.date()))
                    : Optional.empty();
        });
    }

    /// The view on the day of a booster.
    public static KeptActView booster(Texts texts, KeptAct act) {
        String date = DateFormat.date(act.keptOn(), texts.language());
        String line = texts.say(HabitTextKey.ACT_BOOSTER, "date", date);
        return new KeptActView(act.plan(), Optional.of(line), Optional.empty(), Optional.empty());
    }

    /// The day on which it was chosen has no angle.
    private static KeptActView daily(Texts texts, KeptAct act, Member member, LocalDate date) {
        Optional<Integer> day = Optional.of(act.daysUntil(date)).filter(any -> any > 0);
        int start = Math.floorMod(31 * member.id() + act.nudge().hashCode(), ANGLES);
        return new KeptActView(
                act.plan(),
                Optional.empty(),
                day.map(any -> texts.say(HabitTextKey.ACT_ANGLE, "number", (start + any) % ANGLES)),
                day.map(any -> texts.say(HabitTextKey.ACT_QUESTION, "number", (start + any) % QUESTIONS)));
    }
}
