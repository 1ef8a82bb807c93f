package druppel.adapter.content;

import java.util.List;
import java.util.stream.Collectors;

/// Thrown if the library is invalid; the message holds one error per line.
public final class InvalidLibraryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ValidationError> faults;

    public InvalidLibraryException(List<ValidationError> faults) {
        super(faults.stream().map(ValidationError::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /// The errors, ordered by file and line; never empty.
    public List<ValidationError> faults() {
        return faults;
    }
}
