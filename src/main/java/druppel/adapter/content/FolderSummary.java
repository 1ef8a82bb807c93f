package druppel.adapter.content;

import druppel.adapter.content.YamlDocument.Entry;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Name, version and contents of one folder of a library, for `library check`, `library list`, the doctor and the log.
///
/// @param packs the packs that it defines, such as `remote 1.0`
/// @param off how many nudges, packs, practices and programmes it switches off
public record FolderSummary(String folder, String name, String version, List<String> packs, long nudges, long off) {
    private static final Logger LOG = LoggerFactory.getLogger(FolderSummary.class);

    public FolderSummary {
        packs = List.copyOf(packs);
    }

    static FolderSummary of(Path path, LibraryFolder folder) {
        YamlDocument header = folder.header();
        return new FolderSummary(
                path.toString(),
                header.text(List.of("name")).strip(),
                header.text(List.of("version")).strip(),
                Entry.of(header, "packs")
                        .map(pack -> words(pack.text("id"), pack.text("version")))
                        .toList(),
                folder.practices().stream()
                        .flatMap(practice -> Entry.of(practice, "nudges"))
                        .count(),
                new SwitchedOff(header).size());
    }

    public boolean isNamed() {
        return !(name + version).isEmpty();
    }

    void log() {
        LOG.atInfo()
                .addKeyValue("folder", folder)
                .addKeyValue("name", name)
                .addKeyValue("version", version)
                .addKeyValue("packs", packs)
                .addKeyValue("nudges", nudges)
                .log("Library folder loaded");
    }

    /// One line, such as `config/library: Druppel 1.0, 240 nudges; packs: remote 1.0, politics 1.0`.
    public String line() {
        return folder + ": "
                + Stream.of(
                                words(name, version),
                                nudges + (nudges == 1 ? " nudge" : " nudges"),
                                off == 0 ? "" : off + " switched off")
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "))
                + (packs.isEmpty() ? "" : "; packs: " + String.join(", ", packs));
    }

    private static String words(String name, String version) {
        return (name + " " + version).strip();
    }
}
