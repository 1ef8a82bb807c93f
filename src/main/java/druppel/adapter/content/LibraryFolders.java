package druppel.adapter.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The folders of a library in their order: a whole one, and folders that add to it, replace some of it or switch some
/// of it off.
///
/// @param folders what each folder holds
/// @param joined what the first ones hold together, for each of them
record LibraryFolders(List<Path> paths, List<LibraryFolder> folders, List<LibraryFolder> joined) {

    /// Reads all files; what cannot be read becomes an error of its document. With several folders, errors name the
    /// folder too.
    static LibraryFolders read(List<Path> paths) {
        List<LibraryFolder> folders = IntStream.range(0, paths.size())
                .mapToObj(index -> LibraryFolder.read(
                        paths.get(index), paths.size() == 1 ? "" : paths.get(index) + "/", index == 0))
                .toList();
        List<LibraryFolder> joined = new ArrayList<>();
        for (LibraryFolder folder : folders) {
            joined.add(joined.isEmpty() ? LibraryOverlay.of(folder) : LibraryOverlay.of(joined.getLast(), folder));
        }
        return new LibraryFolders(paths, folders, List.copyOf(joined));
    }

    /// What all folders hold together.
    LibraryFolder library() {
        return joined.getLast();
    }

    Stream<YamlDocument> documents() {
        return folders.stream().flatMap(LibraryFolder::documents);
    }

    List<FolderSummary> summaries() {
        return IntStream.range(0, paths.size())
                .mapToObj(index -> FolderSummary.of(paths.get(index), folders.get(index)))
                .toList();
    }

    /// What the folders before this one hold together; nothing before the first.
    LibraryFolder before(int index) {
        return index == 0 ? LibraryFolder.EMPTY : joined.get(index - 1);
    }
}
