package druppel.domain.library;

/// Role of a member towards the people they lead: a team, a programme or politics, or nobody formally.
public enum Role {
    TEAM,
    PROGRAMME,
    INFORMAL
}
