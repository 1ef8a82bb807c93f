package druppel.domain.workspace;

/// Link of the chain of admin acts.
///
/// @param number the number of the act, from 1 on; 0 before the first one
/// @param mac the message authentication code over the act and all before it, in hexadecimal
public record ActChainLink(long number, String mac) {
    /// What the first act follows.
    public static final ActChainLink START = new ActChainLink(0, "");

    public ActChainLink {
        if (number < 0) {
            throw new IllegalArgumentException("acts are numbered from 1 on");
        }
    }
}
