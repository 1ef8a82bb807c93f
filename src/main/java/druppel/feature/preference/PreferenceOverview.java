package druppel.feature.preference;

import druppel.domain.library.LearnedPreference;
import druppel.domain.library.Nudge;
import druppel.domain.library.RejectionReason;
import druppel.persistence.NudgeFeedbackRepository.Unpublished;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Overview of what suits a member: what has been learned about each attribute of nudges, and the nudges that they put
/// aside, the newest first.
public record PreferenceOverview(List<LearnedPreference> learned, List<Aside> aside) {
    public PreferenceOverview {
        learned = List.copyOf(learned);
        aside = List.copyOf(aside);
    }

    /// What is known, which can be reset.
    public List<LearnedPreference> known() {
        return learned.stream().filter(LearnedPreference::known).toList();
    }

    /// Nudge that the member put aside.
    ///
    /// @param date when, if that is known
    /// @param feedback what they said against it, until it is published
    public record Aside(Nudge nudge, Optional<LocalDate> date, Optional<Unpublished> feedback) {
        public Optional<RejectionReason> reason() {
            return feedback.map(Unpublished::rejectionReason);
        }

        /// Their words to the authors.
        public Optional<String> comment() {
            return feedback.flatMap(Unpublished::text);
        }
    }
}
