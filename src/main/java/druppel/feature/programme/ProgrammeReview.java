package druppel.feature.programme;

import druppel.domain.delivery.Delivery;
import druppel.domain.library.Catalogue;
import druppel.domain.library.NudgeResponse;
import druppel.domain.library.Practice;
import druppel.domain.library.Programme;
import druppel.domain.library.ProgrammeSummary;
import druppel.feature.selection.NudgeSelector;
import druppel.message.Block;
import druppel.message.Texts;
import druppel.persistence.Repositories;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Review of a programme that a member has finished, with a proposal for another one.
public record ProgrammeReview(NudgeSelector selector) {

    /// The blocks above the first nudge of a programme that starts again.
    public List<Block> of(Repositories rows, Delivery delivery, Programme programme, Texts texts) {
        Catalogue catalogue = selector.catalogue();
        LocalDate since = rows.deliveries()
                .oldestNudge(delivery.member(), delivery.date(), programme.length())
                .orElse(delivery.date());
        ProgrammeSummary back = ProgrammeSummary.of(programme, responses(rows, delivery, since), catalogue);
        Optional<Practice> most = back.most().flatMap(catalogue::practice);
        return new ProgrammeCards(texts)
                .finished(
                        programme,
                        since,
                        back.done(),
                        most,
                        programme.next(catalogue.programmes().values()));
    }

    private static Map<String, NudgeResponse> responses(Repositories rows, Delivery delivery, LocalDate since) {
        return rows.nudgeHistory()
                .responses(Set.of(delivery.member()), since, delivery.date())
                .getOrDefault(delivery.member(), Map.of());
    }
}
