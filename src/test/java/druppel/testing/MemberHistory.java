package druppel.testing;

import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import druppel.domain.habit.AutomaticityCheck;
import druppel.domain.habit.KeptAct;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Nudge;
import druppel.domain.library.SelfCheck;
import druppel.domain.library.Trait;
import druppel.domain.reflection.Reflection;
import druppel.persistence.ReflectionRepository.NewReflection;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import druppel.persistence.delivery.DeliveryQueueRepository.Arrival;
import druppel.persistence.delivery.DeliveryQueueRepository.DeliveryRequest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Invented history of a member, written straight into the database: a nudge each weekday, most of them done, many in
/// words, some missed; a self-check each four weeks; an act that is kept and one that goes by itself.
public record MemberHistory(UnitOfWork store, Catalogue catalogue, long member) {
    private static final int MISSED_IN = 9;
    private static final int DAYS_A_STEP = 14;

    /// Writes the days of a period, the end excluded.
    public void write(LocalDate from, LocalDate until) {
        store.update(rows -> from.datesUntil(until)
                .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .forEach(date -> day(rows, date, (int) (date.toEpochDay() - from.toEpochDay()))));
        store.update(rows -> from.plusDays(4)
                .datesUntil(until, java.time.Period.ofWeeks(4))
                .forEach(date -> rows.selfChecks().save(member, check(date))));
        store.update(rows -> acts(rows, from));
    }

    private void day(Repositories rows, LocalDate date, int number) {
        Nudge nudge = nudge(number);
        Instant at = date.atTime(8, 0).toInstant(ZoneOffset.UTC);
        Delivery claimed = rows.deliveryQueue()
                .claim(
                        new DeliveryRequest(member, date, MessageKind.NUDGE, true, Optional.of(nudge.id()), at),
                        at.plusSeconds(60))
                .orElseThrow();
        MessageRef message = new MessageRef("history", date.toString());
        rows.deliveryQueue().recordSent(List.of(new Arrival(claimed, message, at)));
        if (number % MISSED_IN != MISSED_IN - 1) {
            Optional<String> words = number % 3 == 0
                    ? Optional.empty()
                    : Optional.of("On " + date + " I asked first, and waited until somebody else had an idea.");
            rows.reflections()
                    .save(new NewReflection(
                            member,
                            date,
                            Reflection.Kind.PRACTISED,
                            Optional.of(nudge.id()),
                            words,
                            Optional.empty(),
                            at));
        }
    }

    private Nudge nudge(int number) {
        var practices = List.copyOf(catalogue.practices().values());
        var nudges = practices.get(number / DAYS_A_STEP % practices.size()).nudges();
        return nudges.get(number % nudges.size());
    }

    private static SelfCheck check(LocalDate date) {
        SelfCheck check = SelfCheck.begin(date);
        SelfCheck.Frequency[] answers = SelfCheck.Frequency.values();
        for (Trait trait : Trait.values()) {
            check = check.answering(
                    trait, answers[(int) ((date.toEpochDay() / 28 + trait.place() * 2L) % answers.length)]);
        }
        return check;
    }

    private void acts(Repositories rows, LocalDate from) {
        Nudge first = nudge(0);
        KeptAct kept = KeptAct.chosen(
                        first.id(), first.practice(), from.plusDays(4), new KeptAct.Span("default", 4, 10))
                .planning(Optional.of("When the first item comes up, I’ll ask what they think."))
                .endedOn(from.plusDays(14))
                .graduatedOn(from.plusDays(60));
        Nudge second = nudge(DAYS_A_STEP);
        KeptAct returning = KeptAct.chosen(
                        second.id(), second.practice(), from.plusDays(20), new KeptAct.Span("default", 14, 20))
                .endedOn(from.plusDays(28));
        rows.keptActs().save(member, kept);
        rows.keptActs().save(member, returning);
        rows.keptActs().saveCheck(member, first.id(), answered(from.plusDays(60)));
    }

    private static AutomaticityCheck answered(LocalDate date) {
        AutomaticityCheck check = AutomaticityCheck.begin(date);
        for (AutomaticityCheck.Item item : AutomaticityCheck.Item.values()) {
            check = check.answering(item, AutomaticityCheck.Agreement.MOSTLY);
        }
        return check;
    }
}
