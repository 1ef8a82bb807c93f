package druppel.domain.pairing;

/// Participant who wants to meet a colleague this week.
public record PairingParticipant(long id, Seniority seniority) {
    /// Whether one is a junior and the other a senior.
    boolean complements(PairingParticipant other) {
        return seniority != Seniority.ANY && other.seniority != Seniority.ANY && seniority != other.seniority;
    }
}
