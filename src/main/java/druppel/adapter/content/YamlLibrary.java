package druppel.adapter.content;

import druppel.chat.ContentLibrary;
import druppel.domain.Language;
import druppel.domain.library.Catalogue;
import druppel.message.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Content library in a folder of YAML files, reloaded when they change. Thread-safe.
///
/// A valid edit replaces the whole catalogue atomically; an invalid one is logged and the old catalogue
/// stays in use.
public final class YamlLibrary implements ContentLibrary, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(YamlLibrary.class);

    private final Path folder;
    private final MessageBundles messageBundles;
    private final FolderChangeDetector folderChangeDetector;
    private volatile LibraryReadResult.Sound current;
    private volatile Optional<FolderWatcher> watch = Optional.empty();

    private YamlLibrary(
            Path folder,
            MessageBundles messageBundles,
            FolderChangeDetector folderChangeDetector,
            LibraryReadResult.Sound current) {
        this.folder = folder;
        this.messageBundles = messageBundles;
        this.folderChangeDetector = folderChangeDetector;
        this.current = current;
    }

    /// Opens a library.
    ///
    /// @throws InvalidLibraryException with all errors, if there are any
    public static YamlLibrary open(Path folder) {
        FolderChangeDetector folderChangeDetector = new FolderChangeDetector(folder);
        return switch (LibraryReadResult.of(folder)) {
            case LibraryReadResult.Broken(List<ValidationError> faults) -> throw new InvalidLibraryException(faults);
            case LibraryReadResult.Sound sound ->
                new YamlLibrary(folder, MessageBundles.load(), folderChangeDetector, sound);
        };
    }

    /// Starts polling for changes at this interval; a change is loaded after two polls at most.
    public synchronized YamlLibrary watching(Duration every) {
        close();
        watch = Optional.of(FolderWatcher.start(folderChangeDetector, every, this::reload));
        return this;
    }

    @Override
    public Catalogue catalogue() {
        return current.catalogue();
    }

    @Override
    public Texts phrases(Language language) {
        return messageBundles.in(language);
    }

    @Override
    public String newcomers() {
        return current.newcomers();
    }

    /// Reloads the folder; if it has errors, they are logged and returned and the old catalogue stays in
    /// use.
    public synchronized List<ValidationError> reload() {
        return switch (LibraryReadResult.of(folder)) {
            case LibraryReadResult.Broken(List<ValidationError> faults) -> kept(faults);
            case LibraryReadResult.Sound sound -> replaced(sound);
        };
    }

    @Override
    public void close() {
        watch.ifPresent(FolderWatcher::close);
    }

    private List<ValidationError> replaced(LibraryReadResult.Sound sound) {
        current = sound;
        LOG.atInfo().addKeyValue("nudges", sound.catalogue().nudges().size()).log("Library reloaded");
        return List.of();
    }

    private static List<ValidationError> kept(List<ValidationError> faults) {
        for (ValidationError validationError : faults) {
            LOG.atWarn()
                    .addKeyValue("file", validationError.file())
                    .addKeyValue("line", validationError.line())
                    .addKeyValue("what", validationError.what())
                    .log("Library edit is invalid; the old library stays in use");
        }
        return faults;
    }
}
