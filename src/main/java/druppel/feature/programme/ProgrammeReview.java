package druppel.feature.programme;

import druppel.domain.delivery.Delivery;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Programme;
import druppel.domain.library.ProgrammeSummary;
import druppel.domain.library.ProgrammeSummary.Done;
import druppel.domain.member.Member;
import druppel.domain.reflection.Reflection;
import druppel.feature.selection.NudgeSelector;
import druppel.feature.streak.HabitStatus;
import druppel.message.Block;
import druppel.message.Texts;
import druppel.persistence.Repositories;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Review of a programme that a member has finished, with a proposal for another one.
public record ProgrammeReview(NudgeSelector selector) {

    /// The blocks above the first nudge of a programme that starts again.
    public List<Block> of(Repositories rows, Member member, Delivery delivery, Programme programme, Texts texts) {
        Catalogue catalogue = selector.catalogue();
        LocalDate since = rows.deliveries()
                .oldestNudge(member.id(), delivery.date(), programme.length())
                .orElse(delivery.date());
        ProgrammeSummary summary = summary(rows, member, programme, since, delivery.date());
        return new ProgrammeCards(texts)
                .finished(
                        programme,
                        since,
                        summary.days(),
                        summary.most().flatMap(catalogue::practice),
                        programme.next(catalogue.programmes().values()));
    }

    /// The summary of the days from the first one of the programme until yesterday.
    private ProgrammeSummary summary(
            Repositories rows, Member member, Programme programme, LocalDate since, LocalDate today) {
        LocalDate yesterday = today.minusDays(1);
        int days =
                HabitStatus.of(rows, member, today).practised(since, yesterday).total();
        List<Done> done = rows.reflections().between(member.id(), since, yesterday).stream()
                .filter(reflection -> reflection.kind() == Reflection.Kind.PRACTISED)
                .flatMap(this::done)
                .toList();
        return ProgrammeSummary.of(programme, days, done);
    }

    private Stream<Done> done(Reflection reflection) {
        return reflection.nudge().flatMap(selector.catalogue()::nudge).stream()
                .map(nudge -> new Done(nudge.practice(), reflection.date()));
    }
}
