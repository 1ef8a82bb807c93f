package druppel.domain.reflection;

import java.util.Collection;

/// Status of a delivered nudge: how the member answered it, and whether its answer window is open. Computed from the
/// rows and never stored, so that every card of the nudge shows the same.
public record NudgeStatus(Answer answer, boolean open) {

    /// How a nudge was answered. Practice outweighs everything else; of two other answers the newest counts.
    public enum Answer {
        NONE,
        /// Done with a tap or a word.
        DONE,
        /// Answered in the member's own words.
        WORDS,
        NOT_TODAY,
        DIDNT_COME_UP
    }

    /// The status that follows from the reflections on a nudge.
    ///
    /// @param reflections oldest first
    public static NudgeStatus of(Collection<Reflection> reflections, boolean open) {
        Answer answer = reflections.stream().map(NudgeStatus::answer).reduce(Answer.NONE, NudgeStatus::stronger);
        return new NudgeStatus(answer, open);
    }

    /// Whether the nudge still waits for an answer that would count.
    public boolean awaitsAnswer() {
        return open && answer == Answer.NONE;
    }

    /// Whether doing it now would count: it was not done yet and its answer window is open.
    public boolean canBeDone() {
        return open && !practised();
    }

    public boolean practised() {
        return answer == Answer.DONE || answer == Answer.WORDS;
    }

    private static Answer answer(Reflection reflection) {
        return switch (reflection.kind()) {
            case PRACTISED -> reflection.worded() ? Answer.WORDS : Answer.DONE;
            case LATE -> Answer.NONE;
            case NOT_TODAY -> Answer.NOT_TODAY;
            case DIDNT_COME_UP -> Answer.DIDNT_COME_UP;
        };
    }

    private static Answer stronger(Answer earlier, Answer later) {
        boolean practised = earlier == Answer.WORDS || (earlier == Answer.DONE && later != Answer.WORDS);
        return practised || later == Answer.NONE ? earlier : later;
    }
}
