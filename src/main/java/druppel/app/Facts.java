package druppel.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import druppel.core.calendar.Kind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What has to be known of the day to decide on occasions, read for all of them at once.
record Facts(Rows rows, Map<On, Delivery> nudges, Set<On> answers) {
    private record On(long member, LocalDate date) {}

    static Facts of(Rows rows, Collection<Due> due) {
        Facts facts = new Facts(rows, new HashMap<>(), new HashSet<>());
        due.stream()
                .filter(one -> one.occasion().kind() != Kind.RECAP)
                .collect(
                        groupingBy(
                                one -> one.occasion().date(),
                                mapping(one -> one.member().id(), toSet())))
                .forEach((date, members) -> facts.read(members, date));
        return facts;
    }

    /// The nudge of that date, where there is one, whatever became of it.
    Optional<Delivery> nudge(Member member, LocalDate date) {
        return Optional.ofNullable(nudges.get(new On(member.id(), date)));
    }

    boolean answered(Member member, LocalDate date) {
        return answers.contains(new On(member.id(), date));
    }

    private void read(Set<Long> members, LocalDate date) {
        rows.deliveries()
                .nudges(members, date)
                .forEach((member, nudge) -> nudges.put(new On(member, date), nudge));
        rows.reflections()
                .answered(members, date)
                .forEach(member -> answers.add(new On(member, date)));
    }
}
