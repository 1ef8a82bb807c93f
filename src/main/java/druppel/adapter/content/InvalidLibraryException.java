package druppel.adapter.content;

import java.util.List;
import java.util.stream.Collectors;

/// The library has faults and cannot be used; the message holds one fault a line.
public final class InvalidLibraryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ValidationError> faults;

    public InvalidLibraryException(List<ValidationError> faults) {
        super(faults.stream().map(ValidationError::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /// In the order of files and lines; never empty.
    public List<ValidationError> faults() {
        return faults;
    }
}
