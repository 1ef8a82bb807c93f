package druppel.domain.library;

/// Attribute that nudges of different practices share and for which members may have a preference: the kind of request,
/// the setting, the effort.
public sealed interface NudgeAttribute permits NudgeKind, NudgeContext, Effort {
    /// The name, different for each attribute.
    String name();
}
