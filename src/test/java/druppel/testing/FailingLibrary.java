package druppel.testing;

import druppel.chat.ContentLibrary;
import druppel.domain.Language;
import druppel.domain.library.Catalogue;
import druppel.message.Texts;
import java.util.concurrent.atomic.AtomicInteger;

/// A library whose catalogue fails a number of times, then succeeds.
public record FailingLibrary(ContentLibrary library, AtomicInteger left) implements ContentLibrary {
    public FailingLibrary(ContentLibrary library, int times) {
        this(library, new AtomicInteger(times));
    }

    @Override
    public Catalogue catalogue() {
        if (left.getAndDecrement() > 0) {
            throw new IllegalStateException("the library stumbles");
        }
        return library.catalogue();
    }

    @Override
    public Texts texts(Language language) {
        return library.texts(language);
    }

    @Override
    public String newcomersProgramme() {
        return library.newcomersProgramme();
    }
}
