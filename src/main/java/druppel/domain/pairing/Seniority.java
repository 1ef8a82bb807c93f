package druppel.domain.pairing;

/// What somebody says of themselves, so that juniors meet seniors.
public enum Seniority {
    ANY,
    JUNIOR,
    SENIOR
}
