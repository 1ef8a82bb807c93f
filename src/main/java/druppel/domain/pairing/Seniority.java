package druppel.domain.pairing;

/// Seniority that a member states, so that juniors meet seniors.
public enum Seniority {
    ANY,
    JUNIOR,
    SENIOR
}
