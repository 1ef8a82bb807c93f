package druppel.content;

import static druppel.content.Document.plus;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every practice that a programme names exists, and so does the programme for newcomers.
final class References {
    private References() {}

    static Stream<Fault> faults(Folder folder) {
        Stream<Fault> steps =
                folder.programmes().stream().flatMap(programme -> steps(programme, folder));
        return Stream.concat(steps, newcomers(folder));
    }

    private static Stream<Fault> steps(Document programme, Folder folder) {
        return programme.entries(List.of("steps")).stream()
                .map(step ->
                        unknown(programme, plus(step, "practice"), folder.practices(), "practice"))
                .flatMap(Optional::stream);
    }

    private static Stream<Fault> newcomers(Folder folder) {
        return unknown(folder.header(), List.of("programme"), folder.programmes(), "programme")
                .stream();
    }

    /// Nothing counts as unknown while one of the files cannot be read: it may be the one.
    private static Optional<Fault> unknown(
            Document from, List<String> path, List<Document> among, String what) {
        String wanted = from.text(path);
        boolean found =
                wanted.isEmpty()
                        || among.stream()
                                .anyMatch(to ->
                                        !to.readable() || to.text(List.of("id")).equals(wanted));
        return found
                ? Optional.empty()
                : Optional.of(
                        from.fault(
                                path,
                                "there is no " + what + " " + Quoted.of(wanted),
                                "write the id of a file in " + what + "s"));
    }
}
