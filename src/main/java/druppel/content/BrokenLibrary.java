package druppel.content;

import java.util.List;
import java.util.stream.Collectors;

/// The library has faults and cannot be used; the message holds one fault a line.
public final class BrokenLibrary extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public BrokenLibrary(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /// In the order of files and lines; never empty.
    public List<Fault> faults() {
        return faults;
    }
}
