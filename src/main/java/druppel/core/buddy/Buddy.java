package druppel.core.buddy;

/// Somebody who is to meet somebody this week.
public record Buddy(long id, Seniority seniority) {
    /// Whether one is a junior and the other a senior.
    boolean complements(Buddy other) {
        return seniority != Seniority.ANY
                && other.seniority != Seniority.ANY
                && seniority != other.seniority;
    }
}
