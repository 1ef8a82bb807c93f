package druppel.domain.pairing;

/// Somebody who is to meet somebody this week.
public record PairingParticipant(long id, Seniority seniority) {
    /// Whether one is a junior and the other a senior.
    boolean complements(PairingParticipant other) {
        return seniority != Seniority.ANY && other.seniority != Seniority.ANY && seniority != other.seniority;
    }
}
