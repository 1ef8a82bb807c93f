package druppel.adapter.pages.team;

import druppel.domain.pairing.BuddyRound;
import druppel.message.Card;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// View model of the page about what people do together.
///
/// @param totals the practised days of the workspace
/// @param season the practices of the member's programme
/// @param surveys the member's own team survey, and those that the member takes part in
/// @param quarters the results of the member's team by quarter, the newest first
/// @param buddies whom the member meets, and the member's wishes
public record TeamView(
        Card totals,
        Season season,
        List<Card> surveys,
        Map<String, List<Result>> quarters,
        Card buddies,
        Optional<BuddyRound> round) {
    public TeamView {
        surveys = List.copyOf(surveys);
    }

    /// A programme and its practices, in order.
    public record Season(String programme, List<Step> steps) {
        public Season {
            steps = List.copyOf(steps);
        }
    }

    /// A practice of the programme.
    ///
    /// @param now whether it is the current one
    public record Step(String practice, boolean now) {}

    /// The result of one survey, in words.
    ///
    /// @param baseline whether it is the first about its practice
    /// @param shares the share of each answer
    public record Result(String date, String question, boolean baseline, List<Share> shares) {
        public Result {
            shares = List.copyOf(shares);
        }
    }

    /// The share of an answer, such as *More often* and *about half*.
    public record Share(String answer, String share) {}
}
