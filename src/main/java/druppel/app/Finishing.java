package druppel.app;

import druppel.core.practice.Catalogue;
import druppel.core.practice.LookBack;
import druppel.core.practice.Practice;
import druppel.core.practice.Programme;
import druppel.core.practice.Response;
import druppel.core.talk.Block;
import druppel.core.talk.Phrases;
import druppel.core.talk.ProgrammeCards;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks back on a programme that a member has walked to its end, and proposes another.
record Finishing(Choosing choosing) {

    /// What stands above the first nudge of a programme that begins again.
    Optional<List<Block>> above(Rows rows, Member member, Delivery delivery, Phrases phrases) {
        return choosing.again(member, delivery)
                .map(programme -> finished(rows, delivery, programme, phrases));
    }

    private List<Block> finished(
            Rows rows, Delivery delivery, Programme programme, Phrases phrases) {
        Catalogue catalogue = choosing.catalogue();
        LocalDate since =
                rows.deliveries()
                        .oldestNudge(delivery.member(), delivery.date(), programme.length())
                        .orElse(delivery.date());
        LookBack back = LookBack.of(programme, responses(rows, delivery, since), catalogue);
        Optional<Practice> most = back.most().flatMap(catalogue::practice);
        return new ProgrammeCards(phrases)
                .finished(
                        programme,
                        since,
                        back.done(),
                        most,
                        programme.next(catalogue.programmes().values()));
    }

    private static Map<String, Response> responses(Rows rows, Delivery delivery, LocalDate since) {
        return rows.shown()
                .responses(Set.of(delivery.member()), since, delivery.date())
                .getOrDefault(delivery.member(), Map.of());
    }
}
