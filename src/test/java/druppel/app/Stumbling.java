package druppel.app;

import druppel.core.Language;
import druppel.core.practice.Catalogue;
import druppel.core.talk.Phrases;
import java.util.concurrent.atomic.AtomicBoolean;

/// A library that fails once, the first time it is asked for its catalogue.
record Stumbling(Library library, AtomicBoolean stumbled) implements Library {
    Stumbling(Library library) {
        this(library, new AtomicBoolean());
    }

    @Override
    public Catalogue catalogue() {
        if (stumbled.compareAndSet(false, true)) {
            throw new IllegalStateException("the library stumbles");
        }
        return library.catalogue();
    }

    @Override
    public Phrases phrases(Language language) {
        return library.phrases(language);
    }

    @Override
    public String newcomers() {
        return library.newcomers();
    }
}
