package druppel.adapter.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The files of a library's folder as YAML documents, ordered by name.
///
/// The folder holds `library.yaml` with practices and programmes in folders of these names, and `topics.yaml` if it has
/// topics; other files, such as backups and lock files of editors, are ignored.
///
/// @param topics the file of the topics, if there is one
record LibraryFolder(
        YamlDocument header,
        Optional<YamlDocument> topics,
        List<YamlDocument> practices,
        List<YamlDocument> programmes) {
    private static final String HEADER = "library.yaml";
    private static final String TOPICS = "topics.yaml";

    static final LibraryFolder EMPTY =
            new LibraryFolder(YamlDocument.empty(HEADER), Optional.empty(), List.of(), List.of());

    /// Reads all files; a folder or a file that cannot be read becomes an error of its document.
    ///
    /// @param prefix what the names of the files start with in errors
    /// @param whole whether there must be practices and programmes
    static LibraryFolder read(Path folder, String prefix, boolean whole) {
        return Files.isDirectory(folder) ? existing(folder, prefix, whole) : missing(folder);
    }

    private static LibraryFolder missing(Path folder) {
        String fix = "create it, or name another with DRUPPEL_LIBRARY";
        YamlDocument header =
                YamlDocument.unreadable(new ValidationError(folder.toString(), 0, "the folder is missing", fix));
        return new LibraryFolder(header, Optional.empty(), List.of(), List.of());
    }

    private static LibraryFolder existing(Path folder, String prefix, boolean whole) {
        return new LibraryFolder(
                YamlDocument.read(folder.resolve(HEADER), prefix + HEADER),
                file(folder, TOPICS).map(file -> YamlDocument.read(file, prefix + TOPICS)),
                documents(folder, prefix, "practices", whole),
                documents(folder, prefix, "programmes", whole));
    }

    /// Whether a folder adds to a library and is none itself: it says nothing about the traits.
    static boolean isAddition(Path folder) {
        YamlDocument header = YamlDocument.read(folder.resolve(HEADER), HEADER);
        return header.root().isObject() && header.at(List.of("traits")).isMissingNode();
    }

    Stream<YamlDocument> documents() {
        return Stream.of(Stream.of(header), topics.stream(), practices.stream(), programmes.stream())
                .flatMap(documents -> documents);
    }

    /// The files that currently make up the folder's content.
    static List<Path> files(Path folder) {
        return Stream.of(
                        file(folder, HEADER).stream(),
                        file(folder, TOPICS).stream(),
                        yamlIn(folder.resolve("practices")).stream(),
                        yamlIn(folder.resolve("programmes")).stream())
                .flatMap(files -> files)
                .toList();
    }

    private static Optional<Path> file(Path folder, String name) {
        return Optional.of(folder.resolve(name)).filter(Files::isRegularFile);
    }

    private static List<YamlDocument> documents(Path folder, String prefix, String name, boolean needed) {
        List<Path> files = yamlIn(folder.resolve(name));
        if (files.isEmpty() && needed) {
            String fix = "create the folder " + name + " with a file for each";
            return List.of(YamlDocument.unreadable(new ValidationError(prefix + name, 0, "there are no " + name, fix)));
        }
        return files.stream()
                .map(file -> YamlDocument.read(file, prefix + name + "/" + file.getFileName()))
                .toList();
    }

    private static List<Path> yamlIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(LibraryFolder::isOurs)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException missing) {
            return List.of();
        }
    }

    private static boolean isOurs(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
        return yaml && !name.startsWith(".") && !name.startsWith("#");
    }
}
