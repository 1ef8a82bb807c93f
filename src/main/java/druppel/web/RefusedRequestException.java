package druppel.web;

import java.io.IOException;

/// A request is not served, to protect the others. The web server answers it and closes its connection.
public final class RefusedRequestException extends IOException {
    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    public RefusedRequestException(Refusal refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
