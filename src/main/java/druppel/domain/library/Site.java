package druppel.domain.library;

/// Place where a member works: among colleagues at the office, or remotely at least in part.
public enum Site {
    OFFICE,
    REMOTE
}
