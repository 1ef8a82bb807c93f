package druppel.app;

/// What a platform says when it is asked who somebody is.
public sealed interface Introduction {
    record Known(Profile profile) implements Introduction {}

    /// There is nobody of that id.
    record Nobody() implements Introduction {}

    /// It does not say now; it may be asked again later.
    record Later() implements Introduction {}
}
